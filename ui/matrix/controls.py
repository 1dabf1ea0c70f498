"""The controls above the matrix, drawn; what was chosen out.

The choices used most stand in one line; the others are behind "More filters" and "Sort".
"""

from collections.abc import Mapping

import streamlit as st

from ui.choice_widgets import show_choice, show_segments
from ui.matrix.choices import FILTERS, IN_SIGHT, MORE, SORTING
from ui.matrix.selection import Selection
from ui.matrix.source import MatrixSource
from ui.matrix.view import n_pages
from ui.matrix.words import filters_text, n_active, page_text, shown_text
from ui.page_choices import (
    Choice,
    asked_page,
    clear_choices,
    follow_address,
    keep_choices,
    keep_page,
    unknown_text,
)

_PAGE = "matrix"


def choose(choices: Mapping[str, Choice]) -> Mapping[str, str]:
    """Draw the choices; the word of each by its name."""
    every = tuple(choices.values())
    unknown = follow_address(_PAGE, every)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show_segments(choices["view"])
        show_segments(choices["cells"])
        for name, width in zip(IN_SIGHT, (150, 215), strict=True):
            show_choice(choices[name], width)
        _show_more(choices)
        with st.popover("Sort", key="matrix_sorting"):
            for name in SORTING:
                show_choice(choices[name])
    if unknown:
        st.text(unknown_text(unknown))
    return keep_choices(_PAGE, every)


def show_shown(
    source: MatrixSource,
    found: Selection,
    choices: Mapping[str, Choice],
    words: Mapping[str, str],
) -> None:
    """Say how much is shown and by which filters, with a button that takes them away."""
    text = shown_text(source, found)
    if not n_active(words):
        st.text(f"{text}.", width="content")
        return
    st.text(
        f"{text} ({filters_text(choices, words)}). Totals count what is shown.", width="content"
    )
    filters = [choices[name] for name in FILTERS]
    st.button(
        "Clear filters",
        key="matrix_clear",
        type="tertiary",
        on_click=clear_choices,
        args=(filters,),
    )


def choose_page(found: Selection, choices: Mapping[str, Choice]) -> int:
    """Draw what concerns the map alone: a row a domain, and which of the courses' pages."""
    show_choice(choices["rows"])
    pages = n_pages(found)
    if pages == 1:
        return 1
    key = f"matrix_page_{'_'.join(choice.word for choice in choices.values())}"
    number = st.pagination(pages, default=asked_page(pages), key=key, width=320)
    keep_page(number)
    st.text(page_text(found, number), width="content")
    return number


def _show_more(choices: Mapping[str, Choice]) -> None:
    n_on = n_active({name: choices[name].word for name in MORE}, MORE)
    label = f"More filters ({n_on} active)" if n_on else "More filters"
    with st.popover(label, key="matrix_more"), st.container(horizontal=True, width=500):
        for name in MORE:
            show_choice(choices[name], 235)
