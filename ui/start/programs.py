"""Recent work on the page Start: the saved programs, each to go on with, and a new one."""

import streamlit as st

from ui import programs as changes
from ui import state
from ui.program_list import WIDTH, program_html
from ui.saved_work import place_text, workspace
from ui.start.progress import progress, progress_text
from ui.widgets import ADD_PAGE, EXPORT_PAGE, MATRIX_PAGE, REVIEW_PAGE, program_address
from workspace import Program, programs

_PER_PAGE = 20


def show_recent_work() -> None:
    """Draw the programs but the open one, changed last first, and the form for a new one."""
    every = programs(workspace())
    found = [program for program in every if program.id != state.program_id()]
    st.header("Other work" if state.program_id() else "Recent work", anchor=False)
    if not every:
        st.markdown(
            f"Nothing is saved yet. What you add is saved {place_text()} by itself, and you find "
            "it here again."
        )
    n_pages = -(-len(found) // _PER_PAGE)
    page = st.pagination(n_pages, key="programs_page") if n_pages > 1 else 1
    for program in found[(page - 1) * _PER_PAGE : page * _PER_PAGE]:
        _show(program)
    with st.expander("New program", width=WIDTH):
        _show_form()


def next_page(program: Program) -> str:
    """Where the work on a program goes on: syllabi, a first look, the review, the report."""
    if not program.n_courses:
        return ADD_PAGE
    found = progress(program)
    if found.is_done:
        return EXPORT_PAGE
    return REVIEW_PAGE if found.n_reviewed else MATRIX_PAGE


def _show(program: Program) -> None:
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        width=WIDTH,
        wrap=False,
    ):
        st.html(program_html(program, progress_text(program)), width="stretch")
        if st.button("Open", key=f"open_{program.id}"):
            state.open_program(program.id)
            st.switch_page(next_page(program), query_params=program_address())


def _show_form() -> None:
    with st.form("new_program", border=False, width=WIDTH):
        name = st.text_input("Name of the program", key="new_name", max_chars=200)
        owner = st.text_input("Institution (optional)", key="new_institution", max_chars=200)
        if st.form_submit_button("Make the program") and changes.make(name, owner):
            st.switch_page(ADD_PAGE, query_params=program_address())
