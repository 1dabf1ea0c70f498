"""What became of the syllabi of one upload: repeats, and versions that took another's place."""

from dataclasses import dataclass

import streamlit as st

from ui import state, trouble, undo
from ui.saved_work import workspace
from workspace import Added, Arrival, SavedCourse, make_current, part_version
from workspace import course as saved_course


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


def begin() -> None:
    """Forget the news of the upload before."""
    put_repeats_away()
    st.session_state["replacements"] = ()


def note(added: Added, source: str) -> None:
    """Keep what is worth saying of a syllabus that was added from that file."""
    if added.arrival is Arrival.REPEAT:
        st.session_state["repeats"] = (*repeats(), Repeat(source, added.course))
    elif added.arrival is Arrival.NEW_VERSION:
        replaced: tuple[Replacement, ...] = st.session_state.get("replacements", ())
        new = _replacement(added, source)
        st.session_state["replacements"] = (*(each for each in replaced if each != new), new)


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
