"""One cell of the matrix in, a drawer with its quotes and the reasons for them out."""

import streamlit as st

from alignment import AlignmentReport, Cell, Evidence
from exports import (
    LEVEL_LETTERS,
    LEVEL_MEANINGS,
    LEVEL_NAMES,
    full_course_names,
    place_text,
    reasons_text,
)
from exports.prospect_wording import PROSPECTS_NOTE, close_call, prospect_sentences
from ui.matrix_grid import OpenedCell
from ui.plain_text import plain
from ui.quotes import marked_quote_html


def n_returns() -> int:
    """How often the drawer was closed: the grid takes the focus back when this grows."""
    count: int = st.session_state.get("drawer_returns", 0)
    return count


def open_evidence(report: AlignmentReport, opened: OpenedCell) -> None:
    """Open the drawer at the right edge, over the matrix."""
    area = report.framework.area(opened.area)
    drawer = st.dialog(
        f"{plain(area.code)} {plain(area.shown_name)}",
        position="right",
        width="medium",
        on_dismiss=_count_return,
    )
    drawer(show_evidence)(report, opened)


def show_evidence(report: AlignmentReport, opened: OpenedCell) -> None:
    """What the drawer holds: course, level in words, quotes, what would change it, the area."""
    course = report.courses[opened.course]
    cell = course.cell(opened.area)
    st.text(full_course_names(report)[opened.course])
    _show_level(cell)
    for evidence in cell.evidence:
        with st.container(border=True):
            st.html(marked_quote_html(evidence, place_text(evidence.passage), _why(evidence)))
    if not cell.evidence:
        st.markdown("Nothing in this syllabus was found for this area.")
    _show_prospects(cell)
    area = report.framework.area(opened.area)
    with st.expander("What this area means", expanded=not cell.evidence):
        st.markdown(plain(area.descriptor))


def _show_level(cell: Cell) -> None:
    letter, name = plain(LEVEL_LETTERS[cell.level]), plain(LEVEL_NAMES[cell.level])
    st.markdown(f"**{letter} {name}**: {plain(LEVEL_MEANINGS[cell.level])}")
    if found := close_call(cell):
        _show_sentence(*found)
    st.markdown(":small[Proposed by the toolkit; not yet checked by a person.]")


def _show_prospects(cell: Cell) -> None:
    sentences = prospect_sentences(cell)
    for lead, text in sentences:
        _show_sentence(lead, text)
    if sentences:
        st.markdown(f":small[{plain(PROSPECTS_NOTE)}]")


def _show_sentence(lead: str, text: str) -> None:
    st.markdown(f"**{plain(lead)}** {plain(text)}")


def _why(evidence: Evidence) -> str:
    return f"Why: {reasons_text(evidence.reasons)}" if evidence.reasons else ""


def _count_return() -> None:
    st.session_state["drawer_returns"] = n_returns() + 1
