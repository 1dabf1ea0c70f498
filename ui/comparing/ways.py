"""The open program in, one of the three ways of comparing drawn, each with its empty states."""

from collections.abc import Callable

import streamlit as st

from alignment.comparison import Comparison
from alignment.errors import AlignmentError
from ui import state
from ui.asked_course import COURSE
from ui.comparing.choice import (
    NEW,
    OLD,
    WITH,
    choose_course,
    choose_order,
    choose_program,
    choose_sides,
    keep_address,
)
from ui.comparing.pairs import comparable
from ui.comparing.sides import compared_programs, compared_results, compared_versions
from ui.comparing.view import show_comparison
from ui.saved_work import workspace
from ui.widgets import ADD_PAGE, show_link
from workspace import Program, WorkspaceError, program_versions, programs

_MAX_MB = 20
_AS_PROPOSED = (
    "The levels are those proposed from each version's wording. What people decided belongs to the "
    "course, whichever version is in use, and is left out here."
)


def show_versions(program: Program) -> None:
    """Draw the comparison of two versions of a course, or of two courses of the same code."""
    versions = program_versions(workspace(), program.id)
    pairs = comparable(state.saved_courses(), versions)
    if not pairs:
        keep_address(())
        _show_empty(
            "**Every course here has one version of its syllabus.** Upload a newer syllabus of "
            "the same course in Add syllabi, and this page compares the two.",
            "Add a newer syllabus",
        )
        return
    chosen = choose_course(pairs)
    if not chosen:
        keep_address(())
        _show_empty(
            "**Choose a course.** Those in the list have more than one version of their syllabus, "
            "or another course here with the same code."
        )
        return
    old, new = choose_sides(chosen, pairs[chosen], versions)
    keep_address((COURSE, OLD, NEW))
    if old == new:
        _show_empty("**These are the same version.** Choose two different ones.")
    else:
        _show(lambda: compared_versions(old, new), program, _AS_PROPOSED)


def show_with_program(program: Program) -> None:
    """Draw the comparison with another program that the person may read."""
    others = [other for other in programs(workspace()) if other.id != program.id]
    others = [other for other in others if other.n_courses]
    if not others:
        keep_address(())
        _show_empty(
            "**There is no other program with courses in it.** Make one in Add syllabi, for "
            "instance with last year's syllabi, and this page compares the two.",
            "Add the syllabi of another year",
        )
        return
    other = choose_program(others)
    if other is None:
        keep_address(())
        _show_empty("**Choose the program** that this one is to be compared with.")
        return
    is_newer = choose_order("The other program")
    keep_address((WITH,))
    _show(lambda: compared_programs(other, is_newer=is_newer), program)


def show_results(program: Program) -> None:
    """Draw the comparison with results that were saved as JSON."""
    keep_address(())
    upload = st.file_uploader(
        "Results of an earlier alignment: the JSON file of the page Export, or what "
        "`imh-align align --json` wrote",
        type="json",
        max_upload_size=_MAX_MB,
        key="compare_results",
    )
    if upload is None:
        _show_empty("**No file yet.** The file is read for this comparison alone and is not saved.")
        return
    is_newer = choose_order("The file")
    _show(lambda: compared_results(upload.getvalue(), upload.name, is_newer=is_newer), program)


def _show(make: Callable[[], Comparison], program: Program, note: str = "") -> None:
    try:
        comparison = make()
    except (AlignmentError, WorkspaceError) as error:
        with st.container(border=True, key="compare_trouble"):
            st.text(f"Nothing was compared. {error}")
        return
    show_comparison(comparison, state.project().framework, program, note)


def _show_empty(words: str, way_on: str = "") -> None:
    with st.container(border=True, key="compare_empty"):
        st.markdown(words)
        if way_on:
            show_link(ADD_PAGE, way_on)
