"""A sheet in, its rows with their looks out, and where the table begins and ends."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from openpyxl.utils import get_column_letter

from exports.exporters.excel_groups import FILLED_SHARE, find_groups, upper_headings
from exports.exporters.excel_rows import StyledRow
from exports.exporters.excel_styles import LOOK_OF_KIND, Look
from exports.sheets import Column, ColumnKind, Sheet, Value

_LINE_POINTS = 15.0
_NOTE_CHARACTERS = 110
_HIGHEST_POINTS = 409.0
_LETTERS_A_DIGIT, _LEFT_EMPTY, _MORE_FOR_A_CAPITAL = 1.15, 4.0, 0.35


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet row by row; rows and columns count from 1.

    `head` is the row of the headings, `last` the last row of the table without totals. `merged`
    are the ranges of the cells that are one.
    """

    rows: tuple[StyledRow, ...]
    head: int
    last: int
    merged: tuple[str, ...]

    @property
    def extent(self) -> str:
        """Name all cells: "A1:AM67"."""
        n_columns = max(len(row.values) for row in self.rows)
        return f"A1:{get_column_letter(n_columns)}{len(self.rows)}"

    def reference(self, first_column: int, last_column: int, first_row: int) -> str:
        """Name the cells from there to the table's last row: "C5:AM64"."""
        first, last = get_column_letter(first_column), get_column_letter(last_column)
        return f"{first}{first_row}:{last}{self.last}"


def lay_out(sheet: Sheet, styles: Mapping[Look, int]) -> Layout:
    """Put the note, the headings, the table and its totals below one another."""
    n_note = _note_columns(sheet)
    groups = [*find_groups(sheet)]
    above = [_note(sheet, n_note, styles), *upper_headings(sheet, groups, styles)]
    looks = [styles[LOOK_OF_KIND[column.kind]] for column in sheet.columns]
    total_looks = [styles[_total_look(column)] for column in sheet.columns]
    rows = [
        *above,
        _heading(sheet, styles),
        *(StyledRow(row, looks, _height(row, sheet.columns)) for row in sheet.rows),
        *(StyledRow(row, total_looks, _height(row, sheet.columns)) for row in sheet.totals),
    ]
    merged = [f"A1:{get_column_letter(n_note)}1"] if n_note > 1 else []
    merged += [group.reference for group in groups if group.name and group.last > group.first]
    head = len(above) + 1
    return Layout(tuple(rows), head, head + len(sheet.rows), tuple(merged))


def _note_columns(sheet: Sheet) -> int:
    """Over how many columns the note runs: as many as make a readable line."""
    width, number = 0.0, 0
    while number < len(sheet.columns) and width < _NOTE_CHARACTERS:
        width += sheet.columns[number].width
        number += 1
    return number


def _note(sheet: Sheet, n_columns: int, styles: Mapping[Look, int]) -> StyledRow:
    width = sum(column.width for column in sheet.columns[:n_columns])
    values = (sheet.note, *(None,) * (n_columns - 1))
    return StyledRow(values, [styles[Look.NOTE]] * n_columns, _points(sheet.note, width))


def _heading(sheet: Sheet, styles: Mapping[Look, int]) -> StyledRow:
    values: list[Value] = [column.heading for column in sheet.columns]
    points = max(2 * _LINE_POINTS, _height(values, sheet.columns))
    return StyledRow(values, [styles[Look.HEADING]] * len(values), points)


def _height(row: Sequence[Value], columns: Sequence[Column]) -> float:
    """How high the row must be for its longest text: some programs leave that to the file."""
    cells = zip(row, columns, strict=True)
    return max(_points(value, column.width) for value, column in cells)


def _points(value: Value, width: float) -> float:
    n_lines = ceil(_length(value) / _letters_in_a_line(width)) if isinstance(value, str) else 1
    return min(max(1, n_lines) * _LINE_POINTS, _HIGHEST_POINTS)


def _length(text: str) -> float:
    return len(text) + _MORE_FOR_A_CAPITAL * sum(map(str.isupper, text))


def _letters_in_a_line(width: float) -> int:
    """A column's width counts digits: letters are narrower, and a word's end is left empty."""
    return int(max(width * FILLED_SHARE, width * _LETTERS_A_DIGIT - _LEFT_EMPTY))


def _total_look(column: Column) -> Look:
    return Look.TOTAL_NAME if column.kind is ColumnKind.TEXT else Look.TOTAL
