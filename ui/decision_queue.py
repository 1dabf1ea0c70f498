"""A course in, the levels to go through out: worth a look first, and a list that stands still.

A level that was just decided stays in the list until the person asks for what is left, so that
a second press never meets the card that would have moved into its place.
"""

from collections.abc import Iterable
from enum import StrEnum

import streamlit as st

from alignment import Cell, CourseAlignment
from ui.decision_cell import wants_a_look

CARDS_PER_PAGE = 12
_LIST = "review_list"


class Queue(StrEnum):
    """Which levels to show; the value is what the choice says."""

    LOOK_AGAIN = "To look at again"
    NOT_REVIEWED = "Not reviewed"
    REVIEWED = "Reviewed"
    ALL = "All"


def belongs(cell: Cell, queue: Queue) -> bool:
    """Whether a cell is one that the choice means."""
    match queue:
        case Queue.LOOK_AGAIN:
            return wants_a_look(cell)
        case Queue.NOT_REVIEWED:
            return not cell.is_reviewed
        case Queue.REVIEWED:
            return cell.is_reviewed
        case Queue.ALL:
            return True


def first_queue(course: CourseAlignment) -> Queue:
    """Where a review goes on: at what wants another look, else at what nobody has seen."""
    for queue in (Queue.LOOK_AGAIN, Queue.NOT_REVIEWED):
        if any(belongs(cell, queue) for cell in course.cells):
            return queue
    return Queue.ALL


def ordered_areas(cells: Iterable[Cell], queue: Queue) -> tuple[str, ...]:
    """The areas' codes: outdated, flagged, close calls, then the others by the map's order."""
    chosen = [cell for cell in cells if belongs(cell, queue)]
    return tuple(cell.area for cell in sorted(chosen, key=_rank))


def standing_areas(course: CourseAlignment, course_id: str, queue: Queue) -> tuple[str, ...]:
    """The list as it was when this course and choice were opened."""
    of, areas = st.session_state.get(_LIST, (None, ()))
    if of != (course_id, queue):
        areas = ordered_areas(course.cells, queue)
        st.session_state[_LIST] = ((course_id, queue), areas)
    known = {cell.area for cell in course.cells}
    return tuple(area for area in areas if area in known)


def start_over() -> None:
    """Make the list again at the next look."""
    st.session_state.pop(_LIST, None)


def _rank(cell: Cell) -> int:
    review = cell.review
    signs = (
        review is not None and review.is_outdated,
        review is not None and review.flag is not None,
        cell.is_close,
    )
    return next((rank for rank, holds in enumerate(signs) if holds), len(signs))
