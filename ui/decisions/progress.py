"""A course in, words for how far its review is out: alone, and after what names the course.

Levels with quotes are told from those where a person confirmed that nothing was found: going
through the latter is quick, and says little of what the course teaches.
"""

from alignment import CourseAlignment
from ui.decisions.triage import Triage, n_in


def progress_text(course: CourseAlignment, noun: str = "") -> str:
    """How far a course is: "12 of 37 reviewed (3 confirmed as not found), 2 worth a look"."""
    n_worth = n_in(course, Triage.WORTH_A_LOOK)
    worth = f", {n_worth} worth a look" if n_worth else ""
    n_reviewed = n_in(course, Triage.REVIEWED)
    return f"{n_reviewed} of {len(course.cells)}{noun} reviewed{_not_found(course)}{worth}"


def not_found_text(number: int) -> str:
    """How many of the reviewed levels had no quote to read: "3 confirmed as not found"."""
    return f"{number} confirmed as not found"


def named_progress(label: str, course: CourseAlignment) -> str:
    """Name the course of the label: "NURS 342, Spring 2026: 7 of 37 reviewed - Family Nursing".

    What tells courses apart comes first, as a narrow list cuts the end.
    """
    title, term = course.course.title.strip(), course.course.term.strip()
    name = f"{label}, {term}" if term and term not in label else label
    words = f"{name}: {progress_text(course)}"
    return f"{words} - {title}" if title and title not in label else words


def _not_found(course: CourseAlignment) -> str:
    reviews = (cell.review for cell in course.cells)
    number = sum(review is not None and review.is_confirmed_absence for review in reviews)
    return f" ({not_found_text(number)})" if number else ""
