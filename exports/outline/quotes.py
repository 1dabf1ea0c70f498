"""A cell or a piece of evidence in, its quotes for a reader out."""

from collections.abc import Iterator

from alignment.coverage import Cell
from alignment.evidence import Evidence, ReasonKind
from exports.graded_task import graded_task
from exports.outline.nodes import Paragraph, Quote
from exports.review_wording import NO_QUOTE
from exports.sentences import place_text, quote_text, reasons_text

# What a reader needs to check a level; the data files hold the rest.
_QUOTES_SHOWN = 2
_UNSAID_REASONS = frozenset({ReasonKind.SIMILAR_WORDING})


def cell_quotes(cell: Cell, *, with_quotes: bool = True) -> Iterator[Quote | Paragraph]:
    """Yield the cell's best quotes; of an assessed one, a quote from the assessment too.

    Without quotes their places alone: the reasons hold words of the syllabus as well. Where
    a person set the level and the syllabus shows nothing, that is said.
    """
    shown = _shown(cell)
    if not shown:
        yield Paragraph(NO_QUOTE)
        return
    if not with_quotes:
        places = dict.fromkeys(place_text(evidence.passage) for evidence in shown)
        yield from (Paragraph(f"{place}.") for place in places)
        return
    for evidence in shown:
        source = f"{place_text(evidence.passage)}. {_why(evidence)}"
        yield Quote(quote_text(evidence), source.strip())


def anchor_quote(evidence: Evidence) -> Quote:
    """Quote the evidence between a sentence that names its place and the change for it."""
    return Quote(quote_text(evidence), _why(evidence), with_next=True)


def _shown(cell: Cell) -> tuple[Evidence, ...]:
    best = cell.evidence[:_QUOTES_SHOWN]
    task = graded_task(cell)
    return best if task is None or task in best else (*best[:-1], task)


def _why(evidence: Evidence) -> str:
    reasons = reasons_text(evidence.reasons, _UNSAID_REASONS)
    return f"Why: {reasons}." if reasons else ""
