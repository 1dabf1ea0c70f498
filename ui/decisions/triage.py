"""A course in, the cards to go through out: worth a look first, strengths before gaps.

The list stands still: a card that was just decided stays where it is until the person asks for
what is left, so that a second press never meets the card that would have moved into its place.
"""

from collections.abc import Iterable
from enum import StrEnum

import streamlit as st

from alignment import AlignmentReport, Cell, CourseAlignment
from ui.decisions.cell import wants_a_look

_LIST = "review_list"


class Triage(StrEnum):
    """Which cards to show; the value is what the choice says."""

    WORTH_A_LOOK = "Worth a look"
    OTHERS = "Others"
    REVIEWED = "Reviewed"
    ALL = "All"


class Group(StrEnum):
    """What a card is to the course, in the order shown; the value stands above the cards."""

    STRENGTH = "Strengths"
    OPENING = "Openings and passing mentions"
    GAP = "Not found here"


# A card's place in the list: its area's code, under the heading of its group.
Listed = tuple[Group, str]
_GROUPS = tuple(Group)
TRIAGE_MEANINGS = (
    "Worth a look: the evidence changed since a person decided, a question is open, or a slightly "
    "different cut-off would change the level. Others: proposed with less doubt; nobody has "
    "checked them yet. Reviewed: a person decided; a tick stands on the first button of the card."
)


def is_in(cell: Cell, triage: Triage) -> bool:
    """Whether the choice means the cell; an unreviewed one is worth a look or among the others."""
    is_worth = wants_a_look(cell) or cell.is_close
    match triage:
        case Triage.WORTH_A_LOOK:
            return is_worth
        case Triage.OTHERS:
            return not cell.is_reviewed and not is_worth
        case Triage.REVIEWED:
            return cell.is_reviewed
        case Triage.ALL:
            return True


def n_in(course: CourseAlignment, triage: Triage) -> int:
    """How many levels of the course the choice means."""
    return sum(is_in(cell, triage) for cell in course.cells)


def first_triage(course: CourseAlignment) -> Triage:
    """Where a review goes on: at what is worth a look, else at what nobody has seen."""
    choices = (Triage.WORTH_A_LOOK, Triage.OTHERS)
    return next((one for one in choices if n_in(course, one)), Triage.ALL)


def most_wanting(report: AlignmentReport) -> int:
    """The position of the course that most needs a look; the first one of equal ones."""
    found = [wants(course) for course in report.courses]
    return found.index(max(found))


def wants(course: CourseAlignment) -> tuple[int, int, int]:
    """How many levels a person asked to be looked at again, are worth a look, nobody has seen.

    What a person asked for weighs more than a close call, and that more than the rest.
    """
    n_again = n_worth = n_others = 0
    # One pass: this is done for each course of a program at every press.
    for cell in course.cells:
        is_again = wants_a_look(cell)
        is_worth = is_again or cell.is_close
        n_again += is_again
        n_worth += is_worth
        n_others += not (is_worth or cell.is_reviewed)
    return n_again, n_worth, n_others


def group_of(cell: Cell) -> Group:
    """What the cell is to its course, by the level in force."""
    if cell.level.is_covered:
        return Group.STRENGTH
    return Group.OPENING if cell.level else Group.GAP


def ordered(cells: Iterable[Cell], triage: Triage) -> tuple[Listed, ...]:
    """The cards that are meant: strengths, openings, gaps, each in the map's order."""
    listed = [(group_of(cell), cell.area) for cell in cells if is_in(cell, triage)]
    return tuple(sorted(listed, key=lambda one: _GROUPS.index(one[0])))


def standing_list(course: CourseAlignment, course_id: str, triage: Triage) -> tuple[Listed, ...]:
    """The list as it was when this course and choice were opened."""
    of, listed = st.session_state.get(_LIST, (None, ()))
    if of != (course_id, triage):
        listed = ordered(course.cells, triage)
        st.session_state[_LIST] = ((course_id, triage), listed)
    known = {cell.area for cell in course.cells}
    return tuple(one for one in listed if one[1] in known)


def start_over() -> None:
    """Make the list again at the next look."""
    st.session_state.pop(_LIST, None)
