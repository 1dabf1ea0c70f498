"""Results of reading in, saved one by one: new, repeated or changed syllabi, and errors."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from syllabi import Syllabus, SyllabusError
from ui import state, trouble, undo
from ui.adding import arrivals
from ui.adding.waiting import waiting_files
from ui.programs import open_new_program
from ui.saved_work import workspace
from workspace import (
    Added,
    Arrival,
    Incoming,
    SavedCourse,
    add_syllabus,
    make_current,
    part_version,
    site_setting,
)
from workspace import course as saved_course
from workspace.saying import MAX_NAME, one_line

FIRST_PROGRAM = "My program"
_OF_UPLOAD = ("upload_program", "loaded_before")


@dataclass(frozen=True, slots=True)
class Replacement:
    """A version of a course's syllabus that took the place of the one before it.

    `number` is the new version's, `before` the earlier one's. `n_moves` blocks stay where a
    person had moved them, `n_facts` course facts as corrected.
    """

    course: str
    source: str
    number: int
    before: int
    n_moves: int
    n_facts: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """A file whose very same content was there already, and the id of the course that has it."""

    source: str
    course: str


def begin_upload(sources: Iterable[str], *, is_first: bool) -> None:
    """Forget the errors of files with these names, and the news of the upload before.

    Other files that were not read stay, as earlier ones. Only what is loaded now can be
    replaced: files that come together never replace each other.
    Where not `is_first`, the files join others that are being read.
    """
    names = set(sources)
    state.set_unread(error for error in state.unread() if error.source not in names)
    if is_first:
        st.session_state["unread_before"] = state.unread()
        put_repeats_away()
        st.session_state["upload_program"] = state.program_id()
        st.session_state["loaded_before"] = {c.id: c.number for c in state.saved_courses()}
        st.session_state["replacements"] = ()
        arrivals.begin()


def end_upload() -> None:
    """Say that the files of one upload are all read."""
    for key in _OF_UPLOAD:
        st.session_state.pop(key, None)


@contextmanager
def apart() -> Iterator[None]:
    """What is added meanwhile goes to the open program; an upload that waits goes on after it."""
    kept = {key: st.session_state.pop(key) for key in _OF_UPLOAD if key in st.session_state}
    try:
        yield
    finally:
        end_upload()
        st.session_state.update(kept)


def add(result: Syllabus | SyllabusError, source: str, content: bytes = b"") -> None:
    """Take one result of reading: an error, or a syllabus, which is saved at once.

    `content` is the file. Syllabi go to the program that was open when the upload began, or to
    a new one. A changed version takes the place of the one before it.
    """
    if isinstance(result, SyllabusError):
        others = (error for error in state.unread() if str(error) != str(result))
        state.set_unread((*others, result))
        return
    with trouble.told(source):
        added = _saved(result, source, content)
        if added.arrival is not Arrival.REPEAT:
            undo.forget_move()
        _note(added, source)
    state.reload()


def forget_latest() -> None:
    """Say that the file read last is done with: when it comes again, it is a repeat."""
    st.session_state["latest_saved"] = {}


def unread_before() -> tuple[SyllabusError, ...]:
    """The files that were not read before the last upload began."""
    errors: tuple[SyllabusError, ...] = st.session_state.get("unread_before", ())
    return errors


def repeats() -> tuple[Repeat, ...]:
    """The files of the last upload whose very same content was there already."""
    found: tuple[Repeat, ...] = st.session_state.get("repeats", ())
    return found


def replacements() -> tuple[Replacement, ...]:
    """The new versions of the last upload that are still in place."""
    replaced: tuple[Replacement, ...] = st.session_state.get("replacements", ())
    current = {(course.id, course.number) for course in state.saved_courses()}
    return tuple(each for each in replaced if (each.course, each.number) in current)


def take_back(replaced: Replacement, *, keep_both: bool) -> None:
    """Bring back the version whose place a syllabus took, beside it or instead of it."""
    course = next((c for c in state.saved_courses() if c.id == replaced.course), None)
    if course is None:
        return
    with trouble.told():
        _bring_back(course, replaced, keep_both=keep_both)
        undo.forget_move()
        st.session_state["replacements"] = tuple(r for r in replacements() if r != replaced)
    state.reload()


def put_repeats_away() -> None:
    """Show the list of repeated files no more."""
    st.session_state["repeats"] = ()


def _program_id(syllabus: Syllabus) -> str:
    """The program of this upload; where none was open, one is made."""
    id_: str = st.session_state.get("upload_program", "") or state.program_id()
    if not id_:
        id_ = open_new_program(_name_for(syllabus))
    st.session_state["upload_program"] = id_
    return id_


def _name_for(syllabus: Syllabus) -> str:
    """A file that comes alone names its program after its course."""
    code = one_line(syllabus.course.code, MAX_NAME)
    return code if code and len(waiting_files()) <= 1 else FIRST_PROGRAM


def _saved(syllabus: Syllabus, source: str, content: bytes) -> Added:
    """Save a syllabus, or give what came of it when a click ended the run right after that."""
    latest: dict[tuple[str, str], Added] = st.session_state.setdefault("latest_saved", {})
    key = source, syllabus.id
    if key not in latest:
        place = workspace(), _program_id(syllabus), _incoming(syllabus, content)
        added = add_syllabus(*place, _loaded_before().keys())
        # From here to the next line nothing touches the session, which could end the run.
        latest.clear()
        latest[key] = added
    return latest[key]


def _incoming(syllabus: Syllabus, content: bytes) -> Incoming:
    keeps_files = site_setting(workspace(), "keep_originals")
    return Incoming(syllabus, len(content), content if keeps_files else None)


def _loaded_before() -> dict[str, int]:
    """The courses that this upload may replace, each with the version that was current then."""
    before: dict[str, int] = st.session_state.get("loaded_before", {})
    return before


def _note(added: Added, source: str) -> None:
    if added.arrival is Arrival.REPEAT:
        st.session_state["repeats"] = (*repeats(), Repeat(source, added.course))
    elif added.arrival is Arrival.NEW_VERSION:
        _loaded_before().pop(added.course, None)
        replaced: tuple[Replacement, ...] = st.session_state.get("replacements", ())
        new = _replacement(added, source)
        st.session_state["replacements"] = (*(each for each in replaced if each != new), new)
    if added.arrival is not Arrival.REPEAT and "loaded_before" in st.session_state:
        is_version = added.arrival is Arrival.NEW_VERSION
        arrivals.note(arrivals.Arrived(source, added.course, is_version))


def _replacement(added: Added, source: str) -> Replacement:
    return Replacement(
        course=added.course,
        source=source,
        number=added.number,
        before=added.before,
        n_moves=added.n_moves,
        n_facts=added.n_facts,
    )


def _bring_back(course: SavedCourse, replaced: Replacement, *, keep_both: bool) -> None:
    # First what may be refused; then nothing was changed.
    if keep_both:
        part_version(workspace(), course.id, course.version, replaced.number)
        course = saved_course(workspace(), course.id)
    if course.number != replaced.before:
        make_current(workspace(), course.id, course.version, replaced.before)
