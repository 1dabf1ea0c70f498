"""The only cached calls: the results of the courses, and the report as a whole.

Results are kept with saved work; here they are kept in memory for the session, never without a
bound. What comes from an upload is cached for its own session only.
"""

import gc
import hashlib
from collections.abc import Sequence

import streamlit as st

from alignment import AlignmentReport, Project, build_report
from exports import closeness_text
from ui import state
from ui.found_results import FoundResults, course_key
from ui.matrix.source import MatrixSource, matrix_source
from workspace import SavedCourse

_COURSES_KEY = "courses_key"


def report(project: Project) -> AlignmentReport:
    """The results of the session's project, with what people decided."""
    key = _report_key(project)
    # Nothing may be drawn by what is cached: it would be drawn again with each of its answers.
    _found_of(project).find(key, project)
    return _report(key, project)


def matrix(project: Project) -> MatrixSource:
    """The report, turned to be drawn as a matrix."""
    return _matrix(_report_key(project), report(project))


def closeness(project: Project) -> str:
    """How firm the report's levels are, in a sentence."""
    return _closeness(_report_key(project), report(project))


def _report_key(project: Project) -> str:
    """A hash of what the results depend on; it is made at every click, so of small things only."""
    n_decisions = [len(decisions) for decisions in project.decisions]
    parts = (project.framework.fingerprint, project.settings, _courses_key(), n_decisions)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _courses_key() -> str:
    """A hash of the open program's courses, made once for as long as they stay as they are."""
    courses = state.saved_courses()
    held: tuple[Sequence[SavedCourse], str] = st.session_state.get(_COURSES_KEY, ((), ""))
    if held[0] is courses and held[1]:
        return held[1]
    parts = [course_key(course) for course in courses]
    key = hashlib.sha256(repr(parts).encode()).hexdigest()
    st.session_state[_COURSES_KEY] = courses, key
    return key


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _report(key: str, _project: Project) -> AlignmentReport:
    return build_report(_project, _found_of(_project).results)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _matrix(key: str, _report: AlignmentReport) -> MatrixSource:
    return matrix_source(_report, state.saved_courses())


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _closeness(key: str, _report: AlignmentReport) -> str:
    return closeness_text(_report.courses)


def _found_of(project: Project) -> FoundResults:
    """The session's results of the open program, by a map and settings."""
    program = state.saved_program()
    settings = repr(project.settings)
    return _found(program.id if program else "", project.framework.fingerprint, settings)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _found(program: str, framework: str, settings: str) -> FoundResults:
    return FoundResults()


@st.cache_resource(max_entries=1, show_spinner=False)
def freeze_imports() -> None:
    """Take the imported libraries out of the collector's sight, once a process.

    A full collection looks at every object there is, and holds up everybody meanwhile; the
    libraries are a third of a million of them, and stay until the end.
    """
    gc.freeze()
