"""One cell of the matrix in; a drawer to read its quotes and to decide on its level out."""

from dataclasses import replace

import streamlit as st

from alignment import AlignmentReport, CellKey
from exports import area_text, course_labels, full_course_names
from ui import state
from ui.decisions.actions import close_forms
from ui.decisions.cell import fresh_cell
from ui.decisions.drawer_walk import begin_walk, place_of_walk, show_walk
from ui.decisions.evidence import (
    show_further_quotes,
    show_marks,
    show_prospects,
    show_prospects_note,
    show_quotes,
)
from ui.decisions.history import show_history
from ui.decisions.panel import show_decision
from ui.decisions.reviewer_name import ask_for_name
from ui.last_course import remember_course
from ui.matrix.cell_address import drop_cell, keep_cell
from ui.matrix.grid import OpenedCell
from ui.matrix.selection import Selection
from ui.permissions import show_why_not
from ui.plain_text import plain
from workspace import Role, WorkspaceError

_HIDDEN = "The filters of the matrix leave this level out. It is shown here all the same."
_WIDTH = 520  # pixels: a column beside the matrix; it can be drawn wider


def n_returns() -> int:
    """How often the drawer was closed: the grid takes the focus back when this grows."""
    count: int = st.session_state.get("drawer_returns", 0)
    return count


def open_evidence(report: AlignmentReport, opened: OpenedCell, found: Selection) -> None:
    """Open the drawer at the right edge, over the matrix; `found` is what the matrix shows."""
    if opened != place_of_walk():
        close_forms()
    begin_walk(opened)
    drawer = st.dialog(
        "Evidence and decision", position="right", width=_WIDTH, on_dismiss=_count_return
    )
    drawer(_show_walking)(report, tuple(course.id for course in state.saved_courses()), found)


def cell_key(report: AlignmentReport, opened: OpenedCell) -> CellKey:
    """The key under which decisions about the cell are saved."""
    return CellKey(state.saved_courses()[opened.course].id, report.framework.id, opened.area)


def show_evidence(report: AlignmentReport, opened: OpenedCell, key: CellKey) -> None:
    """What the drawer holds: course, level and decisions, quotes, what would change it, the area.

    It is drawn anew after each press, with the decisions as they are saved by then; the matrix
    behind it follows when it closes.
    """
    area = report.framework.area(opened.area)
    st.header(plain(area_text(area)), anchor=False)
    st.text(full_course_names(report)[opened.course])
    try:
        found = fresh_cell(key, report.courses[opened.course].cell(opened.area))
    except WorkspaceError as error:
        st.text(str(error))
        return
    found = replace(found, course=course_labels(report)[opened.course], area=area_text(area))
    show_why_not(Role.REVIEWER)
    show_decision(found)
    show_marks(found.cell)
    show_quotes(found.cell)
    show_prospects(found.cell)
    show_prospects_note((found.cell,))
    show_further_quotes(found.cell)
    with st.expander("What this area means", expanded=not found.cell.evidence):
        st.markdown(plain(area.descriptor))
    show_history(found)
    ask_for_name()


def _show_walking(report: AlignmentReport, ids: tuple[str, ...], found: Selection) -> None:
    """What the drawer shows by now; the address and the pages on one course follow."""
    opened = place_of_walk()
    if opened is None:
        return
    keep_cell(ids[opened.course], opened.area)
    remember_course(ids[opened.course])
    show_walk(report, opened)
    if not found.shows(opened.course, opened.area):
        st.text(_HIDDEN)
    show_evidence(report, opened, CellKey(ids[opened.course], report.framework.id, opened.area))


def _count_return() -> None:
    st.session_state["drawer_returns"] = n_returns() + 1
    close_forms()
    drop_cell()
