"""A report in, the same with as much of people's decisions as its reader is to get out."""

from collections.abc import Callable
from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment
from alignment.gaps import find_area_findings
from alignment.report import AlignmentReport
from alignment.review import Flag, Review

_Change = Callable[[Review], Review]


def of_reviewed(report: AlignmentReport) -> AlignmentReport:
    """The report without the cells that nobody reviewed; its findings rest on the others alone.

    A cell that is gone can be counted by no part of a document.
    """
    courses = tuple(
        replace(course, cells=tuple(cell for cell in course.cells if cell.is_reviewed))
        for course in report.courses
    )
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def without_notes(report: AlignmentReport) -> AlignmentReport:
    """The report without the words of notes and flags; that there is a flag stays."""
    courses = tuple(_changed_course(course, _without_words) for course in report.courses)
    return replace(report, courses=courses)


def masked_review(cell: Cell, mask: Callable[[str], str]) -> Cell:
    """The cell with the words and names of its review masked."""

    def masked(review: Review) -> Review:
        flag = review.flag
        return replace(
            review,
            reason=mask(review.reason),
            by=mask(review.by),
            note=mask(review.note),
            flag=flag and Flag(mask(flag.text), mask(flag.resolver), mask(flag.by), flag.at),
        )

    return _changed_cell(cell, masked)


def _without_words(review: Review) -> Review:
    flag = review.flag
    return replace(review, note="", flag=flag and Flag("", "", flag.by, flag.at))


def _changed_course(course: CourseAlignment, change: _Change) -> CourseAlignment:
    if not any(cell.review for cell in course.cells):
        return course
    return replace(course, cells=tuple(_changed_cell(cell, change) for cell in course.cells))


def _changed_cell(cell: Cell, change: _Change) -> Cell:
    return replace(cell, review=change(cell.review)) if cell.review else cell
