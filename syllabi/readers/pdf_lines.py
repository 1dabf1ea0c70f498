"""What pdfium says of a page, before it becomes blocks: lines of text and where they stand."""

from dataclasses import dataclass

CUT_WORD = "\u00ad"
"""Ends a line whose last word goes on in the next; `pdf_hyphens` puts a hyphen or nothing."""
Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points of the page, whose origin is below on the left."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, row by row from the top; None where a neighbour spans the place."""

    rows: tuple[tuple[Box | None, ...], ...]

    def cell_at(self, x: float, y: float) -> "Cell | None":
        """Give the cell that holds a point."""
        cells = (
            Cell(self, row, column)
            for row, boxes in enumerate(self.rows)
            for column, box in enumerate(boxes)
            if box and box[0] <= x <= box[2] and box[1] <= y <= box[3]
        )
        return next(cells, None)


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a grid; row and column count from 0."""

    grid: Grid
    row: int
    column: int

    @property
    def box(self) -> Box:
        """Where the cell stands on the page."""
        return self.grid.rows[self.row][self.column] or _NOWHERE

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies in the cell."""
        left, bottom, right, top = self.box
        return left <= x <= right and bottom <= y <= top


_NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of text; lengths are in points, `page` is 1-based, 0 stands for unknown.

    `cell` is where the line stands in a table, and None outside of tables. `bottom` is the
    base line. `pieces` are the parts between wide gaps, known where a schedule may stand.
    `first` is the position of its first character in the page's text.
    """

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    is_bold: bool = False
    cell: Cell | None = None
    is_hidden: bool = False
    pieces: "tuple[PdfLine, ...]" = ()
    first: int = 0


@dataclass(frozen=True, slots=True)
class PdfRow:
    """A row of a table, one text a column; line feeds part the paragraphs of a cell."""

    page: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table; no row is empty, and all have the same number of columns."""

    rows: tuple[PdfRow, ...]
