"""A cell in, sentences out: what would lower or raise its level, and whether it is a close call.

Each is the estimate that proposes the level, made once more as if the syllabus said one thing
more or less: it tells which sentence a level hangs on, and what to write next.
"""

from collections.abc import Iterator

from alignment.coverage import Cell, CoverageLevel, Prospect, ProspectKind
from alignment.three_marks import three_marks
from exports.wording import LEVEL_NAMES, joined

# A lead to set off, and what follows it.
Sentence = tuple[str, str]

PROSPECTS_NOTE = (
    "Estimates by the rules that propose the level, as if the syllabus had just that line more or "
    "less; your own judgment goes first."
)
_ADDED = {
    ProspectKind.NEW_OUTCOME: "a learning outcome",
    ProspectKind.NEW_WEEK: "a scheduled week",
    ProspectKind.NEW_TASK: "a graded task",
    ProspectKind.NEW_WEEK_AND_TASK: "a scheduled week together with a graded task",
}
_MOST_TRIED = _ADDED[ProspectKind.NEW_WEEK_AND_TASK]
_TWO_LINES = frozenset({ProspectKind.NEW_WEEK_AND_TASK})
_TAUGHT = f"“{LEVEL_NAMES[CoverageLevel.TAUGHT].lower()}”"
_LOWER, _RAISE, _CLOSE = "What would lower it: ", "What would raise it: ", "A close call: "


def prospect_sentences(cell: Cell) -> tuple[Sentence, ...]:
    """What would lower the level, then what would raise it; where nothing would, that is said.

    () for a cell on which no change was tried: one of an area that plain rules grade, or
    one whose level a person changed, as the estimate speaks of the proposed level.
    """
    is_tried = cell.stricter is not None and cell.level is cell.proposed
    return (*_lowered(cell), *_raised(cell)) if is_tried else ()


def close_call(cell: Cell) -> Sentence | None:
    """A lead and a sentence where `Cell.is_close`; None of any other cell."""
    return (_CLOSE, f"{close_call_text(cell)}.") if cell.is_close else None


def close_call_text(cell: Cell) -> str:
    """Say what slightly other cut-offs would call the cell, "" where the same or reviewed."""
    if cell.is_reviewed:
        return ""
    others = (("stricter", cell.stricter), ("looser", cell.looser))
    return joined(
        [
            f"a slightly {name} cut-off would call it {level_words(level)}"
            for name, level in others
            if level is not None and level is not cell.level
        ]
    )


def hangs_on_one_quote(cell: Cell) -> bool:
    """Whether a covered cell that nobody reviewed would not be so without its best quote."""
    if cell.is_reviewed:
        return False
    less = _without_best(cell)
    return cell.level.is_covered and less is not None and not less.is_covered


def level_words(level: CoverageLevel) -> str:
    """Name a level inside a sentence: "“in passing”"."""
    return f"“{LEVEL_NAMES[level].lower()}”"


def _lowered(cell: Cell) -> Iterator[Sentence]:
    if not cell.level:
        return
    less = _without_best(cell)
    if less is None:
        yield _LOWER, "the loss of its best quote alone would not; it does not hang on one line."
    else:
        is_little = len(cell.evidence) > 1 and not less.is_covered
        rest = ", as the rest alone is too little to go by" if is_little else ""
        yield _LOWER, f"without its best quote it would be {level_words(less)}{rest}."


def _without_best(cell: Cell) -> CoverageLevel | None:
    levels = (p.level for p in cell.prospects if p.kind is ProspectKind.WITHOUT_BEST_QUOTE)
    return next(levels, None)


def _raised(cell: Cell) -> Iterator[Sentence]:
    if cell.level is CoverageLevel.ASSESSED:
        return
    added = [prospect for prospect in cell.prospects if prospect.kind in _ADDED]
    if not added:
        yield _RAISE, "one new outcome, week or task alone would not be enough."
        return
    is_graded = three_marks(cell).in_graded_task
    changes = [_addition(prospect, is_graded=is_graded) for prospect in added]
    if not any(prospect.level.is_covered or prospect.kind in _TWO_LINES for prospect in added):
        changes.append(f"not even {_MOST_TRIED} would make it {_TAUGHT} yet")
    yield _RAISE, f"{'; '.join(changes)}."


def _addition(prospect: Prospect, *, is_graded: bool) -> str:
    """Say what it would then be: "a graded task about it with young children (then “taught”)".

    An outcome or a week does teach an area. Where the rules are not sure enough of one line, the
    sentence says so: else it would gainsay what the levels mean.
    """
    line = _ADDED[prospect.kind]
    # A task that speaks of the area is there, and shown as such: one more is meant.
    line = line.replace("a graded task", "a further graded task") if is_graded else line
    change = f"{line} about it with young children"
    then = f"then {level_words(prospect.level)}"
    if prospect.level.is_covered:
        return f"{change} ({then})"
    lines = "two lines alone are" if prospect.kind in _TWO_LINES else "one line alone is"
    return f"{change} ({then}: {lines} not yet sure enough for {_TAUGHT})"
