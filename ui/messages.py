"""What reading had to say: unread files with their sentence, repeats, warnings."""

import streamlit as st

from ui import state


def show_messages() -> None:
    """Draw the lists that are not empty, all as plain text."""
    _show_unread()
    _show_repeats()
    _show_warnings()


def _show_unread() -> None:
    errors = state.unread_to_show()
    if not errors:
        return
    with st.container(border=True, key="unread_files"):
        st.header(f"Not read: {len(errors)}", anchor=False)
        for error in errors:
            st.text(str(error))
        st.button("Put this list away", key="forget", on_click=state.put_messages_away)


def _show_repeats() -> None:
    for name in state.repeats():
        st.text(f"{name}: this very file is loaded already; it was not added twice.")


def _show_warnings() -> None:
    lines = [
        f"{syllabus.source}: {warning}"
        for syllabus in state.project().syllabi
        for warning in syllabus.warnings
    ]
    if lines:
        with st.expander(f"Notes on what was read: {len(lines)}"):
            for line in lines:
                st.text(line)
