"""Gaps and openings: what a program lacks, and each course's smallest next steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence


class Standing(StrEnum):
    """How an area stands in the program as a whole."""

    COVERED = "covered"
    STRENGTHEN = "strengthen"
    GAP = "gap"


class StepKind(StrEnum):
    """What the smallest change would do, the nearest to coverage first."""

    DEEPEN = "deepen"
    BRING_IN = "bring_in"
    ASSESS = "assess"


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


@dataclass(frozen=True, slots=True)
class NextStep:
    """A smallest change for one course: what kind, for which area, and where it would go."""

    area: str
    kind: StepKind
    anchor: Evidence


STEP_BY_LEVEL = {
    CoverageLevel.MENTIONED: StepKind.DEEPEN,
    CoverageLevel.GENERAL: StepKind.BRING_IN,
    CoverageLevel.TAUGHT: StepKind.ASSESS,
}
_ORDER = tuple(StepKind)


def find_area_findings(
    areas: Sequence[str], courses: Sequence[CourseAlignment]
) -> tuple[AreaFinding, ...]:
    """One finding for each area code, in the order given."""
    return tuple(_area_finding(area, [course.cell(area) for course in courses]) for area in areas)


def next_steps(course: CourseAlignment) -> tuple[NextStep, ...]:
    """The course's smallest changes: deepen, bring in, assess; best anchored first."""
    steps = [_step(cell) for cell in course.cells if cell.level in STEP_BY_LEVEL]
    return tuple(sorted(steps, key=lambda step: (_ORDER.index(step.kind), -step.anchor.score)))


def _step(cell: Cell) -> NextStep:
    return NextStep(cell.area, STEP_BY_LEVEL[cell.level], cell.evidence[0])


def _area_finding(area: str, cells: Sequence[Cell]) -> AreaFinding:
    covered = tuple(i for i, cell in enumerate(cells) if cell.level.is_covered)
    mentioned = tuple(i for i, cell in enumerate(cells) if cell.level is CoverageLevel.MENTIONED)
    openings = tuple(i for i, cell in enumerate(cells) if cell.level is CoverageLevel.GENERAL)
    if covered:
        standing = Standing.COVERED
    else:
        standing = Standing.STRENGTHEN if mentioned or openings else Standing.GAP
    return AreaFinding(area, standing, covered, mentioned, openings)
