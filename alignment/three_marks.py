"""A cell in, three marks out: whether its quotes stand in outcomes, the schedule, a graded task.

Further marks say what else carries a level, and which task was too unsure to.
"""

from dataclasses import dataclass

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.grading import MIN_TASK
from syllabi import SectionKind


@dataclass(frozen=True, slots=True)
class ThreeMarks:
    """Where a syllabus shows an area: what it promises, what it teaches, what it grades.

    `has_unsure_task` says that a task may be about the area, and none surely enough is.
    """

    in_outcomes: bool
    in_schedule: bool
    in_graded_task: bool
    in_description: bool = False
    in_readings: bool = False
    has_unsure_task: bool = False


def three_marks(cell: Cell) -> ThreeMarks:
    """The marks of a cell by the sections of its evidence; none where nothing was found.

    Below a level that is proposed as assessed, a task counts only where it is as surely about
    the area as that level asks for, so that marks and level never contradict each other.
    """
    sections = {piece.passage.section for piece in cell.evidence if not _is_unsure(piece, cell)}
    is_graded = SectionKind.ASSESSMENT in sections
    return ThreeMarks(
        in_outcomes=SectionKind.OUTCOMES in sections,
        in_schedule=SectionKind.SCHEDULE in sections,
        in_graded_task=is_graded,
        in_description=SectionKind.DESCRIPTION in sections,
        in_readings=SectionKind.READINGS in sections,
        has_unsure_task=not is_graded and _has_unsure_task(cell),
    )


def _has_unsure_task(cell: Cell) -> bool:
    # Only a task makes a level assessed, so one is behind a close call that names it.
    is_near = cell.looser is CoverageLevel.ASSESSED
    return is_near or any(_is_unsure(piece, cell) for piece in cell.evidence)


def _is_unsure(piece: Evidence, cell: Cell) -> bool:
    is_task = piece.passage.section is SectionKind.ASSESSMENT
    return is_task and cell.proposed is not CoverageLevel.ASSESSED and piece.score < MIN_TASK
