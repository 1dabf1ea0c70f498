"""A run of schedule rows in, the columns in which their pieces stand and where it ends out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from syllabi.meetings import starts_a_week, starts_with_a_date
from syllabi.readers.pdf_lines import Cell, Grid, PdfLine
from syllabi.readers.pdf_runs import ScheduleRun, ends_schedule, is_head
from syllabi.readers.pdf_when import split_when

Placed = dict[int, list[PdfLine]]
"""By the index of a line: its pieces, each of which knows its cell."""

_NEAR = 5.0  # points by which pieces of one column may be out of line
_SAME_BASE_LINE = 0.4  # of the size of the type, as the next three
_ASCENT = 0.95
_ROW_GAP = 1.6
_FAR = 3.0
_MIN_SHARE = 0.4  # of the rows have a piece in each column
_MAX_CROSSING = 0.1  # of the pieces go across the edge of a column
_MAX_TAIL = 40  # lines of the last row


def in_columns(lines: Sequence[PdfLine], run: ScheduleRun) -> Placed | None:
    """Put a run's pieces into rows and columns; None where no columns can be told."""
    edges = _edges(lines, run)
    if len(edges) < 2:
        return None
    start = run.markers[0] if run.head is None else run.head
    stop = _end(lines, run, edges)
    placed: Placed = {}
    for page in sorted({line.page for line in lines[start:stop]}):
        indices = [i for i in range(start, stop) if lines[i].page == page]
        placed |= _page_cells(lines, indices, edges)
    return placed


def _edges(lines: Sequence[PdfLine], run: ScheduleRun) -> list[float]:
    """Give the left edges of the columns, in points, that enough rows share."""
    rows = [_row(lines, marker, run) for marker in run.markers]
    lefts = sorted(piece.left for row in rows for piece in row)
    edges = [min(lines[marker].left for marker in run.markers)]
    n_needed = max(2.0, _MIN_SHARE * len(rows))
    pieces = [p for i in range(run.markers[0], run.markers[-1]) for p in pieces_of(lines[i])]
    for left in lefts:
        n_near = sum(left <= other <= left + _NEAR for other in lefts)
        if left > edges[-1] + 2 * _NEAR and n_near >= n_needed and _is_edge(left, pieces):
            edges.append(left)
    return edges


def _row(lines: Sequence[PdfLine], marker: int, run: ScheduleRun) -> list[PdfLine]:
    """Give the pieces that stand on a marker's base line, right of it."""
    first = lines[marker]
    later = [other for other in run.markers if other > marker]
    stop = later[0] if later else marker + _MAX_TAIL // 2
    return [
        piece
        for line in lines[marker:stop]
        for piece in pieces_of(line)
        if line.page == first.page
        and piece.left > first.left + 2 * _NEAR
        and abs(piece.bottom - first.bottom) <= _SAME_BASE_LINE * first.size
    ]


def _is_edge(left: float, pieces: Sequence[PdfLine]) -> bool:
    n_crossing = sum(p.left < left - _NEAR and p.right > left + _NEAR for p in pieces)
    return n_crossing <= _MAX_CROSSING * len(pieces)


def pieces_of(line: PdfLine) -> tuple[PdfLine, ...]:
    """Give the parts of a line between wide gaps, or the line."""
    return line.pieces or (line,)


def _end(lines: Sequence[PdfLine], run: ScheduleRun, edges: Sequence[float]) -> int:
    """Give the index after the last line of the run's last row."""
    last = run.markers[-1]
    index = last + 1
    lowest = lines[last]
    while index < min(len(lines), last + _MAX_TAIL) and _belongs(lines[index], lowest, edges):
        if lines[index].page > lowest.page or lines[index].bottom < lowest.bottom:
            lowest = lines[index]
        index += 1
    return index


def _belongs(line: PdfLine, lowest: PdfLine, edges: Sequence[float]) -> bool:
    """Say whether a line after the last marker stands in the columns below it."""
    if line.cell is not None or line.is_hidden or ends_schedule(line, lowest.size):
        return False
    pieces = pieces_of(line)
    if any(_crosses(piece, edges) for piece in pieces) or pieces[0].left < edges[0] - _NEAR:
        return False
    is_first_column = _column(pieces[0], edges) == 0
    if line.page != lowest.page:
        return not is_first_column
    gap = lowest.bottom - line.bottom
    if is_first_column and len(pieces) == 1:
        return gap < lowest.size * _ROW_GAP and not line.is_bold
    return gap < lowest.size * _FAR


def _crosses(piece: PdfLine, edges: Sequence[float]) -> bool:
    return any(piece.left < edge - _NEAR and piece.right > edge + _NEAR for edge in edges[1:])


def _column(piece: PdfLine, edges: Sequence[float]) -> int:
    return max((n for n, edge in enumerate(edges) if piece.left >= edge - 2 * _NEAR), default=0)


def _page_cells(lines: Sequence[PdfLine], indices: Sequence[int], edges: Sequence[float]) -> Placed:
    """Make the grid of a page's rows, and let each piece know its cell."""
    pieces = [piece for index in indices for piece in pieces_of(lines[index])]
    tops = _row_tops(pieces, edges)
    top = max(piece.bottom + piece.size for piece in pieces)
    if not tops or top > tops[0] + _NEAR:
        tops = [top, *tops]  # a row that goes on from the page before
    floor = min(piece.bottom for piece in pieces) - _NEAR
    right = max(piece.right for piece in pieces) + _NEAR
    bounds = list(zip(edges, [*edges[1:], right], strict=True))
    grid = Grid(
        tuple(
            tuple((x - _NEAR, bottom, x_end - _NEAR, row_top) for x, x_end in bounds)
            for row_top, bottom in zip(tops, [*tops[1:], floor], strict=True)
        )
    )
    return {
        index: [_in_cell(piece, grid, tops, edges) for piece in pieces_of(lines[index])]
        for index in indices
    }


def _in_cell(piece: PdfLine, grid: Grid, tops: Sequence[float], edges: Sequence[float]) -> PdfLine:
    middle = piece.bottom + piece.size * 0.3
    row = max((n for n, top in enumerate(tops) if middle <= top), default=0)
    return replace(piece, cell=Cell(grid, row, _column(piece, edges)))


def _row_tops(pieces: Sequence[PdfLine], edges: Sequence[float]) -> list[float]:
    """Give the upper ends of a page's rows from the top: where its first column begins anew."""
    tops: list[float] = []
    before: PdfLine | None = None
    for piece in sorted(_first_column(pieces, edges), key=lambda piece: -piece.bottom):
        if before is None or _begins_row(piece, before, edges):
            tops.append(piece.bottom + piece.size * _ASCENT)
        before = piece
    return tops


def _first_column(pieces: Sequence[PdfLine], edges: Sequence[float]) -> Iterator[PdfLine]:
    return (piece for piece in pieces if _column(piece, edges) == 0)


def _begins_row(piece: PdfLine, before: PdfLine, edges: Sequence[float]) -> bool:
    """Say whether a piece of the first column opens a row, and is no second line of a cell."""
    gap = before.bottom - piece.bottom
    if gap < piece.size * _SAME_BASE_LINE:
        return False
    is_date_below_week = starts_a_week(before.text) and starts_with_a_date(piece.text)
    if gap > piece.size * _ROW_GAP or is_head(before):
        return True
    if _crosses(before, edges) or _crosses(piece, edges):
        return True
    return not is_date_below_week and split_when(piece.text) is not None
