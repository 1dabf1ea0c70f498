"""The only cached calls: the map, each course's slow matching, and the report as a whole.

Keys are content hashes and small values. What comes from an upload is cached for its own
session only, and never without a bound.
"""

import gc

import streamlit as st

from alignment import (
    AlignmentReport,
    AlignmentSettings,
    CourseAlignment,
    Project,
    align_course,
    build_report,
)
from competency_map import Framework, load_framework
from syllabi import SectionKind, Syllabus


def _syllabus_key(syllabus: Syllabus) -> tuple[object, ...]:
    return syllabus.id, syllabus.source, syllabus.course, _moved(syllabus)


def _moved(syllabus: Syllabus) -> tuple[tuple[int, SectionKind], ...]:
    """What a person moved changes the results; compared in place, as this runs at every click."""
    return tuple(
        (position, block.section)
        for position, block in enumerate(syllabus.blocks)
        if block.section is not block.proposed
    )


def _framework_key(framework: Framework) -> str:
    return framework.fingerprint


def _project_key(project: Project) -> tuple[object, ...]:
    syllabi = tuple(_syllabus_key(syllabus) for syllabus in project.syllabi)
    return project.framework.fingerprint, project.settings, syllabi


@st.cache_resource(max_entries=1, show_spinner=False)
def default_framework() -> Framework:
    """The map that ships with the app, shared by everyone."""
    return load_framework("ct-aimh")


@st.cache_resource(
    scope="session",
    max_entries=4,
    show_spinner="Looking for the areas in the syllabi ...",
    hash_funcs={Project: _project_key},
)
def report(project: Project) -> AlignmentReport:
    """The project's results."""
    courses = [
        _course_alignment(syllabus, project.framework, project.settings)
        for syllabus in project.syllabi
    ]
    return build_report(project, courses)


@st.cache_resource(
    scope="session",
    max_entries=2_000,
    show_spinner=False,
    hash_funcs={Syllabus: _syllabus_key, Framework: _framework_key},
)
def _course_alignment(
    syllabus: Syllabus, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    return align_course(syllabus, framework, settings)


@st.cache_resource(max_entries=1, show_spinner=False)
def freeze_imports() -> None:
    """Take the imported libraries out of the collector's sight, once a process.

    Streamlit collects all garbage after each run; with pandas and scikit-learn loaded
    that costs tens of milliseconds a click.
    """
    gc.freeze()
