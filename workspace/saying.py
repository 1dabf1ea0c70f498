"""What a person says of a cell, checked before it becomes a decision."""

from dataclasses import dataclass, replace

from alignment import Cell, CoverageLevel, DecisionKind, Stage
from workspace.errors import InvalidChangeError

MAX_TEXT = 2_000
MAX_NAME = 200


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
    needs a question and a person's name.
    """
    said = replace(
        saying,
        text=tidy(saying.text, MAX_TEXT),
        resolver=" ".join(tidy(saying.resolver, MAX_NAME).split()),
    )
    if problem := _problem(said, cell):
        raise InvalidChangeError(problem)
    return said


def tidy(text: str, longest: int) -> str:
    """Drop what is no character to read, and white space at the ends; line feeds stay."""
    readable = "".join(c for c in text.replace("\r\n", "\n") if c.isprintable() or c == "\n")
    return readable.strip()[:longest]


def _problem(saying: Saying, cell: Cell) -> str:
    match saying.kind:
        case DecisionKind.CHANGE_LEVEL if saying.level is None:
            return "Choose the level that is right."
        case DecisionKind.CHANGE_LEVEL if saying.level == cell.proposed:
            return "This is the proposed level; confirm it instead."
        case DecisionKind.CHANGE_LEVEL if _is_raised(saying, cell) and not saying.text:
            return "Raising a level needs a reason: say where the course does this."
        case DecisionKind.FLAG if not (saying.text and saying.resolver):
            return "A flag needs a question, and the name of the person who is to answer it."
        case DecisionKind.UNDO if saying.undoes < 1:
            return "There is nothing to undo."
        case _:
            return ""


def _is_raised(saying: Saying, cell: Cell) -> bool:
    return saying.level is not None and saying.level > cell.proposed
