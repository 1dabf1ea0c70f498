"""A course in, words for how far its review is out: alone, and after what names the course."""

from alignment import CourseAlignment
from ui.decisions.triage import Triage, n_in


def progress_text(course: CourseAlignment, noun: str = "") -> str:
    """How far a course is: "12 of 37 reviewed, 2 worth a look"."""
    n_worth = n_in(course, Triage.WORTH_A_LOOK)
    worth = f", {n_worth} worth a look" if n_worth else ""
    return f"{n_in(course, Triage.REVIEWED)} of {len(course.cells)}{noun} reviewed{worth}"


def named_progress(label: str, course: CourseAlignment) -> str:
    """Name the course of the label: "NURS 342, Spring 2026: 7 of 37 reviewed - Family Nursing".

    What tells courses apart comes first, as a narrow list cuts the end.
    """
    title, term = course.course.title.strip(), course.course.term.strip()
    name = f"{label}, {term}" if term and term not in label else label
    words = f"{name}: {progress_text(course)}"
    return f"{words} - {title}" if title and title not in label else words
