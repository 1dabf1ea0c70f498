"""The open program above its courses: its name, where and when it was saved, ways to others."""

from html import escape

import streamlit as st

from ui import programs, state
from ui.local_time import local_text
from ui.permissions import may
from ui.saved_work import place_text
from workspace import Program, Role


def show_program_bar(program: Program) -> None:
    """Draw the bar: name, "Saved on this computer", rename, and all programs."""
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="distribute",
        key="program_bar",
    ):
        st.html(_words(program), width="stretch")
        if may(Role.ADMIN):
            with st.popover("Rename"):
                _show_form(program)
        st.button("All programs", key="all_programs", on_click=state.close_program)


def _words(program: Program) -> str:
    saved = f"Saved {place_text()}, {local_text(program.changed_at)}"
    details = " \u00b7 ".join(filter(None, (program.institution, saved)))
    return (
        '<div style="overflow-wrap:anywhere"><h2 style="padding:0;margin:0;font-size:1.25rem">'
        f'{escape(program.name)}</h2><div style="font-size:.875rem">{escape(details)}</div></div>'
    )


def _show_form(program: Program) -> None:
    # A new key with each name, so that the box shows the name as it is now.
    key = f"rename_{program.id}_{program.name}"
    with st.form("rename_program", border=False):
        st.text_input("Name of the program", value=program.name, max_chars=200, key=key)
        st.form_submit_button("Save the name", on_click=_rename, args=(program.id, key))


def _rename(id_: str, key: str) -> None:
    programs.rename(id_, st.session_state[key])
