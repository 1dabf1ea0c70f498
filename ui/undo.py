"""One step back: what was done last in this session, in words, and how it is undone.

A removal is kept apart from a move: what was removed lies nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ui import state, trouble
from workspace import ChangedMeanwhileError, GoneError

_REMOVAL, _MOVE = "last_removal", "last_change"


@dataclass(frozen=True, slots=True)
class Change:
    """What was done last, in words, and what takes it back.

    `moved_in` is the id of the course whose blocks were moved, "" after a removal; `program`
    that of the program in which to offer the way back, "" for everywhere.
    """

    words: str
    take_back: Callable[[], None]
    moved_in: str = ""
    program: str = ""

    @property
    def slot(self) -> str:
        """Where the session keeps it."""
        return _MOVE if self.moved_in else _REMOVAL


def remember(change: Change) -> None:
    """Keep a change, so that it can be undone."""
    forget_move()
    st.session_state[change.slot] = change


def forget_move() -> None:
    """Say that the last move can no longer be undone; a removal still can."""
    st.session_state.pop(_MOVE, None)


def last_move(course_id: str) -> Change | None:
    """What was done last if it was a move in this course."""
    change = _last(_MOVE)
    return change if change and change.moved_in == course_id else None


def undo(change: Change) -> None:
    """Take a change back, as far as nobody built on it meanwhile.

    Where that fails and may succeed later, the change is kept.
    """
    if _last(change.slot) is not change:
        return
    with trouble.told():
        _take_back(change)
    state.reload()


def show_undo(*, has_moves: bool = True) -> None:
    """After a removal or a move, say so and offer the way back."""
    removal, move = _last(_REMOVAL), _last(_MOVE) if has_moves else None
    if removal and removal.program in {"", state.program_id()}:
        _show(removal, "undo")
    if move:
        _show(move, "undo_move")


def _show(change: Change, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(change.words, width="content")
        st.button("Undo", key=key, on_click=undo, args=(change,))


def _take_back(change: Change) -> None:
    try:
        change.take_back()
    except (GoneError, ChangedMeanwhileError):
        st.session_state.pop(change.slot, None)
        raise
    st.session_state.pop(change.slot, None)


def _last(slot: str) -> Change | None:
    change: Change | None = st.session_state.get(slot)
    return change
