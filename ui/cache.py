"""The only cached calls: each course's slow matching, and the report as a whole.

Results are kept with saved work; here they are kept in memory for the session, never without a
bound. What comes from an upload is cached for its own session only.
"""

import gc
import hashlib
from collections.abc import Sequence

import streamlit as st

from alignment import AlignmentReport, CourseAlignment, Project, build_report
from exports import closeness_text
from ui import state
from ui.matrix.source import MatrixSource, matrix_source
from ui.saved_work import workspace
from workspace import SavedCourse, course_results

CourseKey = tuple[str, int, str]
_COURSES_KEY = "courses_key"


def report(project: Project) -> AlignmentReport:
    """The results of the session's project, with what people decided."""
    return _report(_report_key(project), project)


def matrix(project: Project) -> MatrixSource:
    """The report, turned to be drawn as a matrix."""
    return _matrix(_report_key(project), project)


def closeness(project: Project) -> str:
    """How firm the report's levels are, in a sentence."""
    return _closeness(_report_key(project), project)


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
    parts = [_course_key(course) for course in courses]
    key = hashlib.sha256(repr(parts).encode()).hexdigest()
    st.session_state[_COURSES_KEY] = courses, key
    return key


def _course_key(course: SavedCourse) -> CourseKey:
    return course.id, course.version, course.changed_at.isoformat()


@st.cache_resource(
    scope="session", max_entries=4, show_spinner="Looking for the areas in the syllabi ..."
)
def _report(key: str, _project: Project) -> AlignmentReport:
    courses = {_course_key(course): course for course in state.saved_courses()}
    memory = _memory(_project.framework.fingerprint, repr(_project.settings))
    results = {key: result for key, result in memory.copy().items() if key in courses}
    missing = {key: course for key, course in courses.items() if key not in results}
    made = course_results(
        workspace(), tuple(missing.values()), _project.framework, _project.settings
    )
    results |= dict(zip(missing, made, strict=True))
    # Those of courses that were changed or removed are not asked for again.
    memory.clear()
    memory.update(results)
    return build_report(_project, [results[key] for key in courses])


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _matrix(key: str, _project: Project) -> MatrixSource:
    return matrix_source(report(_project), state.saved_courses())


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _closeness(key: str, _project: Project) -> str:
    return closeness_text(report(_project).courses)


@st.cache_resource(scope="session", max_entries=4, show_spinner=False)
def _memory(framework: str, settings: str) -> dict[CourseKey, CourseAlignment]:
    """The session's results by course, of a map and settings; never of more than one program."""
    return {}


@st.cache_resource(max_entries=1, show_spinner=False)
def freeze_imports() -> None:
    """Take the imported libraries out of the collector's sight, once a process.

    Streamlit collects all garbage after each run; with pandas and scikit-learn loaded
    that costs tens of milliseconds a click.
    """
    gc.freeze()
