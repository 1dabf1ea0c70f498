"""The files that were not read in, the sheet Unread out: a file a row, and why."""

from exports.labels import file_name
from exports.sheets.sheet import Column, Sheet
from exports.sheets.source import SheetSource

_COLUMNS = (Column("File", 44), Column("Kind", 16), Column("Why", 90))
_NOTE = "Files that could not be read; no row of the other sheets tells of them."
_NONE = "Every file was read."


def unread_sheet(source: SheetSource) -> Sheet:
    """List the files that have no courses in the report."""
    rows = tuple(
        (file_name(error.source), error.kind.value.replace("_", " "), error.explanation)
        for error in source.unread
    )
    return Sheet("Unread", _NOTE if rows else _NONE, _COLUMNS, rows)
