"""Rows and cells of a page's tables as their tags open in, their texts column by column out."""

from dataclasses import dataclass, field

from bs4 import Tag

from syllabi.document import MAX_CELLS
from syllabi.readers.row_spans import MAX_ROWS, RowSpans, SpanCell
from syllabi.readers.xml_elements import number


@dataclass(slots=True)
class HtmlCell:
    """A cell on its way, one line a paragraph."""

    n_columns: int = 1
    n_rows: int = 1
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words; line feeds part the paragraphs."""
        return "\n".join(self.lines)


@dataclass(slots=True)
class HtmlTables:
    """The open rows, the innermost last, and what the outermost table's cells cover below."""

    rows: list[list[HtmlCell]] = field(default_factory=list)
    spans: RowSpans = field(default_factory=RowSpans)

    @property
    def cell(self) -> HtmlCell | None:
        """The open cell of the innermost row."""
        return self.rows[-1][-1] if self.rows and self.rows[-1] else None

    def open_cell(self, tag: Tag) -> None:
        """Begin a cell; one outside of any row is no cell."""
        if self.rows:
            n_columns = number(_attribute(tag, "colspan"), 1, MAX_CELLS)
            self.rows[-1].append(HtmlCell(n_columns, _n_rows(_attribute(tag, "rowspan"))))

    def close_row(self) -> list[HtmlCell]:
        """Give the cells of the innermost row; inside of a cell they become lines of that cell."""
        cells = self.rows.pop()
        if not self.rows:
            return cells
        if self.cell is not None:
            self.cell.lines.extend(cell.text for cell in cells if cell.text)
        return []

    def placed(self, cells: list[HtmlCell]) -> list[str]:
        """Give one text a column, those among them that other cells cover."""
        return self.spans.row(SpanCell(cell.text, cell.n_columns, cell.n_rows) for cell in cells)


def _n_rows(text: str) -> int:
    """Give how many rows a cell covers; 0 stands for all the rows that follow."""
    return MAX_ROWS if text == "0" else number(text, 1, MAX_ROWS)


def _attribute(tag: Tag, name: str) -> str:
    return str(tag.get(name, "")).strip()
