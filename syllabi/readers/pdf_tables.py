"""A page's lines in, some of them cut out of ruled tables; lines and whole tables out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from syllabi.meetings import starts_with_a_date
from syllabi.readers.pdf_lines import Grid, PdfLine, PdfRow, PdfTable
from syllabi.readers.pdf_marks import BULLET, NUMBER, join_lines

_FREE = 12.0  # points: a space and the margin of a cell


def true_grids(lines: Sequence[PdfLine]) -> tuple[Grid, ...]:
    """Give the grids with a row in which two cells hold words; a frame or a drawing has none."""
    filled = {line.cell for line in lines if line.cell}
    rows = Counter((cell.grid, cell.row) for cell in filled)
    return tuple(dict.fromkeys(grid for (grid, _), n_cells in rows.items() if n_cells > 1))


def with_tables(lines: Sequence[PdfLine]) -> list[PdfLine | PdfTable]:
    """Put each table of a page where its first words stand among the lines."""
    items: list[PdfLine | PdfTable] = []
    written: set[Grid] = set()
    for line in lines:
        if line.cell is None:
            items.append(line)
        elif line.cell.grid not in written:
            written.add(line.cell.grid)
            items.append(_table(lines, line.cell.grid))
    return items


def join_tables(items: Iterable[PdfLine | PdfTable]) -> list[PdfLine | PdfTable]:
    """Join a table to the one before it when a new page is all that parts them."""
    joined: list[PdfLine | PdfTable] = []
    for item in items:
        before = joined[-1] if joined else None
        if (
            isinstance(item, PdfTable)
            and isinstance(before, PdfTable)
            and item.rows[0].page == before.rows[-1].page + 1
            and len(item.rows[0].cells) == len(before.rows[0].cells)
        ):
            joined[-1] = PdfTable((*before.rows[:-1], *_seam(before, item)))
        else:
            joined.append(item)
    return joined


def _table(lines: Sequence[PdfLine], grid: Grid) -> PdfTable:
    cells: defaultdict[tuple[int, int], list[PdfLine]] = defaultdict(list)
    page = 0
    for line in lines:
        if line.cell and line.cell.grid == grid:
            cells[line.cell.row, line.cell.column].append(line)
            page = line.page
    rows = (
        PdfRow(page, tuple("\n".join(_paragraphs(cells[row, column])) for column in range(n)))
        for row, n in enumerate(map(len, grid.rows))
    )
    return PdfTable(tuple(row for row in rows if any(row.cells)))


def _paragraphs(lines: Sequence[PdfLine]) -> Iterator[str]:
    """Join the lines of a cell where only the width of the cell parted them."""
    group: list[PdfLine] = []
    for line in lines:
        is_item = BULLET.match(line.text) or NUMBER.match(line.text)
        if group and (is_item or _ended_early(group[-1], line)):
            yield BULLET.sub("", join_lines(group))
            group = []
        group.append(line)
    if group:
        yield BULLET.sub("", join_lines(group))


def _ended_early(line: PdfLine, below: PdfLine) -> bool:
    """Say whether the first word of the line below would have had its place on this one."""
    if below.text[0].islower() or below.bottom >= line.bottom or line.cell is None:
        return False
    word = below.text.split(" ", maxsplit=1)[0]
    width = (below.right - below.left) * len(word) / len(below.text)
    return line.right + width + _FREE < line.cell.box[2]


def _seam(before: PdfTable, after: PdfTable) -> Iterator[PdfRow]:
    """Give the last row before a page break and the rows after it, without a repeated head."""
    rows = list(after.rows)
    if rows[0].cells == before.rows[0].cells:
        del rows[0]
    last = before.rows[-1]
    if rows and _goes_on(rows[0]):
        pairs = zip(last.cells, rows[0].cells, strict=True)
        last = PdfRow(last.page, tuple(" ".join(filter(None, pair)) for pair in pairs))
        del rows[0]
    yield last
    yield from rows


def _goes_on(row: PdfRow) -> bool:
    """Say whether a page break cut a row: its first cell is empty, and it has no date."""
    return not row.cells[0] and not any(map(starts_with_a_date, row.cells))
