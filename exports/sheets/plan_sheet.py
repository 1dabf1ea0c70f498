"""A plan's rows in, the sheet Plan of changes out: a change a row."""

from collections.abc import Sequence

from exports.change_wording import LINKS_NOTE
from exports.plan_table import HEADINGS, PlanRow
from exports.sheets.sheet import Column, Sheet

_WIDTHS = (60, 28, 16, 34, 22, 34, 20, 18, 9)
_NOTE = (
    "One row a change that people picked from the suggestions, in the words that they "
    "picked or gave it; no course is expected to cover every area."
)


def plan_sheet(rows: Sequence[PlanRow]) -> Sheet:
    """List the planned changes."""
    columns = tuple(Column(*pair) for pair in zip(HEADINGS, _WIDTHS, strict=True))
    values = tuple(row.values for row in rows)
    return Sheet("Plan of changes", f"{_NOTE} {LINKS_NOTE}", columns, values)
