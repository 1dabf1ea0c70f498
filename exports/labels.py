"""Short names by which the courses of a report are told apart."""

import re
from collections import Counter
from collections.abc import Sequence

from alignment.report import AlignmentReport
from syllabi import Course


def course_label(course: Course, source: str) -> str:
    """Return the course's code, else its title, else its file's name."""
    return course.code.strip() or course.title.strip() or file_name(source)


def course_labels(report: AlignmentReport) -> tuple[str, ...]:
    """Return one label a course, in the report's order, no two alike.

    Labels that repeat gain the term, then the file's name, then a number, each only where
    it tells courses apart: "NURS 330 (Fall 2025)".
    """
    return distinct_labels([(course.course, course.source) for course in report.courses])


def distinct_labels(courses: Sequence[tuple[Course, str]]) -> tuple[str, ...]:
    """Return one label a course and its file, as `course_labels` does for those of a report."""
    labels = [course_label(course, source) for course, source in courses]
    terms = [course.term.strip() for course, _ in courses]
    names = [file_name(source) for _, source in courses]
    return tuple(_numbered(_told_apart(_told_apart(labels, terms), names)))


def full_course_names(report: AlignmentReport) -> tuple[str, ...]:
    """Return each course's label and title, for headings: "NURS 330, Family nursing"."""
    labels = course_labels(report)
    titles = [course.course.title.strip() for course in report.courses]
    return tuple(
        f"{label}, {title}" if title and title not in label else label
        for label, title in zip(labels, titles, strict=True)
    )


def file_name(source: str) -> str:
    """Return the last part of a path or archive member, or "untitled" where there is none."""
    return re.split(r"[/\\]", source.rstrip("/\\ "))[-1].strip() or "untitled"


def _told_apart(labels: Sequence[str], details: Sequence[str]) -> list[str]:
    """Add its detail to each label that stands for several details."""
    kinds = Counter(label for label, _ in set(zip(labels, details, strict=True)))
    return [
        f"{label} ({detail})" if kinds[label] > 1 and detail and detail != label else label
        for label, detail in zip(labels, details, strict=True)
    ]


def _numbered(labels: Sequence[str]) -> list[str]:
    repeated = {label for label, times in Counter(labels).items() if times > 1}
    taken = set(labels) - repeated
    numbered = []
    for label in labels:
        free = label if label not in repeated else _first_free(label, taken)
        taken.add(free)
        numbered.append(free)
    return numbered


def _first_free(label: str, taken: set[str]) -> str:
    number = 1
    while f"{label} ({number})" in taken:
        number += 1
    return f"{label} ({number})"
