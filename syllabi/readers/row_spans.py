"""Cells with the rows and columns that they cover in, rows with each column in its place out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from syllabi.document import MAX_CELLS
from syllabi.readers.merged_weeks import MergedWeeks

MAX_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class SpanCell:
    """A cell's words, 1 to `MAX_CELLS` columns wide and 1 to `MAX_ROWS` rows high."""

    text: str
    n_columns: int = 1
    n_rows: int = 1


@dataclass(slots=True)
class RowSpans:
    """Of one table: how many more rows are covered from above, by column."""

    n_left: dict[int, int] = field(default_factory=dict)
    merged: MergedWeeks = field(default_factory=MergedWeeks)

    def row(self, cells: Iterable[SpanCell]) -> list[str]:
        """Give a row of the cells, and of the columns that cells above and beside them cover."""
        row: list[str] = []
        for cell in cells:
            self._add_covered(row)
            self._add(row, cell)
        self._add_covered(row)
        return row

    def open(self, column: int, n_rows: int, text: str) -> None:
        """Take a cell that covers the rows below it."""
        self.merged.end(column)
        if n_rows > 1:
            self.n_left[column] = n_rows - 1
            self.merged.begin(column, text)

    def covered(self, column: int) -> str:
        """Give what a covered place says: the merged week, or ""."""
        n_left = self.n_left.pop(column, 0)
        if n_left > 1:
            self.n_left[column] = n_left - 1
        return self.merged.week(column) if n_left else ""

    def end_group(self) -> None:
        """End what covers rows below: no cell reaches into the next part of a table."""
        self.n_left.clear()

    def _add_covered(self, row: list[str]) -> None:
        while len(row) in self.n_left:
            row.append(self.covered(len(row)))

    def _add(self, row: list[str], cell: SpanCell) -> None:
        column = len(row)
        if column >= MAX_CELLS:
            row[-1] = "\n".join(filter(None, (row[-1], cell.text)))
            return
        n_columns = min(cell.n_columns, MAX_CELLS - column)
        row += [cell.text, *[""] * (n_columns - 1)]
        for place in range(n_columns):
            self.open(column + place, cell.n_rows, "" if place else cell.text)
