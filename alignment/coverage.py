"""The coverage matrix's parts: cells, and a course's row of cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from alignment.coverage_level import CoverageLevel
from alignment.decision import DecisionKind
from alignment.evidence import Evidence, ReasonKind
from alignment.review import Review
from syllabi import Block, Course, Passage

__all__ = ["Cell", "CourseAlignment", "CoverageLevel", "Prospect", "ProspectKind"]

# The places that show young children beside a quote, nearer than the course as a whole.
_NEAR = {ReasonKind.CHILD_IN_PASSAGE, ReasonKind.CHILD_IN_SETTING, ReasonKind.CHILD_IN_HEADING}


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
    `review` is what people decided about the cell: then `level` is the one in force, and a level
    that a person raised may stand without evidence.
    """

    area: str
    level: CoverageLevel
    score: float
    evidence: tuple[Evidence, ...] = ()
    stricter: CoverageLevel | None = None
    looser: CoverageLevel | None = None
    prospects: tuple[Prospect, ...] = ()
    review: Review | None = None

    @property
    def proposed(self) -> CoverageLevel:
        """The level as the method proposes it, whatever a person decided."""
        return self.level if self.review is None else self.review.proposed

    @property
    def is_reviewed(self) -> bool:
        """Whether a person's verdict on the level is in force."""
        return self.review is not None and self.review.verdict is not None

    @property
    def is_not_intended(self) -> bool:
        """Whether a person said that the course does not mean to teach the area."""
        return self.review is not None and self.review.verdict is DecisionKind.NOT_INTENDED

    @property
    def is_close(self) -> bool:
        """Whether a slightly stricter or looser cut-off would change a level nobody decided."""
        if self.is_reviewed:
            return False
        same = None, self.proposed
        return self.stricter not in same or self.looser not in same

    @property
    def rests_on_course(self) -> bool:
        """Whether the area is covered, and only the course as a whole shows young children.

        No quote names them, nor its row or a heading above it; title, description and the rest do.
        """
        if not self.level.is_covered:
            return False
        kinds = {reason.kind for piece in self.evidence for reason in piece.reasons}
        return ReasonKind.CHILD_IN_COURSE in kinds and kinds.isdisjoint(_NEAR)


@dataclass(frozen=True)
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
        return self._by_area[area]

    def find(self, area: str) -> Cell | None:
        """The cell of the area with that code; None where it was left out as unreviewed."""
        return self._by_area.get(area)

    @cached_property
    def _by_area(self) -> Mapping[str, Cell]:
        """The cells by area, once: every page and document asks for them. It is never saved."""
        # Of two cells of one area the first one counts.
        return {cell.area: cell for cell in reversed(self.cells)}
