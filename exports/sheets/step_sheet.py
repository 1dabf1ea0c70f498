"""A report in, the sheet Next steps out: a smallest change a row, the nearest of a course first."""

from collections.abc import Iterator

from alignment.coverage import Cell, CourseAlignment
from alignment.steps import NextStep, StepKind, next_steps
from competency_map import Framework
from exports.change_wording import CHANGE_WORDS, LINKS_NOTE
from exports.prospect_wording import PROSPECTS_NOTE, prospect_sentences
from exports.sentences import exact_place_text
from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.source import SheetSource
from exports.standards import standards_text
from exports.steps import change_text, is_faint, unit_text
from exports.wording import LEVEL_NAMES

_STEP_NAMES = {
    StepKind.DEEPEN: "Deepen",
    StepKind.BRING_IN: "Bring in young children",
    StepKind.ASSESS: "Ask for it in a task",
}
_FAINT_STEP = "Make more of it"
_COLUMNS = (
    Column("Course", 14),
    Column("Order", 7, ColumnKind.COUNT),
    Column("Area", 8),
    Column("Area name", 22),
    Column("Level now", 11),
    Column("Step", 13),
    Column("Where it stands now", 21),
    Column("Smallest change", 36),
    Column("Kind of change", 12),
    Column("Effort", 13),
    Column("Where it fits", 21),
    Column("Closest standard", 22),
    Column("What would lower or raise the level", 40),
)
_NOTE = (
    "One row a suggestion, for the instructor to weigh; no course is expected to cover every area. "
    "Order 1 is the step nearest to coverage in its course."
)


def step_sheet(source: SheetSource) -> Sheet:
    """List every course's smallest next steps."""
    rows = tuple(
        row
        for label, course in zip(source.labels, source.report.courses, strict=True)
        for row in _rows(label, course, source.report.framework)
    )
    return Sheet("Next steps", f"{_NOTE} {LINKS_NOTE} {PROSPECTS_NOTE}", _COLUMNS, rows)


def _rows(label: str, course: CourseAlignment, framework: Framework) -> Iterator[tuple[Value, ...]]:
    for order, step in enumerate(next_steps(course, framework), start=1):
        area = framework.area(step.area)
        yield (
            label,
            order,
            area.code,
            area.shown_name,
            LEVEL_NAMES[course.cell(area.code).level],
            _FAINT_STEP if is_faint(step) else _STEP_NAMES[step.kind],
            exact_place_text(step.anchor.passage),
            change_text(step, framework),
            *_change(step),
            standards_text(course.course, area),
            _prospects(course.cell(area.code)),
        )


def _change(step: NextStep) -> tuple[str, str, str]:
    """Give the change's kind, its effort and its place; the unit it needs where none is known."""
    if step.change is None:
        return "", "", ""
    words = CHANGE_WORDS[step.change.kind]
    unit = step.change.unit
    fits = f"{exact_place_text(step.place)} ({unit})" if step.place else unit_text(unit)
    return words.name, words.effort, fits


def _prospects(cell: Cell) -> str:
    sentences = (f"{lead}{words}" for lead, words in prospect_sentences(cell))
    return " ".join(sentences)
