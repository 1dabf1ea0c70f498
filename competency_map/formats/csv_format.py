"""A map in, one CSV file out that holds all of it, and back; safe to open in a spreadsheet.

The first column says what a row is: `map`, `domain`, `area`, `context` or `note`. An area is
one row, since that is how people read and edit it; its lists stand in one cell each, an entry
a line (see `list_cells`). A cell that a spreadsheet would take for a formula gets a "'" before
it, which is taken away on import.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from competency_map.errors import FrameworkError
from competency_map.formats.draft import MapDraft
from competency_map.formats.import_result import ImportResult
from competency_map.formats.limits import check_rows, check_size
from competency_map.formats.map_rows import (
    COLUMNS,
    MapRow,
    check_headings,
    column_named,
    map_rows,
    read_rows,
)
from competency_map.framework import Framework
from competency_map.plain_text import clean
from competency_map.wording import same_wording

RECORD = "Record"
_FORMULA_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")  # full-width forms too
_DELIMITERS = (",", ";", "\t")


def write_csv(framework: Framework) -> bytes:
    """The map in UTF-8 with a byte order mark, for Excel."""
    return csv_bytes(map_rows(framework))


def csv_bytes(rows: Iterable[MapRow]) -> bytes:
    """A heading row and these rows as a file."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow((RECORD, *COLUMNS))
    for row in rows:
        writer.writerow((row.record, *(_guarded(row.cells.get(column, "")) for column in COLUMNS)))
    return table.getvalue().encode("utf-8-sig")


def read_csv(content: bytes) -> ImportResult:
    """The map of a CSV file, divided by commas, semicolons or tabs.

    Raises FrameworkError if the file is no CSV in UTF-8 or has no heading row.
    """
    check_size(content)
    text = _text(content)
    draft = MapDraft()
    try:
        rows = list(_rows(text, draft))
    except csv.Error as error:
        raise FrameworkError(
            f"The file is not valid CSV ({error}). Save it again as CSV UTF-8."
        ) from error
    return read_rows(rows, draft)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as error:
        raise FrameworkError(
            'The file is not UTF-8 text. In Excel, save it as "CSV UTF-8 (Comma delimited)".'
        ) from error


def _rows(text: str, draft: MapDraft) -> Iterator[MapRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    columns = _columns(next(reader, []), draft)
    line = reader.line_num + 1
    for number, cells in enumerate(reader, 2):
        check_rows(number)
        where, line = f"row {number} (line {line})", reader.line_num + 1
        values = [_unguarded(clean(cell)) for cell in cells]
        if not any(values):
            continue
        if any(v for v, column in zip_longest(values, columns, fillvalue="") if not column):
            draft.reject(
                where, "The row has a cell in a column without a heading. Check its quotes."
            )
            continue
        named = dict(zip(columns, values, strict=False))
        yield MapRow(named.pop(RECORD, ""), named, where)


def _columns(headings: list[str], draft: MapDraft) -> list[str]:
    """A column's name for each heading, "" for one that is unknown."""
    columns = [_column(clean(heading)) for heading in headings]
    if RECORD not in columns or "Code" not in columns:
        raise FrameworkError(
            f"The first row does not name the columns. Write {RECORD}, {', '.join(COLUMNS)}; "
            "`imh-align map template` gives an empty table."
        )
    check_headings("", headings, columns, draft)
    return columns


def _column(heading: str) -> str:
    return RECORD if same_wording(heading) == same_wording(RECORD) else column_named(heading)


def _delimiter(text: str) -> str:
    heading = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=heading.count)


def _guarded(cell: str) -> str:
    return f"'{cell}" if _starts_formula(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _starts_formula(cell) else cell


def _starts_formula(cell: str) -> bool:
    """Whether its first visible character starts a formula, or does so after "'" signs."""
    bare = cell.lstrip("'")
    return next((c for c in bare if unicodedata.category(c)[0] not in "ZC"), "") in _FORMULA_STARTS
