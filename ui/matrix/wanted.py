"""What a person wants to see of the matrix: what to leave out, in which order, and what counts."""

from dataclasses import dataclass
from enum import StrEnum

from alignment import Cell, CoverageLevel
from competency_map import AreaKind
from ui.decisions.queue import Queue, belongs
from workspace import Requirement

# Among years: the courses for which nobody set one.
NO_YEAR = 0


class CourseOrder(StrEnum):
    """The order of the courses; the value is what the choice says."""

    PROGRAM = "Program order"
    CODE = "Code"
    YEAR = "Year of the program"
    MOST_COVERED = "Most areas covered first"


class AreaOrder(StrEnum):
    """The order of the areas; the value is what the choice says."""

    MAP = "Order of the map"
    LEAST_COVERED = "Least covered first"


class Shown(StrEnum):
    """What stands in the cells; the value is what the choice says."""

    LEVELS = "Levels"
    STAGES = "I / R / M"


@dataclass(frozen=True, slots=True)
class MatrixFilter:
    """What to show; as it stands without a choice, everything in its own order.

    "" and None leave nothing out. With a `level`, a `queue` or `only_on_course`, areas and courses
    are kept that have a cell of that kind. `by_domain` asks for a row a domain.
    """

    discipline: str = ""
    domain: str = ""
    kind: AreaKind | None = None
    requirement: Requirement | None = None
    year: int | None = None
    level: CoverageLevel | None = None
    queue: Queue = Queue.ALL
    only_not_covered: bool = False
    only_overlaps: bool = False
    only_on_course: bool = False
    course_order: CourseOrder = CourseOrder.PROGRAM
    area_order: AreaOrder = AreaOrder.MAP
    shown: Shown = Shown.LEVELS
    by_domain: bool = False

    @property
    def asks_for_cells(self) -> bool:
        """Whether only areas and courses with a certain kind of cell are wanted."""
        return self.level is not None or self.queue is not Queue.ALL or self.only_on_course

    def wants(self, cell: Cell) -> bool:
        """Whether a cell is of that kind."""
        is_wanted = self.level in (None, cell.level) and belongs(cell, self.queue)
        return is_wanted and (cell.rests_on_course or not self.only_on_course)

    def counts(self, cell: Cell) -> bool:
        """Whether totals count a cell: as covered, or as one that people gave a letter."""
        if self.shown is Shown.STAGES:
            return cell.review is not None and cell.review.stage is not None
        return cell.level.is_covered
