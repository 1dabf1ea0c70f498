"""Parts of the report's outline in, the same words drawn on a page.

They carry words of syllabi, which Markdown would read as links or styles: so they are
drawn as HTML of ours, with every text escaped.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

import streamlit as st

from exports.outline import Bullet, Heading, Node, Paragraph, Quote
from ui.quotes import quote_html


def show_nodes(nodes: Iterable[Node]) -> None:
    """Draw headings, paragraphs, lists and quotes in order.

    The page has its own title, so headings of level 1 are left out; tables and page
    turns have better places in the app.
    """
    pieces = (_run_html(kind, run) for kind, run in groupby(nodes, key=type))
    st.html(f'<div class="report-part" style="overflow-wrap:anywhere">{"".join(pieces)}</div>')


def _run_html(kind: type[Node], run: Iterable[Node]) -> str:
    inner = "".join(map(_html, run))
    return f"<ul>{inner}</ul>" if kind is Bullet else inner


def _html(node: Node) -> str:
    match node:
        case Heading(text, 2 | 3 as level):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Paragraph(text, lead):
            return f"<p>{_led(lead, text)}</p>"
        case Bullet(text, lead):
            return f"<li>{_led(lead, text)}</li>"
        case Quote(text, source):
            return quote_html(text, source)
        case _:
            return ""


def _led(lead: str, text: str) -> str:
    return f"<strong>{escape(lead)}</strong> {escape(text)}" if lead else escape(text)
