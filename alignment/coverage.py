"""The coverage matrix's parts: levels, cells, and a course's row of cells."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from alignment.evidence import Evidence
from syllabi import Block, Course, Passage


class CoverageLevel(IntEnum):
    """How far a course takes an area, as far as its syllabus shows."""

    ABSENT = 0
    GENERAL = 1
    MENTIONED = 2
    TAUGHT = 3
    ASSESSED = 4

    @property
    def is_covered(self) -> bool:
        """Covered means taught or assessed in young-child context."""
        return self >= CoverageLevel.TAUGHT


class ProspectKind(StrEnum):
    """What is thought of as changed in the syllabus, and nothing else."""

    WITHOUT_BEST_QUOTE = "without_best_quote"
    NEW_OUTCOME = "new_outcome"
    NEW_WEEK = "new_week"
    NEW_TASK = "new_task"
    NEW_WEEK_AND_TASK = "new_week_and_task"


@dataclass(frozen=True, slots=True)
class Prospect:
    """The level that a cell would have after the change."""

    kind: ProspectKind
    level: CoverageLevel


@dataclass(frozen=True, slots=True)
class Cell:
    """One course and one area: its level, and the evidence for it, best first.

    `score` is in [0, 1]; `evidence` is empty only where the level is absent. `stricter` and
    `looser` are the levels that slightly stricter and looser cut-offs would give, None
    where none were tried. `prospects` are the changes to the syllabus that would lower or raise it.
    """

    area: str
    level: CoverageLevel
    score: float
    evidence: tuple[Evidence, ...] = ()
    stricter: CoverageLevel | None = None
    looser: CoverageLevel | None = None
    prospects: tuple[Prospect, ...] = ()

    @property
    def is_close(self) -> bool:
        """Whether a slightly stricter or looser cut-off would change the level."""
        return any(level not in (None, self.level) for level in (self.stricter, self.looser))


@dataclass(frozen=True, slots=True)
class CourseAlignment:
    """One syllabus's results: a cell for every area of the framework, in its order.

    `set_aside` are the passages of policies and campus boilerplate that were not matched;
    `set_aside_blocks` are their blocks, and those of page headers and hidden text. `moved_blocks`
    stand in a section that a person chose. `schedule` are the matched passages of the schedule,
    in reading order: where a change may find its week.
    """

    syllabus_id: str
    source: str
    course: Course
    cells: tuple[Cell, ...]
    set_aside: tuple[Passage, ...] = ()
    warnings: tuple[str, ...] = ()
    set_aside_blocks: tuple[Block, ...] = ()
    moved_blocks: tuple[Block, ...] = ()
    schedule: tuple[Passage, ...] = ()

    def cell(self, area: str) -> Cell:
        """The cell of the area with that code; raises KeyError if there is none."""
        for cell in self.cells:
            if cell.area == area:
                return cell
        raise KeyError(area)
