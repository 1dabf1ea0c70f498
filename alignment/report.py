"""An alignment report: all results of an alignment, in one frozen object."""

from dataclasses import dataclass

from alignment.coverage import Cell, CourseAlignment
from alignment.gaps import AreaFinding
from alignment.settings import AlignmentSettings
from competency_map import Framework

METHOD_VERSION = "7"


@dataclass(frozen=True, slots=True)
class Method:
    """How the results were made: enough to make them again, byte for byte."""

    version: str
    statistics: str
    weights: str
    settings: AlignmentSettings


@dataclass(frozen=True, slots=True)
class AlignmentReport:
    """One row of cells a course, in the project's order, and one finding an area.

    `framework` is the map that was used; reports name its id, version and fingerprint.
    """

    framework: Framework
    method: Method
    courses: tuple[CourseAlignment, ...]
    findings: tuple[AreaFinding, ...]

    @property
    def counting_findings(self) -> tuple[AreaFinding, ...]:
        """The findings that count in totals: those of areas that are not unconfirmed."""
        counting = {area.code for area in self.framework.counting_areas}
        return tuple(finding for finding in self.findings if finding.area in counting)

    @property
    def covered_cells(self) -> tuple[Cell, ...]:
        """The covered cells of all courses, of the areas that count in totals."""
        counting = {area.code for area in self.framework.counting_areas}
        return tuple(
            cell
            for course in self.courses
            for cell in course.cells
            if cell.level.is_covered and cell.area in counting
        )
