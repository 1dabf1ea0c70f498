"""Words of a syllabus in, the HTML of a quotation with its source lines out.

The HTML is ours; what comes from the syllabus enters it escaped and is shown as text.
"""

from html import escape

from alignment import Evidence

_QUOTE_STYLE = "margin:0;padding:.3rem .8rem;border-left:4px solid #5b8db8;overflow-wrap:anywhere;"
_MARK_STYLE = "background:#ffe58a;color:#000;padding:0 .1em;border-radius:2px;"
_SOURCE_STYLE = "margin:.3rem 0 0;font-size:.875rem;overflow-wrap:anywhere;"


def quote_html(text: str, *sources: str) -> str:
    """The quote, and under it a line for each of `sources`: where it stands, why it counts."""
    return _figure(escape(text), sources)


def marked_quote_html(evidence: Evidence, *sources: str) -> str:
    """The evidence's passage with the matched words marked, and the lines under it."""
    return _figure(_marked(evidence), sources)


def _marked(evidence: Evidence) -> str:
    text, pieces, end = evidence.passage.text, [], 0
    for span in evidence.spans:
        pieces.append(escape(text[end : span.start]))
        hit = escape(text[span.start : span.end])
        pieces.append(f'<mark style="{_MARK_STYLE}">{hit}</mark>')
        end = span.end
    return "".join([*pieces, escape(text[end:])])


def _figure(quote: str, sources: tuple[str, ...]) -> str:
    lines = "".join(
        f'<div style="{_SOURCE_STYLE}">{escape(source)}</div>' for source in sources if source
    )
    return (
        f'<figure style="margin:0 0 1rem"><blockquote style="{_QUOTE_STYLE}">{quote}</blockquote>'
        f"<figcaption>{lines}</figcaption></figure>"
    )
