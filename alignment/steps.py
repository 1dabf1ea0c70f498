"""A course in, its smallest next steps out: what kind, where, and what its discipline would do."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from alignment.ages import course_ages
from alignment.changes import CourseChanges
from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence
from alignment.sites import shows_site
from competency_map import ChangeKind, Framework, Idea, KnowledgeArea, Lens, lens_of, shipped_code
from syllabi import Passage


class StepKind(StrEnum):
    """What the smallest change would do, the nearest to coverage first."""

    DEEPEN = "deepen"
    BRING_IN = "bring_in"
    ASSESS = "assess"


@dataclass(frozen=True, slots=True)
class NextStep:
    """A smallest step for one course: what kind, for which area, and the evidence it rests on.

    `change` is the one of the course's discipline that fits best, None where its lens has none.
    `place` is the passage that the change fits: the anchor's own, else another one of the same
    course's schedule; None where the course shows no such place. `fits_age` is False where the
    change speaks of ages alone of which the course does not.
    """

    area: str
    kind: StepKind
    anchor: Evidence
    change: Idea | None = None
    place: Passage | None = None
    fits_age: bool = True


STEP_BY_LEVEL = {
    CoverageLevel.MENTIONED: StepKind.DEEPEN,
    CoverageLevel.GENERAL: StepKind.BRING_IN,
    CoverageLevel.TAUGHT: StepKind.ASSESS,
}
_ORDER = tuple(StepKind)
_ANY_KIND = tuple(ChangeKind)
# What is taught lacks a task: no other kind of change would take it further.
_TASKS = (ChangeKind.ASSESSMENT, ChangeKind.FIELD)


def next_steps(course: CourseAlignment, framework: Framework) -> tuple[NextStep, ...]:
    """The course's smallest steps: deepen, bring in, assess; best anchored first.

    They rest on this course alone. Without a lens of its discipline, no step has a change. A level
    that a person set where the syllabus shows nothing has no anchor, hence no step.
    """
    return tuple(ways[0] for ways in step_ways(course, framework))


def step_ways(course: CourseAlignment, framework: Framework) -> tuple[tuple[NextStep, ...], ...]:
    """The same steps, each with all changes that its discipline has for it, the best first."""
    lens = lens_of(course.course.discipline)
    changes = _changes(lens, course) if lens else None
    steps = [
        _ways(cell, framework.area(cell.area), changes)
        for cell in course.cells
        if cell.level in STEP_BY_LEVEL and cell.evidence
    ]
    return tuple(sorted(steps, key=lambda ways: _nearness(ways[0])))


def _changes(lens: Lens, course: CourseAlignment) -> CourseChanges:
    has_site, ages = shows_site(course), course_ages(course)
    return CourseChanges(lens, course.schedule, has_site=has_site, ages=ages)


def _nearness(step: NextStep) -> tuple[int, float]:
    return _ORDER.index(step.kind), -step.anchor.score


def _ways(cell: Cell, area: KnowledgeArea, changes: CourseChanges | None) -> tuple[NextStep, ...]:
    kind, anchor = STEP_BY_LEVEL[cell.level], cell.evidence[0]
    kinds: Collection[ChangeKind] = _TASKS if kind is StepKind.ASSESS else _ANY_KIND
    found = changes.ways(shipped_code(area), anchor.passage, kinds) if changes else ()
    ways = (NextStep(cell.area, kind, anchor, w.change, w.place, w.fits_age) for w in found)
    return tuple(ways) or (NextStep(cell.area, kind, anchor),)
