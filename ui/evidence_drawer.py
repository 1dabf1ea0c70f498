"""One cell of the matrix in; a drawer to read its quotes and to decide on its level out."""

import streamlit as st

from alignment import AlignmentReport, Cell, CellKey, Evidence
from exports import full_course_names, place_text, reasons_text
from exports.prospect_wording import PROSPECTS_NOTE, close_call, prospect_sentences
from ui import state
from ui.decision_actions import close_forms
from ui.decision_cell import fresh_cell
from ui.decision_history import show_history
from ui.decision_panel import show_decision
from ui.matrix_grid import OpenedCell
from ui.permissions import show_why_not
from ui.plain_text import plain
from ui.quotes import marked_quote_html
from workspace import Role, WorkspaceError


def n_returns() -> int:
    """How often the drawer was closed: the grid takes the focus back when this grows."""
    count: int = st.session_state.get("drawer_returns", 0)
    return count


def open_evidence(report: AlignmentReport, opened: OpenedCell) -> None:
    """Open the drawer at the right edge, over the matrix."""
    close_forms()
    area = report.framework.area(opened.area)
    drawer = st.dialog(
        f"{plain(area.code)} {plain(area.shown_name)}",
        position="right",
        width="medium",
        on_dismiss=_count_return,
    )
    drawer(show_evidence)(report, opened, cell_key(report, opened))


def cell_key(report: AlignmentReport, opened: OpenedCell) -> CellKey:
    """The key under which decisions about the cell are saved."""
    return CellKey(state.saved_courses()[opened.course].id, report.framework.id, opened.area)


def show_evidence(report: AlignmentReport, opened: OpenedCell, key: CellKey) -> None:
    """What the drawer holds: course, level and decisions, quotes, what would change it, the area.

    It is drawn anew after each press, with the decisions as they are saved by then; the matrix
    behind it follows when it closes.
    """
    st.text(full_course_names(report)[opened.course])
    try:
        found = fresh_cell(key, report.courses[opened.course].cell(opened.area))
    except WorkspaceError as error:
        st.text(str(error))
        return
    show_why_not(Role.REVIEWER)
    show_decision(found)
    if close := close_call(found.cell):
        _show_sentence(*close)
    for evidence in found.cell.evidence:
        with st.container(border=True):
            st.html(marked_quote_html(evidence, place_text(evidence.passage), why_text(evidence)))
    if not found.cell.evidence:
        st.markdown("Nothing in this syllabus was found for this area.")
    _show_prospects(found.cell)
    area = report.framework.area(opened.area)
    with st.expander("What this area means", expanded=not found.cell.evidence):
        st.markdown(plain(area.descriptor))
    show_history(found)


def _show_prospects(cell: Cell) -> None:
    sentences = prospect_sentences(cell)
    for lead, text in sentences:
        _show_sentence(lead, text)
    if sentences:
        st.markdown(f":small[{plain(PROSPECTS_NOTE)}]")


def _show_sentence(lead: str, text: str) -> None:
    st.markdown(f"**{plain(lead)}** {plain(text)}")


def why_text(evidence: Evidence) -> str:
    """Why a quote counts, in one line; "" where there is nothing to say."""
    return f"Why: {reasons_text(evidence.reasons)}" if evidence.reasons else ""


def _count_return() -> None:
    st.session_state["drawer_returns"] = n_returns() + 1
