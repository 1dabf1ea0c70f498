"""Which part of the map's page is shown: chosen on it, and kept in the address."""

from enum import StrEnum

import streamlit as st

_PARAMETER, _KEY = "view", "map_view"


class View(StrEnum):
    """The parts, as they are named on the page."""

    BROWSE = "Browse"
    TEST = "Test a passage"
    EDIT = "Edit a copy"
    FILES = "Import and export"


def choose_view() -> View:
    """Draw the choice."""
    names = {view.name.lower(): view for view in View}
    asked = names.get(st.query_params.get(_PARAMETER, ""), View.BROWSE)
    if _KEY not in st.session_state:
        st.session_state[_KEY] = asked
    chosen = st.segmented_control(
        "What to do", list(View), format_func=str, required=True, key=_KEY
    )
    chosen = chosen or View.BROWSE
    if chosen is not View.BROWSE:
        st.query_params[_PARAMETER] = chosen.name.lower()
    elif _PARAMETER in st.query_params:
        del st.query_params[_PARAMETER]
    return chosen


def go_to(view: View) -> None:
    """Show another part; for the callback of a button."""
    st.session_state[_KEY] = view
