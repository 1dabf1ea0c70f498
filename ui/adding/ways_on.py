"""Where the work goes on once syllabi are read: the next step, then the pages after it."""

import streamlit as st

from syllabi import DocumentPart
from ui import state
from ui.widgets import CHANGES_PAGE, CHECK_PAGE, GAPS_PAGE, MATRIX_PAGE, REVIEW_PAGE, show_way

_CHECK, _REVIEW = (CHECK_PAGE, "Check the sections"), (REVIEW_PAGE, "Review")
_LATER = (
    (CHANGES_PAGE, "Smallest changes"),
    (MATRIX_PAGE, "View the matrix"),
    (GAPS_PAGE, "Find gaps and openings"),
)


def show_ways_on() -> None:
    """Draw the buttons side by side, the next step first and set off from the others."""
    first, second = (_CHECK, _REVIEW) if _wants_a_check() else (_REVIEW, _CHECK)
    with st.container(horizontal=True, vertical_alignment="center"):
        show_way(*first, is_next=True)
        for page, label in (second, *_LATER):
            show_way(page, label)


def _wants_a_check() -> bool:
    """Whether words of a syllabus that nobody decided on yet were set aside."""
    project = state.project()
    decided = project.decisions or ((),) * len(project.syllabi)
    return any(
        block.is_set_aside and block.part is DocumentPart.BODY
        for syllabus, decisions in zip(project.syllabi, decided, strict=True)
        if not decisions
        for block in syllabus.blocks
    )
