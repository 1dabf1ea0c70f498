"""A course in, which of its cards a person wants out: kept in the session and in the address.

The address keeps it over a reload and in a link; a word in it that is no choice is ignored.
"""

import streamlit as st

from alignment import CourseAlignment
from ui.decisions.triage import Triage, first_triage

_PARAMETER = "show"
_WORDS = {one: one.name.lower().replace("_", "-") for one in Triage}


def chosen_triage(course: CourseAlignment, course_id: str) -> Triage:
    """What the address asks for, else what was chosen before, else where the review goes on.

    Once opened it stays, also where a press leaves nothing in it.
    """
    first = first_triage(course)
    asked = st.query_params.get(_PARAMETER, "")
    held: Triage = st.session_state.get(_key(course_id), first)
    triage = next((one for one, word in _WORDS.items() if word == asked), held)
    st.session_state[_key(course_id)] = triage
    if triage is not first and asked != _WORDS[triage]:
        st.query_params[_PARAMETER] = _WORDS[triage]
    return triage


def choose(course_id: str, triage: Triage) -> None:
    """Keep a person's choice for the course that is open."""
    st.session_state[_key(course_id)] = triage
    st.query_params[_PARAMETER] = _WORDS[triage]


def forget_address() -> None:
    """Take the choice out of the address, which is to show another course."""
    st.query_params.pop(_PARAMETER, None)


def _key(course_id: str) -> str:
    return f"review_triage_{course_id}"
