"""The open program above its courses: its name, where and when it was saved, ways to others."""

from html import escape

import streamlit as st

from ui import programs, state
from ui.local_time import local_text
from ui.permissions import may
from ui.saved_work import place_text
from ui.widgets import START_PAGE
from workspace import Program, Role

_TWO_LINES = (
    "overflow-wrap:anywhere;overflow:hidden;"
    "display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2"
)


def show_program_bar(program: Program) -> None:
    """Draw the bar: name, "Saved on this computer", rename, and the way to all programs."""
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        key="program_bar",
        wrap=False,
    ):
        st.html(_words(program), width="stretch")
        if may(Role.ADMIN):
            with st.popover("Rename"):
                _show_form(program)
        if st.button("All programs", key="all_programs"):
            state.close_program()
            st.switch_page(START_PAGE)


def _words(program: Program) -> str:
    saved = f"Saved {place_text()}, {local_text(program.changed_at)}"
    details = " \u00b7 ".join(filter(None, (program.institution, saved)))
    return (
        f'<div><h2 style="padding:0;margin:0;font-size:1.25rem;{_TWO_LINES}" '
        f'title="{escape(program.name)}">{escape(program.name)}</h2>'
        f'<div style="font-size:.875rem;{_TWO_LINES}">{escape(details)}</div></div>'
    )


def _show_form(program: Program) -> None:
    # A new key with each name, so that the boxes show what is saved now.
    name, owner = (
        f"rename_{program.id}_{program.name}",
        f"institution_{program.id}_{program.institution}",
    )
    with st.form("rename_program", border=False):
        st.text_input("Name of the program", value=program.name, max_chars=200, key=name)
        st.text_input("Institution (optional)", value=program.institution, max_chars=200, key=owner)
        st.form_submit_button("Save the name", on_click=_rename, args=(program.id, name, owner))


def _rename(id_: str, name: str, owner: str) -> None:
    programs.rename(id_, st.session_state[name], st.session_state[owner])
