"""A choice of a page in, its widget drawn; what it holds is kept by `ui.page_choices`."""

from typing import Literal

import streamlit as st

from ui.page_choices import Choice

Width = int | Literal["stretch"]


def show_choice(choice: Choice, width: Width = "stretch") -> None:
    """Draw a choice as a switch or a list; one that leaves nothing to choose is left out."""
    if choice.is_switch:
        st.toggle(choice.label, key=choice.key, help=choice.help or None)
    elif len(choice.options) > 1:
        st.selectbox(
            choice.label,
            list(choice.options),
            format_func=choice.options.__getitem__,
            key=choice.key,
            width=width,
            help=choice.help or None,
        )


def show_segments(choice: Choice) -> None:
    """Draw a choice as buttons side by side."""
    st.segmented_control(
        choice.label,
        list(choice.options),
        format_func=choice.options.__getitem__,
        required=True,
        key=choice.key,
    )
