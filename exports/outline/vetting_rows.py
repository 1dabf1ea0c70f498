"""A cell in, its row of a vetting table out: course content, quote and location, level, task."""

from alignment.coverage import Cell, CoverageLevel
from competency_map import Framework
from exports.graded_task import graded_task
from exports.outline.nodes import TableEntry
from exports.review_marks import shown_level
from exports.review_wording import NO_QUOTE
from exports.sentences import area_text, quote_and_place

VETTING_HEADER = (
    "Knowledge area",
    "Course content",
    "Quote and location",
    "Level",
    "Assessment",
    "Reviewer note",
)
VETTING_WIDTHS = (2.2, 1.8, 4.0, 0.9, 3.6, 2.5)
_CONTENT = {
    CoverageLevel.GENERAL: "Opening: the topic without young children",
    CoverageLevel.MENTIONED: "In passing, with young children",
    CoverageLevel.TAUGHT: "Taught with young children",
    CoverageLevel.ASSESSED: "Taught with young children and assessed",
}
_QUOTE_LIMIT, _TASK_LIMIT = 280, 180
_NO_TASK, _SAME_TASK = "None found", "The task quoted here"


def vetting_row(
    cell: Cell, framework: Framework, *, with_quotes: bool, is_marked: bool = False
) -> tuple[TableEntry, ...]:
    """Make the entries under `VETTING_HEADER` for a cell that is not absent; the note is empty."""
    best = cell.evidence[0] if cell.evidence else None
    return (
        area_text(framework.area(cell.area)),
        _CONTENT[cell.level],
        quote_and_place(best, _QUOTE_LIMIT if with_quotes else 0) if best else NO_QUOTE,
        shown_level(cell, is_marked=is_marked),
        _assessment(cell, with_quotes=with_quotes),
        "",
    )


def _assessment(cell: Cell, *, with_quotes: bool) -> str:
    """Quote the graded task that made the cell assessed; no other level claims one."""
    task = graded_task(cell)
    if task is None:
        return _NO_TASK
    if task == cell.evidence[0]:
        return _SAME_TASK
    return quote_and_place(task, _TASK_LIMIT if with_quotes else 0)
