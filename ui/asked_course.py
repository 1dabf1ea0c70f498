"""The course that the address names, on every page that is about one course."""

import streamlit as st

import workspace as storage
from ui import saved_work, state, trouble
from workspace import GoneError, NotAllowedError

COURSE = "course"


def open_asked_course() -> None:
    """Where the address names a course and no program, open the program it belongs to."""
    asked = st.query_params.get(COURSE, "")
    if not asked or state.program_id():
        return
    try:
        state.open_program(storage.course(saved_work.workspace(), asked).program)
    except (GoneError, NotAllowedError) as error:
        trouble.say(str(error))
