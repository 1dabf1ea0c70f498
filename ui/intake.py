"""Results of reading in, the session's project with them out: new, repeated or changed syllabi."""

from collections.abc import Iterable

import streamlit as st

from syllabi import Course, Syllabus, SyllabusError
from ui import state
from workspace.earlier_version import Replacement, carry_over, earlier_version


def begin_upload(sources: Iterable[str], *, is_first: bool) -> None:
    """Forget the errors of files with these names, and the news of the upload before.

    Only what is loaded now can be replaced: files that come together never replace each other.
    Where not `is_first`, the files join others that are being read.
    """
    names = set(sources)
    state.set_unread(error for error in state.unread() if error.source not in names)
    if is_first:
        st.session_state["loaded_before"] = {s.id for s in state.project().syllabi}
        st.session_state["replacements"] = ()


def end_upload() -> None:
    """Say that the files of one upload are all read."""
    st.session_state.pop("loaded_before", None)


def add(result: Syllabus | SyllabusError, source: str, size: int) -> None:
    """Take one result of reading: a syllabus, one that is there already, or an error.

    `size` is the file's, in bytes. A changed version takes the place of the one before it.
    """
    if isinstance(result, SyllabusError):
        others = (error for error in state.unread() if str(error) != str(result))
        state.set_unread((*others, result))
    elif any(syllabus.id == result.id for syllabus in state.project().syllabi):
        st.session_state["repeats"] = (*repeats(), source)
    else:
        _sizes()[result.id] = size
        _add_syllabus(result)


def n_bytes() -> int:
    """The size of the files whose syllabi are loaded."""
    return sum(_sizes().get(syllabus.id, 0) for syllabus in state.project().syllabi)


def repeats() -> tuple[str, ...]:
    """Names of files whose very same content was there already."""
    names: tuple[str, ...] = st.session_state.get("repeats", ())
    return names


def replacements() -> tuple[Replacement, ...]:
    """The earlier versions whose place a syllabus of the last upload took, if it is still there."""
    replaced: tuple[Replacement, ...] = st.session_state.get("replacements", ())
    loaded = {syllabus.id for syllabus in state.project().syllabi}
    return tuple(each for each in replaced if each.new_id in loaded)


def take_back(new_id: str, *, keep_both: bool) -> None:
    """Bring the version back whose place a syllabus took, beside it or instead of it."""
    replaced = next((each for each in replacements() if each.new_id == new_id), None)
    if replaced is None:
        return
    syllabi: list[Syllabus] = []
    for syllabus in state.project().syllabi:
        is_new = syllabus.id == new_id
        syllabi += [replaced.old] if is_new else []
        syllabi += [] if is_new and not keep_both else [syllabus]
    state.replace_syllabi(syllabi)
    st.session_state["replacements"] = tuple(r for r in replacements() if r is not replaced)


def put_repeats_away() -> None:
    """Show the list of repeated files no more."""
    st.session_state["repeats"] = ()


def _add_syllabus(new: Syllabus) -> None:
    current = state.project().syllabi
    as_read: dict[str, Course] = st.session_state.setdefault("courses_as_read", {})
    before = st.session_state.get("loaded_before", ())
    old = earlier_version([s for s in current if s.id in before], new, as_read)
    as_read[new.id] = new.course
    if old is None:
        state.replace_syllabi((*current, new))
        return
    kept, replaced = carry_over(old, new, as_read.get(old.id, old.course))
    state.replace_syllabi(kept if syllabus is old else syllabus for syllabus in current)
    st.session_state["replacements"] = (*replacements(), replaced)


def _sizes() -> dict[str, int]:
    """The sizes in bytes of the files that were read, by the syllabus's id."""
    sizes: dict[str, int] = st.session_state.setdefault("sizes", {})
    return sizes
