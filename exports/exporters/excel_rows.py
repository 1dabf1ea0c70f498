"""The values of a sheet in, its rows as the XML of a workbook out.

A row is written here and not cell by cell through the library, which takes ten times as long.
No formula is ever written: what is a text says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from alignment.coverage import CoverageLevel
from exports.exporters.safe_text import sheet_text
from exports.review_marks import MarkedLevel
from exports.sheets import Value
from exports.wording import LEVEL_LETTERS


@dataclass(frozen=True, slots=True)
class StyledRow:
    """A row's values, the number of each one's style, and its height in points."""

    values: Sequence[Value]
    styles: Sequence[int]
    height: float


def rows_xml(rows: Iterable[StyledRow]) -> str:
    """Render the rows, the first one as row 1, as the content of `sheetData`."""
    return "".join(_row(number, row) for number, row in enumerate(rows, start=1))


def _row(number: int, row: StyledRow) -> str:
    height = f'ht="{row.height:g}" customHeight="1"'
    return f'<row r="{number}" {height}>{"".join(_cells(number, row))}</row>'


def _cells(number: int, row: StyledRow) -> Iterator[str]:
    styled = zip(row.values, row.styles, strict=True)
    for column, (value, style) in enumerate(styled, start=1):
        yield _cell(f'r="{get_column_letter(column)}{number}" s="{style}"', value)


def _cell(start: str, value: Value) -> str:
    if isinstance(value, CoverageLevel):
        value = LEVEL_LETTERS[value]
    if isinstance(value, MarkedLevel):
        value = value.text
    if value is None or value == "":
        return f"<c {start}/>"
    if isinstance(value, str):
        return f'<c {start} t="inlineStr"><is><t xml:space="preserve">{_text(value)}</t></is></c>'
    return f"<c {start}><v>{float(value):.15g}</v></c>"


# Courses, areas and levels stand in many rows.
@lru_cache(maxsize=1000)
def _text(value: str) -> str:
    return escape(sheet_text(value))
