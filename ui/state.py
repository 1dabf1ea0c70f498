"""What a session holds: which program is open and what is loaded of it; the truth is saved work.

The address bar names the program, so that a reload, a bookmark or a restart of the server comes
back to it. Results are never kept here; `ui.cache` makes them again from the project.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import streamlit as st

from alignment import Project
from competency_map import FrameworkError
from ui import trouble
from ui.frameworks import framework
from ui.loaded import Loaded, read
from ui.saved_work import workspace
from workspace import (
    GoneError,
    NotAllowedError,
    Program,
    Role,
    SavedCourse,
    UnusableDatabaseError,
    program,
    role_of,
)

_ADDRESS = "program"
_OF_ONE_PROGRAM = (
    "unread",
    "unread_put_away",
    "repeats",
    "replacements",
    "too_big_held",
    "arrivals",
    "last_change",
    "role",
    "approval_asked",
)


def refresh() -> None:
    """Follow the address bar, and read what anybody changed since; for the start of each run."""
    work = workspace()
    wanted = st.query_params.get(_ADDRESS, "") or program_id()
    if not wanted:
        return
    try:
        _load(program(work, wanted))
    except (GoneError, NotAllowedError, FrameworkError) as error:
        close_program()
        trouble.say(str(error))
    except UnusableDatabaseError as error:
        # Where nothing at all can be read, this is raised again.
        name = program(work, wanted).name
        close_program()
        trouble.say(f"{name} cannot be opened: {error} Other programs can still be used.")


@contextmanager
def with_access() -> Iterator[None]:
    """Where the person's access ends while a page is drawn, close the program and say so."""
    try:
        yield
    except NotAllowedError as error:
        close_program()
        trouble.say(str(error))
        st.rerun()


def open_program(id_: str) -> None:
    """Open a program, here and in the address bar."""
    if program_id() not in {"", id_}:
        close_program()
    if id_ != program_id():
        st.session_state["program_id"] = id_
        reload()
    if st.query_params.get(_ADDRESS) != id_:
        st.query_params[_ADDRESS] = id_


def close_program() -> None:
    """Open no program; the news of the one before is forgotten."""
    for key in _OF_ONE_PROGRAM:
        st.session_state.pop(key, None)
    st.session_state["program_id"] = ""
    if _ADDRESS in st.query_params:
        del st.query_params[_ADDRESS]


def program_id() -> str:
    """The id of the open program; "" if none is."""
    id_: str = st.session_state.get("program_id", "")
    return id_


def role() -> Role:
    """The role of the person at work in the open program; an admin's where none is open."""
    held: Role = st.session_state.get("role", Role.ADMIN)
    return held if program_id() else Role.ADMIN


def take_role(held: Role) -> None:
    """Take the role as it was just read, where a part of a page is drawn and not the whole."""
    st.session_state["role"] = held


def saved_program() -> Program | None:
    """The open program, without its courses; None if none is open."""
    held = _held()
    return held.program if held else None


def saved_courses() -> tuple[SavedCourse, ...]:
    """The courses of the open program, in order; parallel to the project's syllabi."""
    held = _held()
    return held.courses if held else ()


def project() -> Project:
    """The open program as a project, decisions included; an empty one if none is open."""
    held = _held()
    return held.project if held else Project(framework())


def reload() -> None:
    """Say that something was written: what is loaded is read again before it is used."""
    st.session_state["is_outdated"] = True


def adopt(changed: SavedCourse) -> None:
    """Take a course as this session has just changed it; its table on the page stays as it is."""
    held: Loaded | None = st.session_state.get("loaded")
    if held is not None:
        new = tuple(changed if course.id == changed.id else course for course in held.courses)
        st.session_state["loaded"] = replace(held, courses=new)


def revision() -> int:
    """Counts the changes that others made, and comings and goings: part of widgets' keys."""
    count: int = st.session_state.get("revision", 0)
    return count


def begin_anew() -> None:
    """Count one more of those, so that widgets begin with what is saved."""
    st.session_state["revision"] = revision() + 1


def _held() -> Loaded | None:
    if program_id() and st.session_state.get("is_outdated", True):
        refresh()
    held: Loaded | None = st.session_state.get("loaded")
    return held if held is not None and held.program.id == program_id() else None


def _load(found: Program) -> None:
    """Read what is not loaded yet of a program as it was found; the courses by their version."""
    open_program(found.id)
    st.session_state["role"] = role_of(workspace(), found.id)
    st.session_state["is_outdated"] = False
    before: Loaded | None = st.session_state.get("loaded")
    loaded = read(found, before)
    if before is not None and before.versions != loaded.versions:
        begin_anew()
    st.session_state["loaded"] = loaded
