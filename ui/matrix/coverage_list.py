"""The matrix as text: one course's areas by domain, each a button beside its level."""

import streamlit as st

from alignment import AlignmentReport, Cell
from competency_map import KnowledgeArea
from exports import area_text, full_course_names
from exports.course_wide_wording import COURSE_WIDE_NAME
from ui import state
from ui.decisions.cell import level_words
from ui.matrix.grid import OpenedCell
from ui.matrix.signs import SIGNS
from ui.matrix.view import MatrixView
from ui.matrix.wanted import MatrixFilter, Shown
from ui.plain_text import plain


def show_coverage_list(
    report: AlignmentReport, view: MatrixView, wanted: MatrixFilter
) -> OpenedCell | None:
    """Draw the list of the course's wanted cells; the cell that was just opened, or None."""
    course = _choose_course(report, view)
    st.text("Press an area to read its quotes and to decide on it.")
    column = view.positions.index(course)
    opened = None
    for group in view.groups:
        rows = [row for row in group.rows if wanted.wants(row.cells[column])]
        if rows:
            st.header(plain(group.name), anchor=False)
        for row in rows:
            if _show_area(row.area, row.cells[column], wanted):
                opened = OpenedCell(course, row.area.code)
    return opened


def _choose_course(report: AlignmentReport, view: MatrixView) -> int:
    """Its position; the choice stays with a course that others move to another place."""
    ids, names = [course.id for course in state.saved_courses()], full_course_names(report)
    chosen = st.selectbox(
        "Course",
        [ids[position] for position in view.positions],
        format_func=dict(zip(ids, names, strict=True)).__getitem__,
        key="list_course",
    )
    return ids.index(chosen)


def _show_area(area: KnowledgeArea, cell: Cell, wanted: MatrixFilter) -> bool:
    is_stage = wanted.shown is Shown.STAGES
    words = SIGNS[Shown.STAGES].of(cell).name if is_stage else level_words(cell)
    if cell.rests_on_course and not is_stage:
        words = f"{words}, {COURSE_WIDE_NAME}"
    with st.container(horizontal=True, vertical_alignment="center"):
        key = f"{'quotes' if cell.evidence else 'decide'}_{area.code}"
        is_pressed = st.button(plain(area_text(area)), key=key)
        st.text(words, width="content")
    return is_pressed
