"""The only cached calls: each course's slow matching, and the report as a whole.

Results are kept with saved work; here they are kept in memory for the session, never without a
bound. What comes from an upload is cached for its own session only.
"""

import gc
import hashlib

import streamlit as st

from alignment import AlignmentReport, AlignmentSettings, CourseAlignment, Project, build_report
from competency_map import Framework
from ui import state
from ui.saved_work import workspace
from workspace import SavedCourse, course_result


def report(project: Project) -> AlignmentReport:
    """The results of the session's project, with what people decided."""
    return _report(_report_key(project), project)


def _report_key(project: Project) -> str:
    """A hash of what the results depend on; it is made at every click, so of small things only."""
    courses = [_course_key(course) for course in state.saved_courses()]
    n_decisions = [len(decisions) for decisions in project.decisions]
    parts = (project.framework.fingerprint, project.settings, courses, n_decisions)
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _course_key(course: SavedCourse) -> tuple[object, ...]:
    return course.id, course.version, course.changed_at.isoformat()


def _framework_key(framework: Framework) -> str:
    return framework.fingerprint


@st.cache_resource(
    scope="session", max_entries=4, show_spinner="Looking for the areas in the syllabi ..."
)
def _report(key: str, _project: Project) -> AlignmentReport:
    results = [
        _course_alignment(course, _project.framework, _project.settings)
        for course in state.saved_courses()
    ]
    return build_report(_project, results)


@st.cache_resource(
    scope="session",
    max_entries=2_000,
    show_spinner=False,
    hash_funcs={SavedCourse: _course_key, Framework: _framework_key},
)
def _course_alignment(
    course: SavedCourse, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    return course_result(workspace(), course, framework, settings)


@st.cache_resource(max_entries=1, show_spinner=False)
def freeze_imports() -> None:
    """Take the imported libraries out of the collector's sight, once a process.

    Streamlit collects all garbage after each run; with pandas and scikit-learn loaded
    that costs tens of milliseconds a click.
    """
    gc.freeze()
