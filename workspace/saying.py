"""What a person says of a cell, checked before it becomes a decision."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from alignment import Cell, CoverageLevel, DecisionKind, Stage
from workspace.errors import InvalidChangeError

MAX_TEXT = 2_000
MAX_NAME = 200
NOTHING_TO_UNDO = "There is nothing to undo here any more; look at the history of this level."


@dataclass(frozen=True, slots=True)
class Saying:
    """A decision to be made.

    `level` goes with CHANGE_LEVEL, `stage` with STAGE (None takes it back), `undoes` (a revision)
    with UNDO. `text` is the reason, the note, or what the flag asks; `resolver` is whom.
    """

    kind: DecisionKind
    level: CoverageLevel | None = None
    stage: Stage | None = None
    text: str = ""
    resolver: str = ""
    undoes: int = 0


def checked(saying: Saying, cell: Cell) -> Saying:
    """Tidy the texts; raise InvalidChangeError where something is missing.

    Raising a level above the proposed one needs a reason, lowering it does not. A flag
    needs a question and a person's name; settling one needs a flag that is open.
    """
    said = replace(
        saying,
        text=tidy(saying.text, MAX_TEXT),
        resolver=one_line(saying.resolver, MAX_NAME),
    )
    if problem := _problem(said, cell):
        raise InvalidChangeError(problem)
    return said


def tidy(text: str, longest: int) -> str:
    """Drop what is no character to read, and white space at the ends; line feeds stay.

    `longest` counts characters. What is left can be stored by every database.
    """
    lines = "\n".join(text[: 4 * longest].splitlines())
    return "".join(map(_readable, lines)).strip()[:longest].rstrip()


def one_line(text: str, longest: int) -> str:
    """The same on one line, with single spaces."""
    return " ".join(tidy(text, longest).split())


def _readable(character: str) -> str:
    if character.isprintable() or character == "\n":
        return character
    return " " if character.isspace() else ""


def _problem(saying: Saying, cell: Cell) -> str:
    """What is missing or contradicts itself, "" for nothing."""
    for kind, is_wrong, words in _RULES:
        if saying.kind is kind and is_wrong(saying, cell):
            return words
    return ""


def _is_raised(saying: Saying, cell: Cell) -> bool:
    return saying.level is not None and saying.level > cell.proposed


def _has_open_flag(cell: Cell) -> bool:
    return cell.review is not None and cell.review.flag is not None


_RULES: tuple[tuple[DecisionKind, Callable[[Saying, Cell], bool], str], ...] = (
    (
        DecisionKind.CHANGE_LEVEL,
        lambda saying, _: saying.level is None,
        "Choose the level that is right.",
    ),
    (
        DecisionKind.CHANGE_LEVEL,
        lambda saying, cell: saying.level == cell.proposed,
        "This is the proposed level; confirm it instead.",
    ),
    (
        DecisionKind.CHANGE_LEVEL,
        lambda saying, cell: _is_raised(saying, cell) and not saying.text,
        "Raising a level needs a reason: say where the course does this.",
    ),
    (
        DecisionKind.FLAG,
        lambda saying, _: not (saying.text and saying.resolver),
        "A flag needs a question, and the name of the person who is to answer it.",
    ),
    (
        DecisionKind.SETTLE,
        lambda _, cell: not _has_open_flag(cell),
        "No question is open here any more.",
    ),
    (DecisionKind.UNDO, lambda saying, _: saying.undoes < 1, NOTHING_TO_UNDO),
)
