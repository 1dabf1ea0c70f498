"""A run of schedule lines without columns in, rows of two cells out: when, and all the rest."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from syllabi.headings import is_emphasised_heading
from syllabi.readers.pdf_columns import Placed
from syllabi.readers.pdf_lines import Cell, Grid, PdfLine
from syllabi.readers.pdf_runs import ScheduleRun, ends_schedule
from syllabi.readers.pdf_when import split_when

_INDENT = 5.0
_FULL = 0.85
_LOOSE = 1.2  # times the usual gap between the lines of an entry
_USUAL_GAP = 1.5  # of the size of the type, where an entry shows none
_LONGEST = 12  # lines of the last entry


def as_entries(lines: Sequence[PdfLine], run: ScheduleRun) -> Placed | None:
    """Cut each marker's line after the week or date; None if the markers are headings."""
    n_headings = sum(_is_heading(lines[marker]) for marker in run.markers)
    if n_headings * 2 >= len(run.markers):
        return None
    stop = _end(lines, run)
    spans = list(zip(run.markers, [*run.markers[1:], stop], strict=True))
    placed: Placed = {}
    for page in sorted({line.page for line in lines[run.markers[0] : stop]}):
        own = [[i for i in range(*span) if lines[i].page == page] for span in spans]
        rows = [indices for indices in own if indices]
        right = max(lines[index].right for indices in rows for index in indices)
        grid = _grid(len(rows), right)
        for row, indices in enumerate(rows):
            for index in indices:
                placed[index] = _cells(lines[index], grid, row, index in run.markers)
    return placed


def _is_heading(line: PdfLine) -> bool:
    return line.is_bold and is_emphasised_heading(line.text)


def _grid(n_rows: int, right: float) -> Grid:
    """Make rows of two cells that end at the right edge of the lines."""
    boxes = [float(n_rows - row) for row in range(n_rows)]
    return Grid(tuple(((0.0, y - 1, 0.0, y), (0.0, y - 1, right, y)) for y in boxes))


def _cells(line: PdfLine, grid: Grid, row: int, is_marker: bool) -> list[PdfLine]:
    parts = split_when(line.text) if is_marker else None
    if parts is None:
        return [replace(line, cell=Cell(grid, row, 1))]
    when, rest = parts
    cells = [replace(line, text=when, cell=Cell(grid, row, 0))]
    return [*cells, replace(line, text=rest, cell=Cell(grid, row, 1))] if rest else cells


def _end(lines: Sequence[PdfLine], run: ScheduleRun) -> int:
    """Give the index after the last line of the run's last entry."""
    first, last = run.markers[0], run.markers[-1]
    inner = [index for index in range(first, last + 1) if index not in run.markers]
    hangs = sum(lines[index].left > lines[first].left + _INDENT for index in inner)
    is_hanging = hangs * 2 > len(inner)
    gap = _LOOSE * _usual_gap(lines, inner)
    right = max(line.right for line in lines[first : last + 1])
    index = last + 1
    while index < min(len(lines), last + _LONGEST):
        line, before = lines[index], lines[index - 1]
        if not _goes_on(line, before, gap) or _is_heading(line):
            break
        if is_hanging and line.left <= lines[last].left + _INDENT:
            break
        is_wrapped = before.right >= right * _FULL or line.text[0].islower()
        if not is_hanging and not is_wrapped:
            break
        index += 1
    return index


def _usual_gap(lines: Sequence[PdfLine], inner: Sequence[int]) -> float:
    gaps = [lines[index - 1].bottom - lines[index].bottom for index in inner]
    near = [gap for gap in gaps if 0 < gap < 3 * lines[0].size]
    return median(near) if near else _USUAL_GAP * (lines[inner[0]].size if inner else 11.0)


def _goes_on(line: PdfLine, before: PdfLine, gap: float) -> bool:
    if line.cell is not None or line.is_hidden or ends_schedule(line, before.size):
        return False
    if line.page != before.page:
        return line.text[0].islower()
    return 0 < before.bottom - line.bottom <= gap
