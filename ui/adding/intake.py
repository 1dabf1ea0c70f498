"""Results of reading in, saved one by one: new, repeated or changed syllabi, and errors."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import streamlit as st

from syllabi import Syllabus, SyllabusError
from ui import state, trouble, undo
from ui.adding import arrivals, upload_news
from ui.adding.waiting import waiting_files
from ui.programs import open_new_program
from ui.saved_work import workspace
from ui.unread_files import add_unread, begin_unread, set_unread, unread
from workspace import (
    Added,
    Arrival,
    Incoming,
    add_syllabus,
    site_setting,
)
from workspace.saying import MAX_NAME, one_line

FIRST_PROGRAM = "My program"
_OF_UPLOAD = ("upload_program", "loaded_before")


def begin_upload(sources: Iterable[str], *, is_first: bool) -> None:
    """Forget the errors of files with these names, and the news of the upload before.

    Other files that were not read stay, as earlier ones. Only what is loaded now can be
    replaced: files that come together never replace each other.
    Where not `is_first`, the files join others that are being read.
    """
    names = set(sources)
    set_unread(error for error in unread() if error.source not in names)
    if is_first:
        begin_unread()
        st.session_state["upload_program"] = state.program_id()
        st.session_state["loaded_before"] = {c.id: c.number for c in state.saved_courses()}
        upload_news.begin()
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
        add_unread(result)
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
    is_version = added.arrival is Arrival.NEW_VERSION
    if is_version:
        _loaded_before().pop(added.course, None)
    upload_news.note(added, source)
    if added.arrival is not Arrival.REPEAT and "loaded_before" in st.session_state:
        arrivals.note(arrivals.Arrived(source, added.course, is_version))
