"""A report in; the course, the view and which options a person wants to see, chosen."""

from enum import StrEnum

import streamlit as st

from alignment import AlignmentReport
from competency_map import ChangeKind
from exports import full_course_names
from exports.change_wording import change_kind_text
from ui import state
from ui.asked_course import COURSE
from ui.changes.html import CARD_WIDTH
from ui.changes.options import Order, Wanted
from ui.last_course import first_course, remember_course

_VIEW = "show"
_SHOWN_WORDS = "change_view"


class View(StrEnum):
    """What the page shows."""

    OPTIONS = "Options"
    COURSE = "My plan: this course"
    PROGRAM = "My plan: whole program"


_WORDS = {View.OPTIONS: "options", View.COURSE: "plan", View.PROGRAM: "program-plan"}


def choose_course(report: AlignmentReport) -> int:
    """Draw the choice of a course; its position in the report. The address names it by its id."""
    ids = [course.id for course in state.saved_courses()]
    names = dict(zip(ids, full_course_names(report), strict=True))
    chosen = st.selectbox(
        "Course",
        ids,
        index=asked_course(),
        format_func=names.__getitem__,
        key="change_course",
        width=CARD_WIDTH,
    )
    remember_course(chosen)
    if chosen != st.query_params.get(COURSE, ""):
        st.query_params[COURSE] = chosen
    return ids.index(chosen)


def asked_course() -> int:
    """The position of the course that the address names, else of the one looked at last."""
    ids = [course.id for course in state.saved_courses()]
    return first_course(ids, st.query_params.get(COURSE, ""))


def choose_view() -> View:
    """Draw the choice between options and plan; the address names it."""
    by_word = {word: view for view, word in _WORDS.items()}
    asked = by_word.get(st.query_params.get(_VIEW, ""), View.OPTIONS)
    view = st.segmented_control(
        "Show", list(View), format_func=str, default=asked, required=True, key=_SHOWN_WORDS
    )
    if view is not asked:
        st.query_params[_VIEW] = _WORDS[view]
    return view


def choose_wanted(report: AlignmentReport) -> Wanted:
    """Draw order and filters."""
    domains = {domain.code: domain.name for domain in report.framework.domains}
    with st.container(width=CARD_WIDTH):
        first, second, third = st.columns([2, 3, 3], vertical_alignment="bottom")
    with first:
        order = st.selectbox("Order", tuple(Order), format_func=str, key="change_order")
    with second:
        kinds = st.multiselect(
            "Kind and effort",
            list(ChangeKind),
            format_func=change_kind_text,
            placeholder="All kinds",
            key="change_kinds",
        )
    with third:
        chosen = st.multiselect(
            "Domain",
            list(domains),
            format_func=domains.__getitem__,
            placeholder="All domains",
            key="change_domains",
        )
    return Wanted(
        order or Order.WEEKS, tuple(kinds), tuple(code for code in domains if code in chosen)
    )
