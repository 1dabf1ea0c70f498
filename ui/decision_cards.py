"""A course's levels in, one card each drawn: the area, quotes with their places, the decision."""

from collections.abc import Sequence

import streamlit as st

from alignment import AlignmentReport, Cell, CellKey, CourseAlignment
from alignment.reviews import N_SEEN
from competency_map import KnowledgeArea
from exports import counted, place_text
from exports.prospect_wording import close_call
from ui import state
from ui.decision_cell import OpenCell, open_cell
from ui.decision_history import show_history
from ui.decision_panel import show_decision
from ui.decision_queue import (
    CARDS_PER_PAGE,
    Queue,
    belongs,
    standing_areas,
    start_over,
)
from ui.plain_text import plain
from ui.quotes import marked_quote_html

_NOTHING_LEFT = {
    Queue.LOOK_AGAIN: "Nothing of this course wants another look.",
    Queue.NOT_REVIEWED: "Every level of this course is reviewed.",
    Queue.REVIEWED: "No level of this course is reviewed yet.",
}


def show_cards(report: AlignmentReport, position: int, queue: Queue) -> None:
    """Draw the cards of one course, `CARDS_PER_PAGE` at a time."""
    course, course_id = report.courses[position], state.saved_courses()[position].id
    areas = standing_areas(course, course_id, queue)
    if not areas:
        st.markdown(_NOTHING_LEFT.get(queue, ""))
        return
    for area in _on_page(areas, f"review_page_{course_id}_{queue.name}"):
        _show_card(report.framework.area(area), _opened(report, position, area))
    _show_what_is_left(course, areas, queue)


def _on_page(areas: Sequence[str], key: str) -> Sequence[str]:
    n_pages = -(-len(areas) // CARDS_PER_PAGE)
    page = st.pagination(n_pages, key=key) if n_pages > 1 else 1
    return areas[(page - 1) * CARDS_PER_PAGE : page * CARDS_PER_PAGE]


def _opened(report: AlignmentReport, position: int, area: str) -> OpenCell:
    key = CellKey(state.saved_courses()[position].id, report.framework.id, area)
    decisions = state.project().decisions
    about = decisions[position] if decisions else ()
    return open_cell(key, report.courses[position].cell(area), about)


def _show_card(area: KnowledgeArea, opened: OpenCell) -> None:
    with st.container(border=True, key=f"card_{area.code}"):
        st.header(f"{plain(area.code)} {plain(area.shown_name)}", anchor=False)
        quotes, decision = st.columns([1, 1], gap="large")
        with quotes:
            _show_quotes(opened.cell)
            with st.expander("What this area means", key=f"meaning_{area.code}"):
                st.markdown(plain(area.descriptor))
        with decision:
            show_decision(opened)
            show_history(opened)


def _show_quotes(cell: Cell) -> None:
    if close := close_call(cell):
        st.markdown(f"**{plain(close[0])}** {plain(close[1])}")
    if not cell.evidence:
        st.markdown("Nothing in this syllabus was found for this area.")
        return
    figures = [marked_quote_html(e, place_text(e.passage)) for e in cell.evidence]
    st.html("".join(figures[:N_SEEN]))
    if more := figures[N_SEEN:]:
        with st.expander(counted(len(more), "more quote"), key=f"quotes_{cell.area}"):
            st.html("".join(more))


def _show_what_is_left(course: CourseAlignment, areas: Sequence[str], queue: Queue) -> None:
    done = [area for area in areas if not belongs(course.cell(area), queue)]
    if done:
        with st.container(horizontal=True, vertical_alignment="center"):
            verb = "belongs" if len(done) == 1 else "belong"
            st.text(f"{counted(len(done), 'level')} in this list no longer {verb} to it.")
            st.button("Show what is left", key="start_over", on_click=start_over)
