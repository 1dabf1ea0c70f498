"""A cell in, whether it is of a kind that the matrix can be narrowed to, out."""

from enum import StrEnum

from alignment import Cell
from ui.decisions.cell import wants_a_look

CARDS_PER_PAGE = 12


class Queue(StrEnum):
    """Which levels to show; the value is what the choice says."""

    LOOK_AGAIN = "To look at again"
    NOT_REVIEWED = "Not reviewed"
    REVIEWED = "Reviewed"
    ALL = "All"


def belongs(cell: Cell, queue: Queue) -> bool:
    """Whether a cell is one that the choice means."""
    match queue:
        case Queue.LOOK_AGAIN:
            return wants_a_look(cell)
        case Queue.NOT_REVIEWED:
            return not cell.is_reviewed
        case Queue.REVIEWED:
            return cell.is_reviewed
        case Queue.ALL:
            return True
