"""A table and the width there is in, the widths of its columns out."""

from exports.outline.nodes import Table, TableKind

# In twentieths of a point, as the available width.
_WIDEST, _NARROWEST, _TOTAL = 980, 690, 1050
_NAME, _LEAST_NAME, _LONGEST_NAME = 5000, 3000, 6000


def column_widths(table: Table, available: int) -> list[int]:
    """Give each column's width in twentieths of a point; together at most what is available."""
    if table.kind is TableKind.MATRIX:
        return _matrix_widths(table, available)
    shares = table.widths or (1,) * len(table.header)
    return [int(available * share / sum(shares)) for share in shares]


def _matrix_widths(table: Table, available: int) -> list[int]:
    """Leave the first column room for names; where there is little, letters keep theirs."""
    n_letters = sum(table.groups)
    n_totals = len(table.header) - 1 - n_letters
    left = available - _TOTAL * n_totals
    narrow = max(_NARROWEST, min(_WIDEST, (left - _NAME) // n_letters))
    narrow = min(narrow, (left - _LEAST_NAME) // n_letters)
    name = min(left - narrow * n_letters, _LONGEST_NAME)
    return [name, *[narrow] * n_letters, *[_TOTAL] * n_totals]
