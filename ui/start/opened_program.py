"""The open program on the page Start: its name, and links to where its work goes on."""

from html import escape

import streamlit as st

from exports import counted
from ui import state
from ui.program_list import program_html
from ui.start.progress import n_to_look_at, progress_text
from ui.unread_files import unread_to_show
from ui.widgets import (
    ADD_PAGE,
    CHANGES_PAGE,
    EXPORT_PAGE,
    MATRIX_PAGE,
    REVIEW_PAGE,
    show_link,
)
from workspace import Program


def show_open_program(program: Program) -> None:
    """Draw the program that is open, what was not read of it, and the links."""
    with st.container(border=True, key="open_program"):
        st.html(_heading(program) + program_html(program, progress_text(program), has_name=False))
        n_unread = len(unread_to_show())
        if n_unread:
            are = "was" if n_unread == 1 else "were"
            st.text(f"{counted(n_unread, 'file')} {are} not read: Add syllabi says why.")
        with st.container(horizontal=True):
            _show_links()


def _heading(program: Program) -> str:
    style = "padding:0;margin:0;font-size:1.25rem;overflow-wrap:anywhere"
    return f'<h2 style="{style}">Go on with {escape(program.name)}</h2>'


def _show_links() -> None:
    show_link(ADD_PAGE, "Add syllabi")
    if not state.saved_courses():
        return
    n_again = n_to_look_at()
    show_link(REVIEW_PAGE, f"Review ({n_again:,} to look at again)" if n_again else "Review")
    show_link(MATRIX_PAGE, "Matrix")
    show_link(CHANGES_PAGE, "Smallest changes")
    show_link(EXPORT_PAGE, "Export")
