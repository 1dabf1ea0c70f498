"""The lengths of a program's report: what each says of the courses, and which evidence it shows.

A further length is a row here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alignment.report import AlignmentReport
from exports.options import ReportLength, ReportOptions
from exports.outline.course_lines import course_lines
from exports.outline.course_pages import course_pages
from exports.outline.evidence_appendix import best_quotes, evidence_appendix
from exports.outline.nodes import Node

# From one course more on, course pages and all evidence make a report that few people leaf through.
MOST_COURSES_IN_FULL = 12

_Part = Callable[[AlignmentReport, ReportOptions], Iterator[Node]]


@dataclass(frozen=True, slots=True)
class LengthOfReport:
    """A length, its name and what it holds for people, and the two parts that differ."""

    length: ReportLength
    name: str
    purpose: str
    courses: _Part
    evidence: _Part


LENGTHS = (
    LengthOfReport(
        ReportLength.FULL,
        "Full",
        "With every course's quotes: pages for each course, and all evidence.",
        lambda report, options: course_pages(report, options=options),
        lambda report, options: evidence_appendix(report, with_quotes=options.with_quotes),
    ),
    LengthOfReport(
        ReportLength.SHORT,
        "Short",
        "Summary, matrix, gaps, one line a course, and one quote for each covered level.",
        lambda report, _: course_lines(report),
        lambda report, options: best_quotes(report, with_quotes=options.with_quotes),
    ),
)


def length_of(report: AlignmentReport, options: ReportOptions) -> LengthOfReport:
    """The chosen length; a report of one course is all about it, and so is always full."""
    wanted = options.length if len(report.courses) > 1 else ReportLength.FULL
    return next(row for row in LENGTHS if row.length is wanted)


def suggested_length(n_courses: int) -> ReportLength:
    """The length that most readers of so many courses want."""
    return ReportLength.FULL if n_courses <= MOST_COURSES_IN_FULL else ReportLength.SHORT
