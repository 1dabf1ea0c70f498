"""A cell in; the quote of the graded task that makes an area assessed out.

Who reads "assessed" looks for the task before all else, however strong the other quotes are.
"""

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from syllabi import SectionKind


def is_task(piece: Evidence) -> bool:
    """Whether the quote stands among the tasks that are graded."""
    return piece.passage.section is SectionKind.ASSESSMENT


def graded_task(cell: Cell) -> Evidence | None:
    """The best quote of a task; None where the area is not assessed, or no task is quoted."""
    if cell.level is not CoverageLevel.ASSESSED:
        return None
    return next(filter(is_task, cell.evidence), None)


def task_first(cell: Cell) -> tuple[Evidence, ...]:
    """All of the cell's evidence: the graded task where there is one, then the best first."""
    task = graded_task(cell)
    if task is None:
        return cell.evidence
    return (task, *(evidence for evidence in cell.evidence if evidence is not task))
