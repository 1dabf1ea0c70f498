"""A report in, the same as it may leave the machine out: a private map's wording stays here.

The quotes are the syllabus's own. Which of their words the map looks for is the map's wording:
terms, their spans and the details of reasons stay here.
"""

from dataclasses import replace

from alignment.coverage import Cell, CourseAlignment
from alignment.evidence import Evidence, Reason
from alignment.report import AlignmentReport


def shown_outside(report: AlignmentReport) -> AlignmentReport:
    """The report without the wording of a private map; one of any other map as it is."""
    if not report.framework.is_private:
        return report
    courses = tuple(_course(course) for course in report.courses)
    return replace(report, framework=report.framework.shown_outside, courses=courses)


def _course(course: CourseAlignment) -> CourseAlignment:
    return replace(course, cells=tuple(_cell(cell) for cell in course.cells))


def _cell(cell: Cell) -> Cell:
    return replace(cell, evidence=tuple(_evidence(evidence) for evidence in cell.evidence))


def _evidence(evidence: Evidence) -> Evidence:
    kinds = dict.fromkeys(reason.kind for reason in evidence.reasons)
    return replace(evidence, spans=(), terms=(), reasons=tuple(map(Reason, kinds)))
