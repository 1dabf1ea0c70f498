"""The parts of a workbook, without any format: what the sheets hold and exporters render."""

from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import CoverageLevel
from exports.review_marks import MarkedLevel


class ColumnKind(StrEnum):
    """How a column's values are shown: words, whole numbers, shares of 1, letters of levels."""

    TEXT = "text"
    COUNT = "count"
    SCORE = "score"
    LETTER = "letter"


# A level is shown as its letter, with marks where people reviewed it; None is an empty cell.
Value = str | int | float | CoverageLevel | MarkedLevel | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its width in characters, and what stands above the heading.

    `name` is the long form of the heading, written upright; columns side by side of the same
    `group` share one heading above that. Both are "" for most columns.
    """

    heading: str
    width: float
    kind: ColumnKind = ColumnKind.TEXT
    group: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: n_rows of as many values as there are columns.

    `note` says above the table what the reader looks at. `totals` are rows below that no filter
    hides. The first `n_fixed` columns stay in view.
    """

    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[tuple[Value, ...], ...] = ()
    n_fixed: int = 1
