"""What a session holds: the project, the files that were not read, and one step back.

Results are never kept here; `ui.cache` makes them again from the project.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import streamlit as st

from alignment import Project
from syllabi import Course, Syllabus, SyllabusError
from ui.cache import default_framework


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


def repeats() -> tuple[str, ...]:
    """Names of files whose very same content was there already."""
    names: tuple[str, ...] = st.session_state.get("repeats", ())
    return names


def revision() -> int:
    """Counts how often syllabi were added or removed: part of the keys of their widgets."""
    count: int = st.session_state.get("revision", 0)
    return count


def add(result: Syllabus | SyllabusError, source: str) -> None:
    """Take one result of reading: a syllabus, one that is there already, or an error."""
    current = project()
    if isinstance(result, SyllabusError):
        others = tuple(error for error in unread() if str(error) != str(result))
        st.session_state["unread"] = (*others, result)
    elif any(syllabus.id == result.id for syllabus in current.syllabi):
        st.session_state["repeats"] = (*repeats(), source)
    else:
        _change((*current.syllabi, result))


def forget_unread(sources: Iterable[str]) -> None:
    """Forget the errors of files with these names: they are about to be read again."""
    names = set(sources)
    st.session_state["unread"] = tuple(e for e in unread() if e.source not in names)


def correct(courses: Sequence[Course]) -> None:
    """Set the course facts, one `Course` for each syllabus, in order."""
    current = project()
    syllabi = tuple(
        replace(syllabus, course=course)
        for syllabus, course in zip(current.syllabi, courses, strict=True)
    )
    if syllabi != current.syllabi:
        st.session_state["project"] = replace(current, syllabi=syllabi)
        st.session_state.pop("previous", None)


def remove(ids: Iterable[str]) -> None:
    """Remove the syllabi with these ids; `undo` brings them back.

    With the last one go the errors too: they belong to a report that is no more.
    """
    before, gone = (project(), unread()), set(ids)
    left = tuple(syllabus for syllabus in project().syllabi if syllabus.id not in gone)
    _change(left)
    st.session_state["repeats"] = ()
    if not left:
        st.session_state["unread"] = ()
    st.session_state["previous"] = before


def n_removed() -> int:
    """How many syllabi the last change removed; 0 if it was no removal."""
    if "previous" not in st.session_state:
        return 0
    previous: Project = st.session_state["previous"][0]
    return len(previous.syllabi) - len(project().syllabi)


def undo() -> None:
    """Go back to the project and its errors as they were before the last removal."""
    previous, errors = st.session_state["previous"]
    _change(previous.syllabi)
    st.session_state["unread"] = errors


def put_messages_away() -> None:
    """Show the lists of unread and repeated files no more; reports still name unread files."""
    st.session_state["unread_put_away"] = unread()
    st.session_state["repeats"] = ()


def _change(syllabi: tuple[Syllabus, ...]) -> None:
    st.session_state["project"] = replace(project(), syllabi=syllabi)
    st.session_state["revision"] = revision() + 1
    st.session_state.pop("previous", None)
