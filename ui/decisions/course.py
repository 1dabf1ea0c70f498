"""A report in; the course to review, how far its review is and which cards to show, chosen.

Choices and progress are a part of the page of their own, so that their counts follow each press
without the page being drawn anew.
"""

from collections.abc import Iterable
from zlib import crc32

import streamlit as st

from alignment import AlignmentReport, CourseAlignment
from exports import course_labels
from ui import state
from ui.asked_course import COURSE
from ui.decisions.actions import close_forms
from ui.decisions.progress import named_progress, progress_text
from ui.decisions.seen import as_seen
from ui.decisions.triage import (
    TRIAGE_MEANINGS,
    Triage,
    most_wanting,
    n_in,
    start_over,
)
from ui.decisions.triage_choice import choose, chosen_triage, forget_address
from ui.last_course import first_course, remember_chosen, remember_course

CHOICES = "review_choices"
# The course's name ends where a list is cut; the buttons need little.
_WIDTHS = (3, 2)


def show_choices(report: AlignmentReport) -> tuple[int, Triage]:
    """Draw the choices and the progress: the course's position in the report, and which cards.

    The address names the course by its id, so that it can be sent to a colleague; where it names
    none, the course looked at last is opened, else the one that most needs a look.
    """
    ids = tuple(course.id for course in state.saved_courses())
    asked = st.query_params.get(COURSE, "")
    position = first_course(ids, asked, otherwise=most_wanting(report))
    remember_course(ids[position])
    if ids[position] != asked:
        st.query_params[COURSE] = ids[position]
    triage = chosen_triage(report.courses[position], ids[position])
    st.fragment(_show, key=CHOICES)(report, ids, position, triage)
    return position, triage


def forget_asked_course() -> None:
    """Take the course out of the address."""
    st.query_params.pop(COURSE, None)
    forget_address()


def _show(report: AlignmentReport, ids: tuple[str, ...], position: int, triage: Triage) -> None:
    course = as_seen(report.courses[position])
    courses = [*report.courses[:position], course, *report.courses[position + 1 :]]
    labels = list(map(named_progress, course_labels(report), courses))
    left, right = st.columns(_WIDTHS)
    with left:
        _choose_course(ids, labels, position)
    with right:
        _choose_triage(course, ids[position], triage)
    share = n_in(course, Triage.REVIEWED) / max(1, len(course.cells))
    st.progress(share, text=progress_text(course, " levels"))


def _choose_course(ids: tuple[str, ...], labels: list[str], position: int) -> None:
    key = f"review_course_{_mark(labels)}"
    st.selectbox(
        "Course",
        ids,
        index=position,
        format_func=dict(zip(ids, labels, strict=True)).__getitem__,
        key=key,
        on_change=_open_course,
        args=(key,),
    )


def _choose_triage(course: CourseAlignment, course_id: str, triage: Triage) -> None:
    labels = {one: f"{one} ({n_in(course, one)})" for one in Triage}
    key = f"review_show_{course_id}_{_mark(labels.values())}"
    st.segmented_control(
        "Show",
        list(Triage),
        format_func=labels.__getitem__,
        default=triage,
        required=True,
        key=key,
        on_change=_open_triage,
        args=(key, course_id),
        help=TRIAGE_MEANINGS,
    )


def _mark(labels: Iterable[str]) -> str:
    """Makes a choice with other counts another one: a browser knows its options by their words."""
    return f"{crc32(chr(10).join(labels).encode()):08x}"


def _open_course(key: str) -> None:
    st.query_params[COURSE] = st.session_state[key]
    remember_chosen(key)
    forget_address()
    _leave()


def _open_triage(key: str, course_id: str) -> None:
    choose(course_id, st.session_state[key])
    _leave()


def _leave() -> None:
    close_forms()
    start_over()
    st.rerun()
