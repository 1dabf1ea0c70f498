"""What every sheet is made from: a report, the files that were not read, and the choices."""

from dataclasses import dataclass
from functools import cached_property

from alignment.report import AlignmentReport
from exports.in_program import CourseInProgram, places_in_program
from exports.labels import course_labels
from exports.options import ReportOptions
from syllabi import SyllabusError


@dataclass(frozen=True)
class SheetSource:
    """The contents of a workbook before they are laid out; `labels` is one a course."""

    report: AlignmentReport
    unread: tuple[SyllabusError, ...]
    options: ReportOptions

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The courses' short names, in the report's order."""
        return course_labels(self.report)

    @cached_property
    def places(self) -> tuple[CourseInProgram, ...]:
        """What people said of the courses' places in the program, in the report's order."""
        return places_in_program(self.report.courses, self.options.in_program)

    def named(self, positions: tuple[int, ...]) -> str:
        """Name the courses at those positions: "NURS 330; NURS 331"."""
        return "; ".join(self.labels[position] for position in positions)
