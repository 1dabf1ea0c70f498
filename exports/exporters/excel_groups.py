"""A sheet's columns in, the headings above several of them out: a domain, and upright names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from openpyxl.utils import get_column_letter

from exports.exporters.excel_rows import StyledRow
from exports.exporters.excel_styles import Look
from exports.sheets import Sheet, Value

# A little less than a line holds, so that no word is cut off.
FILLED_SHARE = 0.92
_NAME_POINTS, _GROUP_POINTS = 165.0, 62.0


@dataclass(frozen=True, slots=True)
class Group:
    """A heading above several columns, "" above those without one."""

    name: str
    first: int
    last: int
    width: float

    @property
    def reference(self) -> str:
        """Name its cells, below the note: "E2:N2"."""
        return f"{get_column_letter(self.first)}2:{get_column_letter(self.last)}2"

    @property
    def look(self) -> Look:
        """Upright where the longest word is too long for the columns."""
        if not self.name:
            return Look.NOTE
        longest = max(map(len, self.name.split()), default=0)
        return Look.NAME if longest > self.width * FILLED_SHARE else Look.GROUP


def find_groups(sheet: Sheet) -> Iterator[Group]:
    """Yield each run of columns with the same group."""
    first = 1
    for name, run in groupby(sheet.columns, key=lambda column: column.group):
        columns = [*run]
        yield Group(name, first, first + len(columns) - 1, sum(c.width for c in columns))
        first += len(columns)


def upper_headings(
    sheet: Sheet, groups: Sequence[Group], styles: Mapping[Look, int]
) -> Iterator[StyledRow]:
    """Yield a row of domains and one of upright names; nothing where no column has a group."""
    if not any(group.name for group in groups):
        return
    names: list[Value] = []
    looks: list[int] = []
    for group in groups:
        n_columns = group.last - group.first + 1
        names += [group.name, *(None,) * (n_columns - 1)]
        looks += [styles[group.look]] * n_columns
    uprights = [column.name for column in sheet.columns]
    upright_looks = [styles[Look.NAME if c.group else Look.NOTE] for c in sheet.columns]
    yield StyledRow(names, looks, _GROUP_POINTS)
    yield StyledRow(uprights, upright_looks, _NAME_POINTS)
