"""Courses in, findings out: how each area stands in the program as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import Cell, CourseAlignment, CoverageLevel


class Standing(StrEnum):
    """How an area stands in the program as a whole."""

    COVERED = "covered"
    STRENGTHEN = "strengthen"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class AreaFinding:
    """One area across the program.

    The tuples hold positions in the report's `courses`: those that cover it, those that
    mention it in passing, and those with an opening (the topic without young children).
    """

    area: str
    standing: Standing
    covered: tuple[int, ...]
    mentioned: tuple[int, ...]
    openings: tuple[int, ...]


def find_area_findings(
    areas: Sequence[str], courses: Sequence[CourseAlignment]
) -> tuple[AreaFinding, ...]:
    """One finding for each area code, in the order given."""
    return tuple(_area_finding(area, [course.cell(area) for course in courses]) for area in areas)


def _area_finding(area: str, cells: Sequence[Cell]) -> AreaFinding:
    covered = tuple(i for i, cell in enumerate(cells) if cell.level.is_covered)
    mentioned = tuple(i for i, cell in enumerate(cells) if cell.level is CoverageLevel.MENTIONED)
    openings = tuple(i for i, cell in enumerate(cells) if cell.level is CoverageLevel.GENERAL)
    if covered:
        standing = Standing.COVERED
    else:
        standing = Standing.STRENGTHEN if mentioned or openings else Standing.GAP
    return AreaFinding(area, standing, covered, mentioned, openings)
