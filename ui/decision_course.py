"""A report in; the course to review, how far its review is and which levels to show, chosen."""

import streamlit as st

import workspace as storage
from alignment import AlignmentReport, CourseAlignment
from alignment.review_counts import count_reviews
from exports import counted, full_course_names
from ui import saved_work, state, trouble
from ui.decision_actions import close_forms
from ui.decision_cell import wants_a_look
from ui.decision_queue import Queue, first_queue, start_over
from workspace import GoneError, NotAllowedError

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


def choose_course(report: AlignmentReport) -> int:
    """Draw the choice of a course; its position in the report.

    The address names the course by its id, so that it can be sent to a colleague.
    """
    ids = [course.id for course in state.saved_courses()]
    names = dict(zip(ids, full_course_names(report), strict=True))
    asked = st.query_params.get(_PARAMETER, "")
    chosen = st.selectbox(
        "Course",
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=names.__getitem__,
        key="review_course",
        on_change=_leave,
    )
    if chosen != asked:
        st.query_params[_PARAMETER] = chosen
    return ids.index(chosen)


def show_progress(report: AlignmentReport, position: int) -> None:
    """Draw how many of a course's levels are reviewed, as a bar with words."""
    course = report.courses[position]
    counts = count_reviews([course], report.framework)
    n_again = sum(wants_a_look(cell) for cell in course.cells)
    again = f"; {n_again} to look at again" if n_again else ""
    words = f"{counts.n_reviewed} of {counted(counts.n_levels, 'level')} reviewed{again}"
    st.progress(counts.n_reviewed / max(1, counts.n_levels), text=words)


def choose_queue(course: CourseAlignment, course_id: str) -> Queue:
    """Draw the choice of levels."""
    return st.segmented_control(
        "Show",
        list(Queue),
        format_func=str,
        default=first_queue(course),
        required=True,
        key=f"review_queue_{course_id}",
        on_change=_leave,
    )


def _leave() -> None:
    close_forms()
    start_over()
