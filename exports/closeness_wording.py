"""Courses in, one sentence out: how many of their levels slightly other cut-offs would change."""

from collections.abc import Sequence

from alignment.closeness import find_closeness
from alignment.coverage import CourseAlignment
from alignment.grading import STRICTER
from exports.wording import percent


def closeness_text(courses: Sequence[CourseAlignment]) -> str:
    """Say how firm the levels of the courses are, "" where no other cut-off was tried."""
    found = find_closeness(courses)
    if not found.n_tried:
        return ""
    return (
        f"With cut-offs {round(100 * (STRICTER - 1))}% stricter or looser, {found.n_close:,} of "
        f"{found.n_tried:,} levels ({percent(found.n_close, found.n_tried)}) would "
        f"change, and {found.n_covered:,} would begin or cease to be covered."
    )
