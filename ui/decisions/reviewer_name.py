"""A person whose name nobody knows yet; asked for it once, inline, where they are to decide."""

import streamlit as st

from ui import state, trouble
from ui.permissions import may
from ui.saved_work import see_name_at_once, workspace
from ui.signing_in import has_sign_in
from workspace import LOCAL_PERSON, Role, set_site_setting
from workspace.saying import MAX_NAME

_SKIPPED, _FIELD = "name_skipped", "own_name"
_WIDTH = 760  # pixels


def ask_for_name() -> None:
    """Draw the question where nobody signs in and no name was given; not again once skipped."""
    if has_sign_in() or st.session_state.get(_SKIPPED, False) or not may(Role.REVIEWER):
        return
    if not state.program_id() or workspace().person.name != LOCAL_PERSON.name:
        return
    with (
        st.form("own_name_form", border=False, width=_WIDTH),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        st.text_input(
            "Your name, to stand beside what you decide",
            key=_FIELD,
            max_chars=MAX_NAME,
            autocomplete="name",
        )
        st.form_submit_button("Use this name", key="use_name", on_click=_save)
        st.form_submit_button("Not now", key="skip_name", type="tertiary", on_click=_skip)


def _save() -> None:
    name = str(st.session_state.get(_FIELD, ""))
    with trouble.told():
        set_site_setting(workspace(), "reviewer_name", name)
    see_name_at_once()


def _skip() -> None:
    st.session_state[_SKIPPED] = True
