"""Where the work goes on once syllabi are read: a button a page, in the order of the work."""

import streamlit as st

from ui.widgets import CHANGES_PAGE, CHECK_PAGE, GAPS_PAGE, MATRIX_PAGE, REVIEW_PAGE, show_way

_WAYS = (
    (REVIEW_PAGE, "Review"),
    (CHANGES_PAGE, "Smallest changes"),
    (CHECK_PAGE, "Check the sections"),
    (MATRIX_PAGE, "View the matrix"),
    (GAPS_PAGE, "Find gaps and openings"),
)


def show_ways_on() -> None:
    """Draw the buttons side by side."""
    with st.container(horizontal=True):
        for page, label in _WAYS:
            show_way(page, label)
