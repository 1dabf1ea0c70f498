"""Courses in, how many of their levels slightly other cut-offs would change out."""

from collections.abc import Sequence
from dataclasses import dataclass

from alignment.coverage import Cell, CourseAlignment


@dataclass(frozen=True, slots=True)
class Closeness:
    """Of `n_tried` levels `n_close` would change, and `n_covered` begin or cease to be covered.

    `n_untried` levels have no other cut-offs to try. `close_by_course` has one number a course.
    Levels that a person reviewed are counted nowhere: no cut-off changes them.
    """

    n_tried: int
    n_untried: int
    n_close: int
    n_covered: int
    close_by_course: tuple[int, ...]


def find_closeness(courses: Sequence[CourseAlignment]) -> Closeness:
    """Count over all cells of the courses, in the courses' order."""
    cells = [cell for course in courses for cell in course.cells if not cell.is_reviewed]
    tried = [cell for cell in cells if _is_tried(cell)]
    return Closeness(
        n_tried=len(tried),
        n_untried=len(cells) - len(tried),
        n_close=sum(cell.is_close for cell in tried),
        n_covered=sum(_crosses_covered(cell) for cell in tried),
        close_by_course=tuple(sum(c.is_close for c in course.cells) for course in courses),
    )


def _is_tried(cell: Cell) -> bool:
    return cell.stricter is not None or cell.looser is not None


def _crosses_covered(cell: Cell) -> bool:
    others = (level for level in (cell.stricter, cell.looser) if level is not None)
    return any(level.is_covered != cell.level.is_covered for level in others)
