"""The ways in on the page Start: one course, a program, later an institute; and the samples."""

from dataclasses import dataclass

import streamlit as st

from ui import state
from ui.widgets import ADD_PAGE, MATRIX_PAGE, program_address, show_sample_button


@dataclass(frozen=True, slots=True)
class _Way:
    """A card: for what, what comes of it, and its button, by its key; "" for none yet."""

    heading: str
    words: str
    button: str = ""
    key: str = ""


_WAYS = (
    _Way(
        "One course",
        "Add a syllabus and see what it teaches already, where the topic fits in naturally, and "
        "which small changes would do most.",
        "Check one course",
        "check_course",
    ),
    _Way(
        "A program",
        "Add all syllabi of a program and see them side by side: who teaches what, where courses "
        "overlap, what nobody teaches.",
        "Map a program",
        "map_program",
    ),
    _Way(
        "A training institute",
        "Many programs at once, and the training sessions that would close most gaps. This is not "
        "there yet: it comes in a later version.",
    ),
)


def show_ways() -> None:
    """Draw the cards, side by side where there is room, and the way to the samples."""
    st.header("Begin", anchor=False)
    for way, column in zip(_WAYS, st.columns(len(_WAYS)), strict=True):
        with column, st.container(border=True, height="stretch"):
            st.subheader(way.heading, anchor=False)
            st.markdown(way.words)
            if way.button and st.button(way.button, key=way.key):
                _go(looks=way.key == "map_program")
    with st.container(horizontal=True, vertical_alignment="center"):
        show_sample_button()
        st.markdown(
            "Four made-up syllabi, to look around before you add your own.", width="content"
        )


def _go(*, looks: bool) -> None:
    """Who `looks` at an open program that has courses sees its matrix; else new work begins."""
    if not state.saved_courses():
        st.switch_page(ADD_PAGE, query_params=program_address())
    if looks:
        st.switch_page(MATRIX_PAGE, query_params=program_address())
    state.close_program()
    st.switch_page(ADD_PAGE)
