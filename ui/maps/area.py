"""One area in, drawn: what it means, what counts and what does not, ideas, standards, categories.

A map may come from a file: every word of it is escaped.
"""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from competency_map import KnowledgeArea, Term, TermStrength
from exports import area_text
from exports.area_lines import KIND_NAMES, STATUS_NAMES
from exports.change_wording import LINKS_NOTE
from exports.outline import Table
from ui.maps.parts import category_lines, category_note, ideas_for, standards_table
from ui.outline_tables import table_html
from ui.plain_text import plain

_CHIPS = "display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;padding:0;margin:.2rem 0 .8rem;"
_CHIP = "border:1px solid #8a949e80;border-radius:4px;padding:.1rem .5rem;overflow-wrap:anywhere;"
_LIST = "margin:.2rem 0 .8rem;padding-left:1.2rem;overflow-wrap:anywhere;"

_FRIENDS = "False friends: phrases in which a term means another thing"


def show_area(area: KnowledgeArea) -> None:
    """Draw everything that is known of the area; a part without content is left out."""
    st.header(plain(area_text(area)), anchor=False)
    st.html(_facts(area))
    left, right = st.columns(2, gap="large")
    with left:
        st.html(_what_counts(area))
    with right:
        st.html(_what_does_not(area))
    _show_ideas(area)
    _show_standards(area)
    _show_categories(area)


def _facts(area: KnowledgeArea) -> str:
    domain = f"Domain: {area.domain}. " if area.domain else ""
    facts = f"{domain}Kind: {KIND_NAMES[area.kind]}. Status: {STATUS_NAMES[area.status]}."
    meaning = area.descriptor or "Nobody has said yet what this area covers."
    return (
        f'<p style="font-size:.875rem;overflow-wrap:anywhere">{escape(facts)}</p>'
        f'<p style="overflow-wrap:anywhere">{escape(meaning)}</p>'
    )


def _what_counts(area: KnowledgeArea) -> str:
    strong = [t for t in area.terms if t.strength is TermStrength.STRONG]
    context = [t for t in area.terms if t.strength is TermStrength.CONTEXT]
    return "".join(
        (
            "<h3>What counts</h3>",
            _part("Sentences as syllabi write them", _items(area.exemplars)),
            _part("Terms that signal the area by themselves", _chips(map(_term, strong))),
            _part("Terms that signal it together with others", _chips(map(_term, context))),
        )
    )


def _what_does_not(area: KnowledgeArea) -> str:
    empty = not area.false_friends and not area.counter_exemplars
    return "".join(
        (
            "<h3>What does not count</h3>",
            _part("Sentences that must not count", _items(area.counter_exemplars)),
            _part(_FRIENDS, _chips(area.false_friends)),
            "<p>The map names nothing.</p>" if empty else "",
        )
    )


def _show_ideas(area: KnowledgeArea) -> None:
    found = ideas_for(area)
    if not found and not area.idea:
        return
    idea = f'<p style="overflow-wrap:anywhere">{escape(area.idea)}</p>' if area.idea else ""
    heading = "<h3>Ideas: how a course could bring it in</h3>"
    st.html(f'<div class="report-part">{heading}{idea}</div>')
    if found:
        names = {each.name: each for each in found}
        chosen = st.selectbox("Discipline", list(names), key="map_discipline", width=320)
        header = ("What it adds", "Where it fits", "Idea")
        rows = names[chosen].rows
        st.html(table_html(Table(f"Ideas, {chosen}", header, rows, widths=(2, 2, 6))))


def _show_standards(area: KnowledgeArea) -> None:
    table = standards_table(area)
    if table is not None:
        st.html("<h3>Standards that it speaks to</h3>" + table_html(table))
        st.text(LINKS_NOTE)


def _show_categories(area: KnowledgeArea) -> None:
    lines = category_lines(area)
    if lines:
        items = "".join(f"<li><b>{escape(name)}:</b> {escape(who)}</li>" for name, who in lines)
        st.html(f'<h3>Endorsement categories</h3><ul style="{_LIST}">{items}</ul>')
        st.text(category_note())


def _term(term: Term) -> str:
    return f"{term.text} (only written so)" if term.exact_case else term.text


def _part(name: str, content: str) -> str:
    return f"<p style='margin:0'><b>{escape(name)}</b></p>{content}" if content else ""


def _chips(words: Iterable[str]) -> str:
    return _folded([f'<li style="{_CHIP}">{escape(word)}</li>' for word in words], _CHIPS, 20)


def _items(texts: Sequence[str]) -> str:
    return _folded([f"<li>{escape(text)}</li>" for text in texts], _LIST, 6)


def _folded(entries: Sequence[str], style: str, n_shown: int) -> str:
    """A list of entries; of a long one the first, and the rest to unfold."""
    if not entries:
        return ""
    shown, rest = entries[:n_shown], entries[n_shown:]
    first = f'<ul style="{style}">{"".join(shown)}</ul>'
    if not rest:
        return first
    summary = f'<summary style="cursor:pointer">{len(rest)} more</summary>'
    more = f'<ul style="{style}">{"".join(rest)}</ul>'
    return f'{first}<details style="margin:0 0 .8rem">{summary}{more}</details>'
