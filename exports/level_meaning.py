"""A cell in, what its level means in this course out: only the places where its evidence stands."""

from alignment.coverage import Cell, CoverageLevel
from alignment.three_marks import ThreeMarks, three_marks
from exports.wording import LEVEL_MEANINGS, joined

_TAUGHT = "In young-child context, and clearly part of what the course teaches"
_MENTIONED = (
    "In young-child context: spoken of, but not yet plainly as something the course teaches."
)


def level_meaning(cell: Cell) -> str:
    """Say what the level in force means; of a level that a person chose, what it means at all."""
    if cell.level is not cell.proposed or not cell.evidence:
        return LEVEL_MEANINGS[cell.level]
    if cell.level is CoverageLevel.MENTIONED:
        return _MENTIONED
    if cell.level is CoverageLevel.TAUGHT:
        places = _places(three_marks(cell))
        return f"{_TAUGHT}: in {joined(places)}." if places else f"{_TAUGHT}."
    return LEVEL_MEANINGS[cell.level]


def _places(marks: ThreeMarks) -> list[str]:
    named = (
        ("the description", marks.in_description),
        ("the outcomes", marks.in_outcomes),
        ("the schedule", marks.in_schedule),
        ("a graded task", marks.in_graded_task),
        ("readings", marks.in_readings),
    )
    return [name for name, is_there in named if is_there]
