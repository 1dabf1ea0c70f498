"""One step back: what was done last in this session, in words, and how it is undone."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ui import state, trouble


@dataclass(frozen=True, slots=True)
class Change:
    """What was done last, in words, and what takes it back.

    `moved_in` is the id of the syllabus whose blocks were moved, "" after anything else.
    """

    words: str
    take_back: Callable[[], None]
    moved_in: str = ""


def remember(change: Change) -> None:
    """Keep a change, so that it can be undone."""
    st.session_state["last_change"] = change


def forget() -> None:
    """Say that what was done before can no longer be undone."""
    st.session_state.pop("last_change", None)


def last_change() -> str:
    """What was done last and can be undone, in words; "" if nothing."""
    change = _last()
    return change.words if change else ""


def last_move(syllabus_id: str) -> str:
    """What was done last if it was a move in this syllabus, in words; "" otherwise."""
    change = _last()
    return change.words if change and change.moved_in == syllabus_id else ""


def undo() -> None:
    """Take the last change back, as far as nobody built on it meanwhile."""
    change = _last()
    if change is None:
        return
    forget()
    with trouble.told():
        change.take_back()
    state.reload()


def show_undo() -> None:
    """After a removal or a move, say so and offer the way back."""
    words = last_change()
    if not words:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(words, width="content")
        st.button("Undo", key="undo", on_click=undo)


def _last() -> Change | None:
    change: Change | None = st.session_state.get("last_change")
    return change
