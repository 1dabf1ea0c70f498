"""A cell and the decisions about it, together: what a person sees when they decide."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import workspace as storage
from alignment import Cell, CellKey, Decision, DecisionKind
from alignment.reviews import reviewed_cell
from exports import LEVEL_LETTERS, LEVEL_NAMES
from exports.review_wording import VERDICT_NAMES
from ui import saved_work

# Another letter than that of an area that was not found.
NOT_INTENDED_LETTER = "N"
NOT_INTENDED_NAME = VERDICT_NAMES[DecisionKind.NOT_INTENDED]


class Mark(StrEnum):
    """How the matrix marks a cell; the value says it in words."""

    PROPOSED = ""
    REVIEWED = "reviewed"
    LOOK_AGAIN = "look again"


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell with the `decisions` about it, the first one first, laid over it.

    `course` is the course's label, `area` the area's code and name. `fragments` are the parts of
    the page that a decision changes, by their keys; () where that is only the part in which it was
    made.
    """

    key: CellKey
    cell: Cell
    decisions: tuple[Decision, ...] = ()
    course: str = ""
    area: str = ""
    fragments: tuple[str, ...] = ()

    @property
    def revision(self) -> int:
        """That of the last decision, which whoever decides next names as seen; 0 for none."""
        return self.decisions[-1].revision if self.decisions else 0

    @property
    def name(self) -> str:
        """Names the cell to a person: "NURS 330, TF-6 Attachment"."""
        return ", ".join(filter(None, (self.course, self.area or self.key.area)))

    @property
    def place(self) -> str:
        """Tells the widgets of one cell from those of another."""
        return f"{self.key.course}_{self.key.area}"


def open_cell(key: CellKey, cell: Cell, decisions: Iterable[Decision]) -> OpenCell:
    """Lay the decisions about this cell, among `decisions`, over its proposed level."""
    own = sorted((d for d in decisions if d.cell == key), key=lambda d: d.revision)
    bare = replace(cell, level=cell.proposed, review=None)
    return OpenCell(key, reviewed_cell(bare, own), tuple(own))


def fresh_cell(key: CellKey, cell: Cell) -> OpenCell:
    """The cell with the decisions that are saved at this moment, whoever made them.

    Raises GoneError where somebody removed the course meanwhile.
    """
    return open_cell(key, cell, storage.history(saved_work.workspace(), key))


def mark_of(cell: Cell) -> Mark:
    """How the matrix marks a cell."""
    if wants_a_look(cell):
        return Mark.LOOK_AGAIN
    return Mark.REVIEWED if cell.is_reviewed else Mark.PROPOSED


def level_words(cell: Cell) -> str:
    """A level in words, with its mark: "Taught, reviewed"."""
    return ", ".join(filter(None, (level_name(cell), mark_of(cell))))


def level_name(cell: Cell) -> str:
    """A level's name; "Not intended here" where a person said so."""
    return NOT_INTENDED_NAME if cell.is_not_intended else LEVEL_NAMES[cell.level]


def level_letters(cell: Cell) -> str:
    """A level by its letter, with its mark in words: "T, reviewed"."""
    letter = NOT_INTENDED_LETTER if cell.is_not_intended else LEVEL_LETTERS[cell.level]
    return ", ".join(filter(None, (letter, mark_of(cell))))


def wants_a_look(cell: Cell) -> bool:
    """Whether the evidence of a verdict has changed, or a flag is open."""
    return cell.review is not None and (cell.review.is_outdated or cell.review.flag is not None)
