"""A course in, what people decided about its levels out: changes with who, when and why."""

from collections import Counter
from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment
from alignment.decision import DecisionKind, Stage
from competency_map import Framework
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.prospect_wording import level_words
from exports.review_wording import STAGE_NAMES, flag_text, verdict_text
from exports.sentences import area_lead, area_text, areas_text
from exports.wording import counted, joined

_CONSEQUENCE = (
    "What is not intended here counts as no gap and no opening of the course, and nothing is "
    "suggested for it."
)


def course_decisions(
    course: CourseAlignment, framework: Framework, level: int = 3
) -> Iterator[Node]:
    """Yield a heading of the level, then changes, what is not intended, and what was confirmed.

    Nothing where nobody has said anything. Notes and flags have words only where those may stand.
    """
    cells = [cell for cell in course.cells if cell.review]
    parts = (
        _changed(cells, framework),
        _not_intended(cells, framework),
        _confirmed(cells, framework),
        _stages(cells, framework),
        _notes(cells, framework),
        _flags(cells, framework),
    )
    nodes = [node for part in parts for node in part]
    if nodes:
        yield Heading("What people decided", level)
        yield from nodes


def _changed(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    changed = _with(cells, DecisionKind.CHANGE_LEVEL)
    if changed:
        yield Paragraph(f"{counted(len(changed), 'level')}.", lead="Changed: ", with_next=True)
    yield from _bullets(changed, framework)


def _not_intended(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    found = _with(cells, DecisionKind.NOT_INTENDED)
    if found:
        yield Paragraph(_CONSEQUENCE, lead="Not intended here: ", with_next=True)
    yield from _bullets(found, framework)


def _confirmed(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    """Name what was confirmed; what is worth another look stands by itself."""
    confirmed = _with(cells, DecisionKind.CONFIRM)
    steady = [cell for cell in confirmed if cell.review and not cell.review.is_outdated]
    blank = [cell for cell in steady if not cell.level]
    quoted = [cell for cell in steady if cell.level]
    parts = ((quoted, "Confirmed as proposed: "), (blank, "Confirmed as not found: "))
    for part, lead in parts:
        if part:
            yield Paragraph(f"{_named(part, framework)} ({_whose(part)}).", lead=lead)
    outdated = [cell for cell in confirmed if cell not in steady]
    if outdated:
        names = (area_text(framework.area(cell.area)) for cell in outdated)
        now = map(_proposed_now, outdated)
        shown = "; ".join(map("".join, zip(names, now, strict=True)))
        yield Paragraph(
            f"{shown} ({_whose(outdated)}).", lead="Confirmed before the evidence changed: "
        )


def _stages(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    by_stage = {
        STAGE_NAMES[stage]: [cell for cell in cells if cell.review and cell.review.stage is stage]
        for stage in Stage
    }
    told = [f"{name}: {_named(found, framework)}." for name, found in by_stage.items() if found]
    if told:
        yield Paragraph(" ".join(told), lead="How far students come, as people judged: ")


def _notes(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    for cell in cells:
        if cell.review and cell.review.note.strip():
            lead = f"Note on {area_lead(framework.area(cell.area))}"
            yield Bullet(cell.review.note.strip(), lead=lead)


def _flags(cells: Sequence[Cell], framework: Framework) -> Iterator[Node]:
    """Count the open questions, and put those whose words may stand."""
    flags = [(cell, cell.review.flag) for cell in cells if cell.review and cell.review.flag]
    told = [(cell, flag_text(flag)) for cell, flag in flags if flag_text(flag)]
    if flags:
        areas = _named([cell for cell, _ in flags], framework)
        yield Paragraph(f"{len(flags)} ({areas}).", lead="Open questions: ", with_next=bool(told))
    for cell, text in told:
        yield Bullet(text, lead=area_lead(framework.area(cell.area)))


def _with(cells: Sequence[Cell], verdict: DecisionKind) -> list[Cell]:
    return [cell for cell in cells if cell.review and cell.review.verdict is verdict]


def _named(cells: Sequence[Cell], framework: Framework) -> str:
    return areas_text(framework.area(cell.area) for cell in cells)


def _bullets(cells: Sequence[Cell], framework: Framework) -> Iterator[Bullet]:
    for cell in cells:
        yield Bullet(verdict_text(cell), lead=area_lead(framework.area(cell.area)))


def _proposed_now(cell: Cell) -> str:
    return "" if cell.level is cell.proposed else f", proposed now: {level_words(cell.proposed)}"


def _whose(cells: Sequence[Cell]) -> str:
    """Name the people, whoever decided most first: "9 by A. Smith and 2 by B. Jones"."""
    names = Counter(cell.review.by.strip() or "no name" for cell in cells if cell.review)
    if len(names) == 1:
        return f"by {next(iter(names))}"
    return joined([f"{number} by {name}" for name, number in names.most_common()])
