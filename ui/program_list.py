"""The programs that were changed last, where a page finds that none is open; a program in words."""

from html import escape

import streamlit as st

from exports import counted
from ui import state
from ui.local_time import local_text
from ui.saved_work import workspace
from workspace import Program, programs

_N_LATEST = 3
WIDTH = 760  # pixels; the button stays near its name


def show_latest() -> None:
    """Draw the programs that were changed last, each to be opened on this very page."""
    found = programs(workspace())[:_N_LATEST]
    if found:
        st.header("Open a saved program", anchor=False)
        for program in found:
            _show(program)


def program_html(program: Program, progress: str = "", *, has_name: bool = True) -> str:
    """A program's name, and below it whose it is, its courses, when it was changed, how far."""
    parts = (
        program.institution,
        counted(program.n_courses, "course"),
        progress,
        f"changed {local_text(program.changed_at)}",
    )
    details = escape(" \u00b7 ".join(filter(None, parts)))
    name = f"<strong>{escape(program.name)}</strong>" if has_name else ""
    return (
        f'<div style="overflow-wrap:anywhere">{name}'
        f'<div style="font-size:.875rem">{details}</div></div>'
    )


def _show(program: Program) -> None:
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        width=WIDTH,
        wrap=False,
    ):
        st.html(program_html(program), width="stretch")
        st.button(
            "Open",
            key=f"open_{program.id}",
            on_click=state.open_program,
            args=(program.id,),
        )
