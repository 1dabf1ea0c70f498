"""A cell in, three marks out: whether its quotes stand in outcomes, the schedule, a graded task."""

from dataclasses import dataclass

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.grading import MIN_TASK
from syllabi import SectionKind


@dataclass(frozen=True, slots=True)
class ThreeMarks:
    """Where a syllabus shows an area: what it promises, what it teaches, what it grades."""

    in_outcomes: bool
    in_schedule: bool
    in_graded_task: bool


def three_marks(cell: Cell) -> ThreeMarks:
    """The marks of a cell by the sections of its evidence; none where nothing was found.

    Below a level that is proposed as assessed, a task counts only where it is as surely about
    the area as that level asks for, so that marks and level never contradict each other.
    """
    sections = {piece.passage.section for piece in cell.evidence if not _is_unsure(piece, cell)}
    return ThreeMarks(
        in_outcomes=SectionKind.OUTCOMES in sections,
        in_schedule=SectionKind.SCHEDULE in sections,
        in_graded_task=SectionKind.ASSESSMENT in sections,
    )


def _is_unsure(piece: Evidence, cell: Cell) -> bool:
    is_task = piece.passage.section is SectionKind.ASSESSMENT
    return is_task and cell.proposed is not CoverageLevel.ASSESSED and piece.score < MIN_TASK
