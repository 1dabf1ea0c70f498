"""One cell of the matrix in, a drawer with its quotes and the reasons for them out."""

import streamlit as st

from alignment import AlignmentReport, Cell, CoverageLevel, Evidence
from exports import (
    LEVEL_LETTERS,
    LEVEL_MEANINGS,
    LEVEL_NAMES,
    full_course_names,
    place_text,
    reason_text,
)
from ui.matrix_grid import OpenedCell
from ui.plain_text import plain
from ui.quotes import marked_quote_html

QUOTES_SHOWN = 5


def n_returns() -> int:
    """How often the drawer was closed: the grid takes the focus back when this grows."""
    count: int = st.session_state.get("drawer_returns", 0)
    return count


def open_evidence(report: AlignmentReport, opened: OpenedCell) -> None:
    """Open the drawer at the right edge, over the matrix."""
    area = report.framework.area(opened.area)
    drawer = st.dialog(
        f"{plain(area.code)} {plain(area.name)}",
        position="right",
        width="medium",
        on_dismiss=_count_return,
    )
    drawer(show_evidence)(report, opened)


def show_evidence(report: AlignmentReport, opened: OpenedCell) -> None:
    """What the drawer holds: course, level in words, quotes, and what the area means."""
    course = report.courses[opened.course]
    cell = course.cell(opened.area)
    st.text(full_course_names(report)[opened.course])
    _show_level(cell.level)
    for evidence in cell.evidence[:QUOTES_SHOWN]:
        with st.container(border=True):
            st.html(marked_quote_html(evidence, place_text(evidence.passage), _why(evidence)))
    _show_rest(cell)
    area = report.framework.area(opened.area)
    with st.expander("What this area means", expanded=not cell.evidence):
        st.markdown(plain(area.descriptor))


def _show_level(level: CoverageLevel) -> None:
    letter, name = plain(LEVEL_LETTERS[level]), plain(LEVEL_NAMES[level])
    st.markdown(f"**{letter} {name}**: {plain(LEVEL_MEANINGS[level])}")
    st.markdown(":small[Proposed by the toolkit; not yet checked by a person.]")


def _why(evidence: Evidence) -> str:
    reasons = "; ".join(reason_text(reason) for reason in evidence.reasons)
    return f"Why: {reasons}" if reasons else ""


def _show_rest(cell: Cell) -> None:
    if not cell.evidence:
        st.markdown("Nothing in this syllabus was found for this area.")
    elif len(cell.evidence) > QUOTES_SHOWN:
        st.markdown(f"{len(cell.evidence) - QUOTES_SHOWN} more quotes are in the report.")


def _count_return() -> None:
    st.session_state["drawer_returns"] = n_returns() + 1
