"""Changes in, their names out, with what an area that is no longer covered is now."""

from collections.abc import Sequence

from alignment.comparison import (
    AreaComparison,
    CellChange,
    CellComparison,
    Comparison,
    CourseComparison,
    ProgramChange,
)
from alignment.coverage import CoverageLevel
from exports.comparison_wording import CELL_CHANGE_NAMES, PROGRAM_CHANGE_NAMES, area_name

_NOW = {
    CoverageLevel.MENTIONED: "now in passing",
    CoverageLevel.GENERAL: "now an opening",
    CoverageLevel.ABSENT: "now not found",
}


def cell_change_text(cell: CellComparison) -> str:
    """Name what became of an area in a course: "No longer covered: now in passing"."""
    name = CELL_CHANGE_NAMES[cell.change]
    return f"{name}: {_now(cell.new)}" if cell.change is CellChange.LOST else name


def program_change_text(area: AreaComparison, courses: Sequence[CourseComparison]) -> str:
    """Name what became of an area in the program, by the course that comes nearest to it now."""
    name = PROGRAM_CHANGE_NAMES[area.change]
    return f"{name}: {_now_in(area.area, courses)}" if area.change is ProgramChange.LOST else name


def names_now(comparison: Comparison) -> dict[str, str]:
    """The areas' names by code; what is no longer covered with what it is: "... (now in passing)".

    Of one course that is what became of it there, else what became of it in the program.
    """
    lost = _lost(comparison)
    names = ((area.code, area_name(area)) for area in comparison.areas)
    return {code: f"{name} ({lost[code]})" if code in lost else name for code, name in names}


def _lost(comparison: Comparison) -> dict[str, str]:
    courses = comparison.courses
    if len(courses) == 1:
        cells = courses[0].cells
        return {cell.area: _now(cell.new) for cell in cells if cell.change is CellChange.LOST}
    lost = [area.area for area in comparison.program if area.change is ProgramChange.LOST]
    return {area: _now_in(area, courses) for area in lost}


def _now_in(area: str, courses: Sequence[CourseComparison]) -> str:
    cells = (cell for course in courses for cell in course.cells if cell.area == area)
    return _now(max((cell.new for cell in cells if cell.new is not None), default=None))


def _now(level: CoverageLevel | None) -> str:
    """What is not covered now; a course that is gone shows nothing."""
    return _NOW.get(level or CoverageLevel.ABSENT, "")
