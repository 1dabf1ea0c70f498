"""The sheet Decisions: what reviewers said of cells, one decision a row."""

from exports.sheets.sheet import Column, Sheet
from exports.sheets.source import SheetSource

_COLUMNS = (
    Column("Course", 16),
    Column("Area", 9),
    Column("Area name", 30),
    Column("Proposed level", 16),
    Column("Decision", 18),
    Column("Level decided", 16),
    Column("Reason", 60),
    Column("Reviewer", 20),
    Column("Date", 13),
)
_NOTE = (
    "No level has been confirmed or changed by a person yet; all of them are proposed. "
    "You may note decisions here; the program does not read this sheet back."
)


def decision_sheet(_: SheetSource) -> Sheet:
    """Give the headings, and say that no decision was taken."""
    return Sheet("Decisions", _NOTE, _COLUMNS, (), n_fixed=2)
