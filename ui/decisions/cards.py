"""A course's levels in, one card each drawn: the area, quotes with their places, the decision.

Each card is a part of the page of its own: a press draws it anew with what is saved by then, and
the page around it stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import streamlit as st

from alignment import AlignmentReport, CellKey
from competency_map import KnowledgeArea
from exports import area_text, course_labels
from ui import state
from ui.decisions.approval_news import NEWS
from ui.decisions.cell import OpenCell, open_cell
from ui.decisions.course import CHOICES
from ui.decisions.evidence import (
    show_further_quotes,
    show_marks,
    show_prospects,
    show_prospects_note,
    show_quotes,
)
from ui.decisions.fresh import fresh
from ui.decisions.history import show_history
from ui.decisions.left import LEFT
from ui.decisions.panel import show_decision
from ui.decisions.queue import CARDS_PER_PAGE
from ui.decisions.seen import is_whole, remember
from ui.decisions.triage import Listed, Triage, standing_list
from ui.plain_text import plain

# So that the actions stand in one line on a screen of 1280 pixels.
_WIDTHS = (9, 11)
_NOTHING = {
    Triage.WORTH_A_LOOK: "No level of this course is worth another look.",
    Triage.OTHERS: "No level is left that nobody has reviewed and that is no close call.",
    Triage.REVIEWED: "No level of this course is reviewed yet.",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A card as the whole page draws it; `course_version` is that of the course it is of."""

    area: KnowledgeArea
    opened: OpenCell
    course_version: int


def show_cards(report: AlignmentReport, position: int, triage: Triage) -> None:
    """Draw the cards of one course under headings, `CARDS_PER_PAGE` at a time."""
    course_id = state.saved_courses()[position].id
    listed = standing_list(report.courses[position], course_id, triage)
    if not listed:
        st.markdown(_NOTHING.get(triage, ""))
    shown = _on_page(listed, f"review_page_{course_id}_{triage.name}")
    cards = list(_cards(report, position, [area for _, area in shown]))
    headed = zip((group for group, _ in shown), cards, strict=True)
    for heading, few in groupby(headed, key=lambda one: f"{one[0]}: {one[1].area.domain}"):
        st.header(plain(heading), anchor=False)
        for _, card in few:
            st.fragment(_show_card, key=_fragment(card.area.code))(card)
    show_prospects_note(card.opened.cell for card in cards)


def _on_page(listed: Sequence[Listed], key: str) -> Sequence[Listed]:
    n_pages = -(-len(listed) // CARDS_PER_PAGE)
    page = st.pagination(n_pages, key=key) if n_pages > 1 else 1
    return listed[(page - 1) * CARDS_PER_PAGE : page * CARDS_PER_PAGE]


def _cards(report: AlignmentReport, position: int, areas: Sequence[str]) -> Iterator[Card]:
    course, decisions = state.saved_courses()[position], state.project().decisions
    label = course_labels(report)[position]
    for area in areas:
        key = CellKey(course.id, report.framework.id, area)
        opened = open_cell(key, report.courses[position].cell(area), decisions[position])
        parts = (_fragment(area), CHOICES, LEFT, NEWS)
        named = report.framework.area(area)
        opened = replace(opened, course=label, area=area_text(named), fragments=parts)
        yield Card(named, opened, course.version)


def _fragment(area: str) -> str:
    return f"review_{area}"


def _show_card(card: Card) -> None:
    opened = card.opened if is_whole() else fresh(card.opened, card.course_version)
    remember(opened.cell)
    area = card.area
    with st.container(border=True, key=f"card_{area.code}"):
        st.subheader(plain(area_text(area)), anchor=False)
        quotes, decision = st.columns(_WIDTHS, gap="large")
        with quotes:
            show_quotes(opened.cell)
        with decision:
            show_decision(opened)
            show_marks(opened.cell)
            show_prospects(opened.cell)
        # Behind the actions, so that few presses of Tab lead from one card to the next.
        with st.expander("What this area means, and more quotes", key=f"more_of_{area.code}"):
            st.markdown(plain(area.descriptor))
            show_further_quotes(opened.cell)
        show_history(opened)
