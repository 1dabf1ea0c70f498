"""Where the keyboard goes on after a press that took the pressed button off the page."""

import streamlit as st

from ui.static_files import static_text

_WANTED, _COUNT = "focus_wanted", "focus_count"
_draw = st.components.v2.component(
    "focus_return",
    html="<span hidden></span>",
    js=static_text("focus_return.js"),
)


def send_focus(*keys: str) -> None:
    """Say that the keyboard goes on at the first of these widgets that is there, by its key."""
    st.session_state[_WANTED] = keys
    st.session_state[_COUNT] = st.session_state.get(_COUNT, 0) + 1


def return_focus() -> None:
    """Let the browser set the focus, once for each `send_focus`; for the end of a page."""
    wanted: tuple[str, ...] = st.session_state.get(_WANTED, ())
    count: int = st.session_state.get(_COUNT, 0)
    _draw(key="focus_return", data={"keys": list(wanted), "count": count})
