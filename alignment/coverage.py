"""The coverage matrix's parts: levels, cells, and a course's row of cells."""

from dataclasses import dataclass
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class Cell:
    """One course and one area: its level, and the evidence for it, best first.

    `score` is in [0, 1]; `evidence` is empty only where the level is absent.
    """

    area: str
    level: CoverageLevel
    score: float
    evidence: tuple[Evidence, ...] = ()


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
