"""A report and its saved courses in, out of them what the matrix is drawn from: cells by area."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from alignment import AlignmentReport, Cell
from exports import course_labels
from workspace import Requirement, SavedCourse


@dataclass(frozen=True, slots=True)
class CoursePlace:
    """A course's place in its program; `year` is None where nobody set it."""

    requirement: Requirement = Requirement.UNKNOWN
    year: int | None = None


@dataclass(frozen=True, slots=True)
class MatrixSource:
    """A report, turned: `rows` holds by area code one cell a course.

    `places` and `labels` run along the report's courses, as each row of cells does.
    """

    report: AlignmentReport
    places: tuple[CoursePlace, ...]
    labels: tuple[str, ...]
    rows: Mapping[str, tuple[Cell, ...]]


def matrix_source(report: AlignmentReport, saved: Sequence[SavedCourse] = ()) -> MatrixSource:
    """Turn the report; `saved` are its courses as they are saved, none where that is not known."""
    places = tuple(CoursePlace(course.requirement, course.year) for course in saved)
    return MatrixSource(
        report=report,
        places=places or (CoursePlace(),) * len(report.courses),
        labels=course_labels(report),
        rows=dict(_rows(report)),
    )


def _rows(report: AlignmentReport) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    columns = [{cell.area: cell for cell in course.cells} for course in report.courses]
    for area in report.framework.knowledge_areas:
        yield area.code, tuple(column[area.code] for column in columns)
