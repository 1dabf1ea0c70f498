"""The table of loaded syllabi, in which a person corrects what was read of each course."""

from collections.abc import Mapping, Sequence

import streamlit as st

from exports import DISCIPLINE_NAMES
from syllabi import DISCIPLINES, Course, Syllabus
from ui import state

_CODES_BY_NAME = {DISCIPLINE_NAMES[code]: code for code in DISCIPLINES}
_COLUMNS = {
    "File": st.column_config.TextColumn(width="medium"),
    "Code": st.column_config.TextColumn(max_chars=40, width="small"),
    "Title": st.column_config.TextColumn(max_chars=200, width="large"),
    "Term": st.column_config.TextColumn(max_chars=60, width="small"),
    "Discipline": st.column_config.SelectboxColumn(
        options=list(_CODES_BY_NAME), required=True, width="medium"
    ),
}


def edit_course_facts(syllabi: Sequence[Syllabus]) -> None:
    """Draw the table and keep what the person writes into it.

    The editor lays its edits over the rows it is given, by position. So it gets the same
    rows as long as it lives, and new ones when syllabi come or go or the page is opened
    again: fed with its own outcome it would take every second edit back.
    """
    key = f"course_facts_{state.revision()}"
    if key not in st.session_state or "course_facts_rows" not in st.session_state:
        st.session_state["course_facts_rows"] = _rows(syllabi)
    edited = st.data_editor(
        st.session_state["course_facts_rows"],
        key=key,
        column_config=_COLUMNS,
        disabled=["File"],
        hide_index=True,
        alt="Loaded syllabi and their course facts",
    )
    state.correct(_courses(edited, len(syllabi)))


def _rows(syllabi: Sequence[Syllabus]) -> dict[str, list[str]]:
    courses = [syllabus.course for syllabus in syllabi]
    return {
        "File": [syllabus.source for syllabus in syllabi],
        "Code": [course.code for course in courses],
        "Title": [course.title for course in courses],
        "Term": [course.term for course in courses],
        "Discipline": [DISCIPLINE_NAMES[course.discipline] for course in courses],
    }


def _courses(columns: Mapping[str, Sequence[str | None]], n_courses: int) -> list[Course]:
    return [
        Course(
            code=_text(columns["Code"][row]),
            title=_text(columns["Title"][row]),
            term=_text(columns["Term"][row]),
            discipline=_CODES_BY_NAME.get(columns["Discipline"][row] or "", "other"),
        )
        for row in range(n_courses)
    ]


def _text(value: str | None) -> str:
    return " ".join((value or "").split())
