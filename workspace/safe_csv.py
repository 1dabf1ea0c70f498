"""Rows in, CSV for a spreadsheet out, in which nothing can become a formula."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

# Spreadsheets know the full-width forms too.
_FORMULA_STARTS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
_LINE_ENDS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
# A program that splits at other marks than commas sees a cell's start in the middle of ours.
_AFTER_SEMICOLON = re.compile(r'(;[\s"\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*)(?=[=+\-@＝＋－＠])')  # noqa: RUF001 (full-width forms)


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A header and rows as UTF-8 with a byte order mark; each value stands on one line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_safe(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _safe(value: object) -> object:
    """A number stays one; of a text, what would start a formula is marked with "'"."""
    if isinstance(value, int):
        return value
    text = _readable("" if value is None else str(value))
    marked = _AFTER_SEMICOLON.sub(r"\1'", text)
    return f"'{marked}" if _first_visible(text) in _FORMULA_STARTS else marked


def _readable(text: str) -> str:
    """One line, without control characters and without those that turn words round."""
    line = _LINE_ENDS.sub(" ", text).strip()
    return "".join(c for c in line if unicodedata.category(c) != "Cc" and not _is_turning(c))


def _is_turning(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def _first_visible(text: str) -> str:
    return next((c for c in text if unicodedata.category(c)[0] not in "ZC"), "")
