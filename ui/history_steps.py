"""Each press one step of the browser's history, whatever the pages write into the address."""

import streamlit as st

from ui.static_files import static_text

_draw = st.components.v2.component(
    "history_steps",
    html="<span hidden></span>",
    js=static_text("no_line.js", "history_steps.js"),
)


def count_presses() -> None:
    """Have the browser take one step a press; drawn before any page writes its address."""
    _draw(key="history_steps")
