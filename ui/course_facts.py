"""The table of loaded syllabi, in which a person corrects what was read of each course."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from exports import COURSE_LEVEL_NAMES, DISCIPLINE_NAMES
from syllabi import COURSE_LEVELS, DISCIPLINES, Course, Syllabus
from ui import state

_DISCIPLINES_BY_NAME = {DISCIPLINE_NAMES[code]: code for code in DISCIPLINES}
_LEVELS_BY_NAME = {COURSE_LEVEL_NAMES[code]: code for code in COURSE_LEVELS}
_COLUMNS = {
    "File": st.column_config.TextColumn(width=150),
    "Code": st.column_config.TextColumn(max_chars=40, width=90),
    "Title": st.column_config.TextColumn(max_chars=200, width=245),
    "Term": st.column_config.TextColumn(max_chars=60, width=100),
    "Credits": st.column_config.TextColumn(max_chars=20, width=85),
    "Level": st.column_config.SelectboxColumn(options=list(_LEVELS_BY_NAME), width=120),
    "Discipline": st.column_config.SelectboxColumn(
        options=list(_DISCIPLINES_BY_NAME), required=True, width=110
    ),
    "Instructor": st.column_config.TextColumn(max_chars=200, width=160),
    "Discipline proposed because": st.column_config.TextColumn(width=200),
}
_READ_ONLY = ("File", "Discipline proposed because")


def edit_course_facts(syllabi: Sequence[Syllabus]) -> None:
    """Draw the table and keep what the person writes into it.

    The editor lays its edits over the rows it is given, by position. So it gets the same
    rows as long as it lives, and new ones when syllabi come or go, when the instructors are
    shown or hidden, or when the page is opened again: fed with its own outcome it would take
    every second edit back.
    """
    # Names of people stay out of sight, and out of every report, unless asked for.
    has_instructors = st.toggle("Show instructors", key="show_instructors")
    key = f"course_facts_{state.revision()}{'_instructors' if has_instructors else ''}"
    if key not in st.session_state or "course_facts_rows" not in st.session_state:
        st.session_state["course_facts_rows"] = _rows(syllabi)
    edited = st.data_editor(
        st.session_state["course_facts_rows"],
        key=key,
        column_config=_COLUMNS,
        column_order=[name for name in _COLUMNS if name != "Instructor" or has_instructors],
        disabled=_READ_ONLY,
        hide_index=True,
        alt="Loaded syllabi and their course facts",
    )
    state.correct(_courses(edited, syllabi))


def _rows(syllabi: Sequence[Syllabus]) -> dict[str, list[str]]:
    courses = [syllabus.course for syllabus in syllabi]
    return {
        "File": [syllabus.source for syllabus in syllabi],
        "Code": [course.code for course in courses],
        "Title": [course.title for course in courses],
        "Term": [course.term for course in courses],
        "Credits": [course.credits for course in courses],
        "Level": [COURSE_LEVEL_NAMES[course.level] for course in courses],
        "Discipline": [DISCIPLINE_NAMES[course.discipline] for course in courses],
        "Discipline proposed because": [course.discipline_reason for course in courses],
        "Instructor": [course.instructor for course in courses],
    }


def _courses(
    columns: Mapping[str, Sequence[str | None]], syllabi: Sequence[Syllabus]
) -> list[Course]:
    return [
        _corrected(syllabus.course, {name: column[row] for name, column in columns.items()})
        for row, syllabus in enumerate(syllabi)
    ]


def _corrected(course: Course, row: Mapping[str, str | None]) -> Course:
    """Set what the row says; a discipline that a person chose has no reason to show."""
    discipline = _DISCIPLINES_BY_NAME.get(row["Discipline"] or "", "other")
    is_as_found = discipline == course.discipline
    return replace(
        course,
        code=_text(row["Code"]),
        title=_text(row["Title"]),
        term=_text(row["Term"]),
        credits=_text(row["Credits"]),
        level=_LEVELS_BY_NAME.get(row["Level"] or "", ""),
        discipline=discipline,
        instructor=_text(row["Instructor"]),
        discipline_reason=course.discipline_reason if is_as_found else "",
    )


def _text(value: str | None) -> str:
    return " ".join((value or "").split())
