"""What a session holds: the project, the files that were not read, and one step back.

Results are never kept here; `ui.cache` makes them again from the project.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from alignment import Project
from exports import counted
from syllabi import Course, Syllabus, SyllabusError
from ui.cache import default_framework


@dataclass(frozen=True, slots=True)
class Change:
    """What was done last, in words, and what the session held before it.

    `moved_in` is the id of the syllabus whose blocks were moved, "" after anything else.
    """

    words: str
    project: Project
    unread: tuple[SyllabusError, ...]
    moved_in: str = ""


def project() -> Project:
    """The session's project; an empty one at first."""
    if "project" not in st.session_state:
        st.session_state["project"] = Project(default_framework())
    current: Project = st.session_state["project"]
    return current


def unread() -> tuple[SyllabusError, ...]:
    """The files that were not read and did not come again in a form that was: for reports."""
    errors: tuple[SyllabusError, ...] = st.session_state.get("unread", ())
    return errors


def unread_to_show() -> tuple[SyllabusError, ...]:
    """Those of the unread files whose message was not put away."""
    put_away: tuple[SyllabusError, ...] = st.session_state.get("unread_put_away", ())
    return tuple(error for error in unread() if error not in put_away)


def revision() -> int:
    """Counts how often syllabi were added or removed: part of the keys of their widgets."""
    count: int = st.session_state.get("revision", 0)
    return count


def set_unread(errors: Iterable[SyllabusError]) -> None:
    """Set the files that were not read."""
    st.session_state["unread"] = tuple(errors)


def replace_syllabi(syllabi: Iterable[Syllabus]) -> None:
    """Set the project's syllabi; what was done before can no longer be undone."""
    st.session_state["project"] = replace(project(), syllabi=tuple(syllabi))
    st.session_state["revision"] = revision() + 1
    st.session_state.pop("last_change", None)


def correct(courses: Sequence[Course]) -> None:
    """Set the course facts, one `Course` for each syllabus, in order."""
    current = project()
    syllabi = tuple(
        replace(syllabus, course=course)
        for syllabus, course in zip(current.syllabi, courses, strict=True)
    )
    if syllabi != current.syllabi:
        st.session_state["project"] = replace(current, syllabi=syllabi)
        st.session_state.pop("last_change", None)


def exchange(syllabus: Syllabus, words: str) -> None:
    """Put a syllabus in the place of the one with its id; `words` say what was moved."""
    before = Change(words, project(), unread(), syllabus.id)
    syllabi = tuple(syllabus if old.id == syllabus.id else old for old in project().syllabi)
    st.session_state["project"] = replace(project(), syllabi=syllabi)
    st.session_state["last_change"] = before


def remove(ids: Iterable[str]) -> None:
    """Remove the syllabi with these ids; `undo` brings them back.

    With the last one go the errors too: they belong to a report that is no more.
    """
    gone = set(ids)
    left = tuple(syllabus for syllabus in project().syllabi if syllabus.id not in gone)
    n_removed = len(project().syllabi) - len(left)
    words = f"{counted(n_removed, 'syllabus', 'syllabi')} removed."
    before = Change(words, project(), unread())
    replace_syllabi(left)
    st.session_state["repeats"] = ()
    if not left:
        st.session_state["unread"] = ()
    st.session_state["last_change"] = before


def last_change() -> str:
    """What was done last and can be undone, in words; "" if nothing."""
    change: Change | None = st.session_state.get("last_change")
    return change.words if change else ""


def last_move(syllabus_id: str) -> str:
    """What was done last if it was a move in this syllabus, in words; "" otherwise."""
    change: Change | None = st.session_state.get("last_change")
    return change.words if change and change.moved_in == syllabus_id else ""


def undo() -> None:
    """Go back to the project and its errors as they were before the last change."""
    change: Change | None = st.session_state.get("last_change")
    if change is not None:
        replace_syllabi(change.project.syllabi)
        st.session_state["unread"] = change.unread


def put_unread_away() -> None:
    """Show the list of unread files no more; reports still name them."""
    st.session_state["unread_put_away"] = unread()
