"""One step back in the browser for each press, however often Python writes the address."""

from pathlib import Path

import streamlit as st

_STATIC = Path(__file__).resolve().parent / "static"
_draw = st.components.v2.component(
    "one_entry_a_press",
    html="<span hidden></span>",
    js=(_STATIC / "one_entry_a_press.js").read_text(encoding="utf-8"),
)


def one_entry_a_press() -> None:
    """Have the browser keep one entry of its history a press; for the end of every page."""
    _draw(key="one_entry_a_press")
