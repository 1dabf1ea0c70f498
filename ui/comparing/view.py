"""A comparison in, drawn: how much changed, a summary, then course by course, and downloads."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from itertools import groupby
from math import ceil

import streamlit as st

from alignment.comparison import Comparison, CourseComparison, ProgramChange
from competency_map import Framework
from exports import counted
from exports.comparison_wording import PROGRAM_CHANGE_NAMES, other_course_texts
from exports.outline import Bullet, Heading, Node, Paragraph, Table
from exports.outline.comparison_courses import course_changes
from exports.outline.comparison_program import program_changes, single_courses
from exports.outline.comparison_summary import comparison_summary
from exports.outline.comparison_texts import TEXT_HEADER
from ui.comparing.counts import (
    basis_text,
    change_counts,
    changed_courses,
    course_rows,
    is_identical,
)
from ui.comparing.downloads import show_downloads
from ui.outline_nodes import show_nodes
from ui.outline_tables import show_with_tables
from workspace import Program

_A_PAGE = 5
_MANY_ROWS = 20
_LONG_TEXT = "All changes of the text"
_N_WARNINGS = 3
_GAINED_OR_LOST = tuple(
    f"{PROGRAM_CHANGE_NAMES[change]}: " for change in (ProgramChange.GAINED, ProgramChange.LOST)
)
_SAID = ("Areas: ", "Passages: ")
_IDENTICAL = "**No change.** Every level is the same in both, and so are the words."
_SAME_LEVELS = "**No level changed.** The words could not be compared."


def show_comparison(
    comparison: Comparison, framework: Framework, program: Program, note: str = ""
) -> None:
    """Draw all of it; `note` is one more sentence on what the levels rest on."""
    _show_other_courses(comparison)
    basis = " ".join(filter(None, (basis_text(comparison, framework), note)))
    if is_identical(comparison):
        with st.container(border=True, key="compare_identical"):
            st.markdown(_IDENTICAL if comparison.has_words else _SAME_LEVELS)
        st.text(basis)
        show_downloads(comparison, program)
        return
    if not comparison.is_same_method:
        st.text(basis)
    counts = change_counts(comparison)
    with st.container(horizontal=True):
        for name, number in counts:
            st.metric(name, number, border=True)
    show_nodes(_summary(comparison))
    if comparison.is_same_method:
        st.text(basis)
    show_downloads(comparison, program)
    if len(comparison.courses) > 1:
        _show_program(comparison)
    _show_courses(comparison)
    show_with_tables(
        # The page's own title is the only heading of level 1.
        replace(node, level=2) if isinstance(node, Heading) else node
        for node in single_courses(comparison)
    )


def _summary(comparison: Comparison) -> Iterator[Node]:
    """The summary; of areas it names only what a program gained and lost, as tables name all."""
    named = _GAINED_OR_LOST if len(comparison.courses) > 1 else ()
    return (
        node
        for node in comparison_summary(comparison)
        if not isinstance(node, Bullet) or node.lead in named
    )


def _show_other_courses(comparison: Comparison) -> None:
    """Warn where what is compared may be two courses and not one."""
    if not (texts := other_course_texts(comparison)):
        return
    with st.container(border=True, key="compare_other_courses"):
        st.markdown(":material/warning: **Please note**")
        for text in texts[:_N_WARNINGS]:
            st.text(text)
        if more := texts[_N_WARNINGS:]:
            st.text(f"So do {counted(len(more), 'further pair')} of courses in the table below.")


def _show_program(comparison: Comparison) -> None:
    if any(course.is_pair for course in comparison.courses):
        st.header("Courses in both", anchor=False)
        alt = "How many areas changed in each course"
        st.dataframe(course_rows(comparison), hide_index=True, alt=alt)
    st.header("Across the program", anchor=False)
    show_with_tables(program_changes(comparison))


def _show_courses(comparison: Comparison) -> None:
    changed = changed_courses(comparison)
    if len(comparison.courses) == 1:
        _show_course(comparison, *changed)
        return
    if not changed:
        return
    st.header(f"Course by course: {counted(len(changed), 'course')} changed", anchor=False)
    pages = ceil(len(changed) / _A_PAGE)
    page = st.pagination(pages, key="compare_page") if pages > 1 else 1
    for course in changed[(page - 1) * _A_PAGE : page * _A_PAGE]:
        _show_course(comparison, course)


def _show_course(comparison: Comparison, *courses: CourseComparison) -> None:
    shown = replace(comparison, courses=courses)
    is_only = len(comparison.courses) == 1
    nodes = (
        node
        for node in course_changes(shown, with_quotes=True)
        # The numbers above have just said how many areas changed, and the summary how much text.
        if not (is_only and isinstance(node, Paragraph) and node.lead in _SAID)
    )
    for is_long, run in groupby(nodes, key=_is_long):
        with st.expander(_LONG_TEXT) if is_long else nullcontext():
            show_with_tables(run)


def _is_long(node: Node) -> bool:
    """Whether it is a table of more changes of a text than people look through at once."""
    return isinstance(node, Table) and node.header == TEXT_HEADER and len(node.rows) > _MANY_ROWS
