"""A report in, the areas that so many of its courses cover that it is worth knowing out."""

from dataclasses import dataclass

from alignment.report import AlignmentReport

# Three courses introduce, deepen and practice an area; a fourth is where overlap may begin.
_MIN_COURSES = 4
# In a large program a few courses out of many overlap less than the same few of a small one.
_MIN_SHARE = 1 / 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """An area and the positions, in the report's `courses`, of those that cover it.

    `n_distinct` counts versions and sections of one course as one.
    """

    area: str
    courses: tuple[int, ...]
    n_distinct: int


def find_overlaps(report: AlignmentReport) -> tuple[Overlap, ...]:
    """The areas covered in four or more courses that are a quarter of the report's or more.

    In framework order. Versions and sections of one course, known by its code, count as one: a
    course does not overlap with itself.
    """
    n_courses = _n_distinct(report, range(len(report.courses)))
    least = max(_MIN_COURSES, n_courses * _MIN_SHARE)
    found = (
        Overlap(finding.area, finding.covered, _n_distinct(report, finding.covered))
        for finding in report.findings
    )
    return tuple(overlap for overlap in found if overlap.n_distinct >= least)


def _n_distinct(report: AlignmentReport, positions: range | tuple[int, ...]) -> int:
    codes = [report.courses[position].course.code.strip().casefold() for position in positions]
    return len({code for code in codes if code}) + codes.count("")
