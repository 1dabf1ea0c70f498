"""The cells that a page of cards has drawn anew since it was drawn as a whole.

A press draws one card anew and not the page. What it shows by then is kept here, so that counts
follow and an approval goes by what the person has seen.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import streamlit as st

from alignment import Cell, CourseAlignment
from ui.decisions.saving import keep_last_news

_IS_WHOLE, _SEEN = "cards_are_whole", "cards_seen"


@contextmanager
def whole_page() -> Iterator[None]:
    """Draw all cards from what is loaded; of the messages about cells, only the last one stays."""
    keep_last_news()
    st.session_state[_SEEN] = {}
    st.session_state[_IS_WHOLE] = True
    try:
        yield
    finally:
        st.session_state[_IS_WHOLE] = False


def is_whole() -> bool:
    """Whether the whole page is being drawn, and not a part of it alone."""
    return bool(st.session_state.get(_IS_WHOLE, False))


def remember(cell: Cell) -> None:
    """Keep a cell as it was just drawn, with the decisions laid over it."""
    _seen()[cell.area] = cell


def as_seen(course: CourseAlignment) -> CourseAlignment:
    """The course of the page with the cells as they were drawn last."""
    seen = _seen()
    return replace(course, cells=tuple(seen.get(cell.area, cell) for cell in course.cells))


def _seen() -> dict[str, Cell]:
    seen: dict[str, Cell] = st.session_state.setdefault(_SEEN, {})
    return seen
