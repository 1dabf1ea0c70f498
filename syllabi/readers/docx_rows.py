"""The words of a table's cells in, its rows with the columns in their places out."""

from dataclasses import dataclass, field

from syllabi.document import MAX_CELLS
from syllabi.readers.docx_flat import FlatText
from syllabi.readers.docx_tables import TableCell
from syllabi.readers.merged_weeks import MergedWeeks


@dataclass(slots=True)
class DocxRow:
    """The cells of a row; line feeds part the paragraphs of a cell. The rest as in `FlatText`."""

    cells: list[str]
    hidden: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class RowMaker:
    """Makes one table's rows; a week that is merged over several rows is said in each of them."""

    merged: MergedWeeks = field(default_factory=MergedWeeks)

    def row(self, n_before: int, cells: list[tuple[TableCell, FlatText]]) -> DocxRow:
        """Make a row of `n_before` free columns and the cells with their words."""
        row = DocxRow([""] * n_before)
        for cell, text in cells:
            row.hidden += text.hidden
            row.asides += text.asides
            row.notes += text.notes
            self._add(row, cell, "\n".join(text.lines))
        if len(row.cells) > MAX_CELLS:
            rest = "\n".join(filter(None, row.cells[MAX_CELLS - 1 :]))
            row.cells[MAX_CELLS - 1 :] = [rest]
        return row

    def _add(self, row: DocxRow, cell: TableCell, text: str) -> None:
        column = len(row.cells)
        if cell.continues_across and text and row.cells:
            row.cells[-1] += "\n" + text
            text = ""
        if cell.continues_down:
            text = text or self.merged.week(column)
        elif cell.starts_down:
            self.merged.begin(column, text)
        else:
            self.merged.end(column)
        room = max(MAX_CELLS - column, 1)
        row.cells += [text, *[""] * (min(cell.n_columns, room) - 1)]
