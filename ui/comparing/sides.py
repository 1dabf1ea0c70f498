"""What is to be compared in, its comparison out: kept for the session, as long as nothing changes.

Both sides are always matched with the open program's map and settings; only results that were
saved as a file bring their own, and they are refused where the map is another one.
"""

import hashlib
from collections.abc import Mapping, Sequence

import streamlit as st

from alignment import Decision, Project, build_report
from alignment.comparing import compare
from alignment.comparison import Comparison
from alignment.snapshot import Snapshot
from alignment.snapshot_taking import snapshot_of, with_names
from exports.results_reader import read_results
from ui import cache, state
from ui.comparing.pairs import Side
from ui.saved_work import workspace
from workspace import (
    Program,
    SavedCourse,
    course_at,
    course_results,
    courses,
    decisions,
)


def compared_versions(old: Side, new: Side) -> Comparison:
    """Two versions of a course, or two courses of one code; levels as the wording suggests them.

    Raises WorkspaceError if a course or a version is gone.
    """
    sides = [(s.course.id, s.course.version, s.course.changed_at, s.number) for s in (old, new)]
    return _versions(repr((*sides, *_method())), old, new)


def compared_programs(other: Program, *, is_newer: bool) -> Comparison:
    """The open program with another one, which is the newer side if `is_newer`.

    Raises WorkspaceError if the other program is gone.
    """
    key = repr((_own_key(), other.id, other.version, other.changed_at, is_newer))
    _find_own()
    return _programs(key, other, is_newer)


def compared_results(content: bytes, name: str, *, is_newer: bool) -> Comparison:
    """The open program with results that were saved as JSON, the newer side if `is_newer`.

    Raises ComparisonError for content that is no such results, or of another map.
    """
    digest = hashlib.sha256(content).hexdigest()
    _find_own()
    return _results(repr((_own_key(), digest, name, is_newer)), content, name, is_newer)


@st.cache_resource(scope="session", max_entries=4, show_spinner="Comparing the two versions ...")
def _versions(key: str, _old: Side, _new: Side) -> Comparison:
    return compare(_version(_old), _version(_new), same_course=True)


@st.cache_resource(scope="session", max_entries=2, show_spinner="Comparing the two programs ...")
def _programs(key: str, _other: Program, _is_newer: bool) -> Comparison:
    return _compared(_own(), _of_program(_other), is_newer=_is_newer)


@st.cache_resource(scope="session", max_entries=2, show_spinner="Comparing with the file ...")
def _results(key: str, _content: bytes, _name: str, _is_newer: bool) -> Comparison:
    other = with_names(read_results(_content, _name), state.project().framework)
    return _compared(_own(), other, is_newer=_is_newer)


def _compared(own: Snapshot, other: Snapshot, *, is_newer: bool) -> Comparison:
    return compare(own, other) if is_newer else compare(other, own)


def _version(side: Side) -> Snapshot:
    """A version without decisions: these are the course's, whichever version it has."""
    return _snapshot([course_at(workspace(), side.course.id, side.number)], {})


def _of_program(other: Program) -> Snapshot:
    return _snapshot(courses(workspace(), other.id), decisions(workspace(), other.id))


def _snapshot(
    saved: Sequence[SavedCourse], decided: Mapping[str, tuple[Decision, ...]]
) -> Snapshot:
    own = state.project()
    syllabi = tuple(course.syllabus for course in saved)
    of_each = tuple(decided.get(course.id, ()) for course in saved)
    project = Project(own.framework, syllabi, own.settings, of_each)
    results = course_results(workspace(), tuple(saved), own.framework, own.settings)
    return snapshot_of(build_report(project, results), syllabi)


def _find_own() -> None:
    """Draw how far the open program's results are here, never within what is cached."""
    cache.report(state.project())


def _own() -> Snapshot:
    project = state.project()
    return snapshot_of(cache.report(project), project.syllabi)


def _own_key() -> tuple[object, ...]:
    program = state.saved_program()
    version = (program.id, program.version, program.changed_at) if program else ()
    return (*version, *_method())


def _method() -> tuple[object, ...]:
    project = state.project()
    return (project.framework.fingerprint, project.settings)
