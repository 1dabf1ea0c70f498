"""The course looked at last in, the one that a page on one course opens on out.

A course that the address names wins; one that is not in the open program is left out.
"""

from collections.abc import Container, Sequence
from time import monotonic

import streamlit as st

_LAST, _CHOSEN = "last_course", "course_chosen_at"
# A press that was on its way while the address was written comes with the address before.
_ON_ITS_WAY_SECONDS = 1.5


def first_course(ids: Sequence[str], asked: str, otherwise: int = 0) -> int:
    """The position to open on: what was `asked` for, else looked at last, else `otherwise`.

    What a person chose a moment ago comes before an address that cannot know of it yet.
    """
    last: str = st.session_state.get(_LAST, "")
    is_late = monotonic() - st.session_state.get(_CHOSEN, 0.0) < _ON_ITS_WAY_SECONDS
    wanted = (last, asked) if is_late else (asked, last)
    known = (id_ for id_ in wanted if id_ in ids)
    return next(map(ids.index, known), otherwise)


def remember_course(id_: str) -> None:
    """Say that a page shows this course."""
    st.session_state[_LAST] = id_


def follow_last_course(key: str, ids: Container[str]) -> None:
    """Have the choice of this key, which is still to be drawn, hold the course looked at last."""
    last: str = st.session_state.get(_LAST, "")
    if last in ids and st.session_state.get(key) != last:
        st.session_state[key] = last


def remember_chosen(key: str) -> None:
    """Remember what the choice of this key holds; for its callback."""
    remember_course(st.session_state[key])
    st.session_state[_CHOSEN] = monotonic()
