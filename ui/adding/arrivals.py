"""What became of the files of the last upload: those that were read, in order, drawn as a list."""

from dataclasses import dataclass

import streamlit as st

from exports import counted
from ui import state
from workspace import SavedCourse

_KEY = "arrivals"
_N_OPEN = 5  # more files than this are listed on demand


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file that was read: its name, the id of its course, whether that was there before."""

    source: str
    course: str
    is_new_version: bool


def begin() -> None:
    """Forget the upload before."""
    st.session_state[_KEY] = ()


def note(arrived: Arrived) -> None:
    """Keep that a file was read; one that is noted already is not counted twice."""
    if arrived not in arrivals():
        st.session_state[_KEY] = (*arrivals(), arrived)


def arrivals() -> tuple[Arrived, ...]:
    """The files of the last upload that were read, in order."""
    found: tuple[Arrived, ...] = st.session_state.get(_KEY, ())
    return found


def change(arrived: Arrived, now: Arrived) -> None:
    """Say that something else became of a file than was noted."""
    changed = tuple(now if each == arrived else each for each in arrivals())
    st.session_state[_KEY] = changed


def course_name(course: SavedCourse) -> str:
    """A course in a sentence: its code and its title."""
    facts = course.syllabus.course
    return " ".join(filter(None, (facts.code, facts.title))) or "no course name was found"


def show_arrivals() -> None:
    """Draw which files were read, each with its course; those removed since are left out."""
    courses = {course.id: course for course in state.saved_courses()}
    there = [each for each in arrivals() if each.course in courses]
    if not there:
        return
    with st.expander(f"Read: {counted(len(there), 'file')}", expanded=len(there) <= _N_OPEN):
        st.text("\n".join(_line(each, courses[each.course]) for each in there))


def _line(arrived: Arrived, course: SavedCourse) -> str:
    what = "a new version of" if arrived.is_new_version else "a new course,"
    return f"{arrived.source}: {what} {course_name(course)}"
