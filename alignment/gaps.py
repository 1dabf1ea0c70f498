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
    NOT_INTENDED = "not_intended"  # as people decided for each of the courses
    UNREVIEWED = "unreviewed"  # not known, as cells were left out that nobody reviewed


@dataclass(frozen=True, slots=True)
class AreaFinding:
    """One area across the program.

    The tuples hold positions in the report's `courses`: those that cover it, those that
    mention it in passing, those with an opening (the topic without young children), and those
    that people said do not mean to teach it, whatever their syllabi show.
    """

    area: str
    standing: Standing
    covered: tuple[int, ...]
    mentioned: tuple[int, ...]
    openings: tuple[int, ...]
    not_intended: tuple[int, ...] = ()


def find_area_findings(
    areas: Sequence[str], courses: Sequence[CourseAlignment]
) -> tuple[AreaFinding, ...]:
    """One finding for each area code, in the order given; a course may lack unreviewed cells."""
    return tuple(_area_finding(area, [course.find(area) for course in courses]) for area in areas)


def _area_finding(area: str, cells: Sequence[Cell | None]) -> AreaFinding:
    levels = [None if cell is None else cell.level for cell in cells]
    covered = tuple(i for i, level in enumerate(levels) if level is not None and level.is_covered)
    mentioned = tuple(i for i, level in enumerate(levels) if level is CoverageLevel.MENTIONED)
    openings = tuple(i for i, level in enumerate(levels) if level is CoverageLevel.GENERAL)
    unwanted = tuple(i for i, cell in enumerate(cells) if cell and cell.is_not_intended)
    if covered:
        standing = Standing.COVERED
    else:
        standing = Standing.STRENGTHEN if mentioned or openings else _without_evidence(cells)
    return AreaFinding(area, standing, covered, mentioned, openings, unwanted)


def _without_evidence(cells: Sequence[Cell | None]) -> Standing:
    """How an area stands that no known cell comes near."""
    known = [cell for cell in cells if cell is not None]
    if len(known) < len(cells):
        return Standing.UNREVIEWED
    decided = bool(known) and all(cell.is_not_intended for cell in known)
    return Standing.NOT_INTENDED if decided else Standing.GAP
