"""The saved programs on the first page: each to be opened, and a way to begin another one."""

from html import escape

import streamlit as st

from exports import counted
from ui import programs as changes
from ui import state
from ui.local_time import local_text
from ui.saved_work import workspace
from workspace import Program, programs

_PER_PAGE = 20
_N_LATEST = 3
_WIDTH = 760  # pixels; the button stays near its name


def show_programs() -> None:
    """Draw the programs, the one changed last first, and the form for a new one."""
    found = programs(workspace())
    if found:
        st.header("Saved programs", anchor=False)
        n_pages = -(-len(found) // _PER_PAGE)
        page = st.pagination(n_pages, key="programs_page") if n_pages > 1 else 1
        for program in found[(page - 1) * _PER_PAGE : page * _PER_PAGE]:
            _show(program)
    with st.expander("New program", width=_WIDTH):
        _show_form()


def show_latest() -> None:
    """Draw the programs that were changed last, where a page finds that none is open."""
    found = programs(workspace())[:_N_LATEST]
    if found:
        st.header("Open a saved program", anchor=False)
        for program in found:
            _show(program)


def _show(program: Program) -> None:
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        width=_WIDTH,
    ):
        st.html(_words(program), width="stretch")
        st.button(
            "Open",
            key=f"open_{program.id}",
            on_click=state.open_program,
            args=(program.id,),
        )


def _words(program: Program) -> str:
    parts = (
        program.institution,
        counted(program.n_courses, "course"),
        f"changed {local_text(program.changed_at)}",
    )
    details = escape(" \u00b7 ".join(filter(None, parts)))
    return (
        f'<div style="overflow-wrap:anywhere"><strong>{escape(program.name)}</strong>'
        f'<div style="font-size:.875rem">{details}</div></div>'
    )


def _show_form() -> None:
    with st.form("new_program", border=False, width=_WIDTH):
        st.text_input("Name of the program", key="new_name", max_chars=200)
        st.text_input("Institution (optional)", key="new_institution", max_chars=200)
        st.form_submit_button("Make the program", on_click=_make)


def _make() -> None:
    changes.make(st.session_state["new_name"], st.session_state["new_institution"])
