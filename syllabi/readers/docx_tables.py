"""A w:tbl in, its rows and cells out, within limits that no table made by hand reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from syllabi.document import MAX_CELLS
from syllabi.readers.docx_controls import is_prompt
from syllabi.readers.docx_looks import is_shaded
from syllabi.readers.docx_runs import TRACKED
from syllabi.readers.docx_story import Story
from syllabi.readers.xml_elements import attribute, local_name, number

MAX_ROWS = 5_000
TOO_MANY_ROWS = f"Only the first {MAX_ROWS:,} rows of a table were read."
MAX_ROW_CELLS = 1_000  # those beyond `MAX_CELLS` are one with the last
TOO_MANY_CELLS = f"Only the first {MAX_ROW_CELLS:,} cells of a table row were read."

_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo")


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: the columns it covers, whether it goes on with the one before or above it.

    `starts_down` is true of the first of several cells merged downwards, `continues_down` of
    the others. `is_aside` is true inside a prompt, `is_backed` before a colour.
    """

    element: etree._Element
    n_columns: int = 1
    starts_down: bool = False
    continues_down: bool = False
    continues_across: bool = False
    is_aside: bool = False
    is_backed: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of a row and the number of columns that are left free before them."""

    cells: tuple[TableCell, ...]
    n_before: int = 0


def rows_of(table: etree._Element, story: Story) -> list[TableRow]:
    """Give a table's rows without those, and without the cells, that were deleted."""
    rows: list[TableRow] = []
    for row, is_aside in _children(table, "tr", False):
        if row.find("{*}trPr/{*}del") is not None:
            story.warnings.add(TRACKED)
        elif len(rows) == MAX_ROWS:
            story.warnings.add(TOO_MANY_ROWS)
            break
        else:
            before = row.find("{*}trPr/{*}gridBefore")
            n_before = 0 if before is None else number(attribute(before, "val"), 0, MAX_CELLS)
            rows.append(TableRow(_cells(row, is_aside, story), n_before))
    return rows


def is_backed(table: etree._Element, story: Story) -> bool:
    """Say whether a table or its style lays a colour behind its letters."""
    properties = table.find("{*}tblPr")
    for child in properties if properties is not None else ():
        kind = local_name(child)
        if kind == "shd" and is_shaded(child):
            return True
        if kind == "tblStyle" and story.styles.resolve(attribute(child, "val")).is_shaded:
            return True
    return False


def _cells(row: etree._Element, is_aside: bool, story: Story) -> tuple[TableCell, ...]:
    found = list(islice(_children(row, "tc", is_aside), MAX_ROW_CELLS + 1))
    if len(found) > MAX_ROW_CELLS:
        story.warnings.add(TOO_MANY_CELLS)
    return tuple(_cell(cell, aside) for cell, aside in found[:MAX_ROW_CELLS])


def _cell(element: etree._Element, is_aside: bool) -> TableCell:
    n_columns, down, across, is_backed = 1, "", "", False
    properties = element.find("{*}tcPr")
    for child in properties if properties is not None else ():
        kind = local_name(child)
        if kind == "gridSpan":
            n_columns = number(attribute(child, "val"), 1, MAX_CELLS)
        elif kind == "vMerge":
            down = attribute(child, "val") or "continue"
        elif kind == "hMerge":
            across = attribute(child, "val") or "continue"
        elif kind == "shd":
            is_backed = is_shaded(child)
    return TableCell(
        element, n_columns, down == "restart", down == "continue", across == "continue",
        is_aside, is_backed,
    )  # fmt: skip


def _children(
    element: etree._Element, kind: str, is_aside: bool
) -> Iterator[tuple[etree._Element, bool]]:
    """Give rows of a table or cells of a row, also those inside content controls.

    The second value says whether they stand in a prompt.
    """
    waiting = [(child, is_aside) for child in reversed(element)]
    while waiting:
        child, aside = waiting.pop()
        name = local_name(child)
        if name == kind:
            yield child, aside
        elif name in _WRAPPERS:
            inner = aside or is_prompt(child)
            waiting.extend((grandchild, inner) for grandchild in reversed(child))
