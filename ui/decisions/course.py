"""A report in; the course to review, how far its review is and which cards to show, chosen.

Choices and progress are a part of the page of their own, so that their counts follow each press
without the page being drawn anew.
"""

from collections.abc import Iterable
from zlib import crc32

import streamlit as st

import workspace as storage
from alignment import AlignmentReport, CourseAlignment
from exports import full_course_names
from ui import saved_work, state, trouble
from ui.decisions.actions import close_forms
from ui.decisions.seen import as_seen
from ui.decisions.triage import (
    TRIAGE_MEANINGS,
    Triage,
    first_triage,
    most_wanting,
    n_in,
    start_over,
)
from workspace import GoneError, NotAllowedError

CHOICES = "review_choices"
_PARAMETER = "course"


def open_asked_course() -> None:
    """Where the address names a course and no program, open the program it belongs to."""
    asked = st.query_params.get(_PARAMETER, "")
    if not asked or state.program_id():
        return
    try:
        state.open_program(storage.course(saved_work.workspace(), asked).program)
    except (GoneError, NotAllowedError) as error:
        trouble.say(str(error))


def show_choices(report: AlignmentReport) -> tuple[int, Triage]:
    """Draw the choices and the progress: the course's position in the report, and which cards.

    The address names the course by its id, so that it can be sent to a colleague; where it names
    none, the course that most needs a look is opened.
    """
    ids = tuple(course.id for course in state.saved_courses())
    asked = st.query_params.get(_PARAMETER, "")
    position = ids.index(asked) if asked in ids else most_wanting(report)
    if ids[position] != asked:
        st.query_params[_PARAMETER] = ids[position]
    # Once chosen it stays, also where a press leaves nothing in it.
    key = f"review_triage_{ids[position]}"
    triage: Triage = st.session_state.setdefault(key, first_triage(report.courses[position]))
    st.fragment(_show, key=CHOICES)(report, ids, position, triage)
    return position, triage


def forget_asked_course() -> None:
    """Take the course out of the address."""
    st.query_params.pop(_PARAMETER, None)


def _show(report: AlignmentReport, ids: tuple[str, ...], position: int, triage: Triage) -> None:
    course = as_seen(report.courses[position])
    courses = [*report.courses[:position], course, *report.courses[position + 1 :]]
    names = zip(full_course_names(report), courses, strict=True)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        _choose_course(ids, [f"{name} - {_progress(one)}" for name, one in names], position)
    with right:
        _choose_triage(course, ids[position], triage)
    share = n_in(course, Triage.REVIEWED) / max(1, len(course.cells))
    st.progress(share, text=_progress(course, " levels"))


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


def _progress(course: CourseAlignment, noun: str = "") -> str:
    """How far a course is: "12 of 37 reviewed, 2 worth a look"."""
    n_worth = n_in(course, Triage.WORTH_A_LOOK)
    worth = f", {n_worth} worth a look" if n_worth else ""
    return f"{n_in(course, Triage.REVIEWED)} of {len(course.cells)}{noun} reviewed{worth}"


def _open_course(key: str) -> None:
    st.query_params[_PARAMETER] = st.session_state[key]
    _leave()


def _open_triage(key: str, course_id: str) -> None:
    st.session_state[f"review_triage_{course_id}"] = st.session_state[key]
    _leave()


def _leave() -> None:
    close_forms()
    start_over()
    st.rerun()
