"""A table:table of an OpenDocument text in, its rows of cell elements out, repeats capped."""

from collections.abc import Iterator

from lxml import etree

from syllabi.document import MAX_CELLS
from syllabi.readers.row_spans import MAX_ROWS
from syllabi.readers.xml_elements import attribute, local_name, number
from syllabi.words import word_set

MAX_REPEATS = 200
_GROUPS = word_set("table-header-rows table-rows table-row-group")


def table_rows(table: etree._Element) -> list[tuple[list[etree._Element | None], int]]:
    """Give each row as its cells, None for a covered one, and how often it stands there."""
    rows: list[tuple[list[etree._Element | None], int]] = []
    n_rows = 0
    for row in _row_elements(table):
        n_times = number(attribute(row, "number-rows-repeated") or "1", 1, MAX_REPEATS)
        n_rows += n_times
        if n_rows > MAX_ROWS:
            break
        rows.append((_cells(row), n_times))
    return rows


def _row_elements(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if local_name(child) == "table-row":
            yield child
        elif local_name(child) in _GROUPS:
            yield from _row_elements(child)


def _cells(row: etree._Element) -> list[etree._Element | None]:
    """Give a row's cells; one that a neighbour covers holds nothing to see."""
    cells: list[etree._Element | None] = []
    for child in row:
        kind = local_name(child)
        if kind not in ("table-cell", "covered-table-cell"):
            continue
        n_times = number(attribute(child, "number-columns-repeated") or "1", 1, MAX_REPEATS)
        is_empty = kind == "covered-table-cell" or len(child) == 0
        cells.extend([None if is_empty else child] * min(n_times, MAX_CELLS - len(cells)))
        if len(cells) >= MAX_CELLS:
            break
    return cells
