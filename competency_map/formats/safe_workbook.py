"""XLSX bytes in, its sheets' rows as plain text out; nothing in the file is trusted."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl import load_workbook

from competency_map.errors import FrameworkError
from competency_map.formats.limits import check_rows, check_size

MAX_ENTRIES = 200
MAX_UNPACKED_BYTES = 30_000_000
MAX_COLUMNS = 50
_DAMAGED = "The file is damaged or no XLSX workbook. Save it again as an Excel workbook (.xlsx)."
_UNSAFE = "The workbook's inner structure is unusual and was not opened, to be safe. Save it again."


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that is not empty: its number as a spreadsheet shows it, its cells as text.

    `formulas` are the letters of the cells that hold a formula or an error instead of a text.
    """

    number: int
    cells: tuple[str, ...]
    formulas: tuple[str, ...] = ()


def read_sheets(content: bytes) -> dict[str, list[SheetRow]]:
    """The rows of every sheet by its title; raises FrameworkError for what is no workbook."""
    check_size(content)
    _check_package(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and printers, of no matter here
            workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            return {sheet.title: list(_rows(sheet)) for sheet in workbook.worksheets}
    except FrameworkError:
        raise
    except Exception as error:  # the library's errors are of every kind
        raise FrameworkError(_DAMAGED) from error


def _check_package(content: bytes) -> None:
    """The library unpacks and parses whatever is there: look at it first."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            n_bytes = sum(part.file_size for part in parts)
            if len(parts) > MAX_ENTRIES or n_bytes > MAX_UNPACKED_BYTES:
                raise FrameworkError(_UNSAFE)
            # A part never gives more bytes than its entry states, so this is within the limit.
            # No entity is ever needed here, and some parsers unfold one into gigabytes.
            if any(b"<!DOCTYPE" in archive.read(part).replace(b"\0", b"") for part in parts):
                raise FrameworkError(_UNSAFE)
    except FrameworkError:
        raise
    except Exception as error:  # zlib, lzma and zipfile have errors of their own
        raise FrameworkError(_DAMAGED) from error


def _rows(sheet: Any) -> Iterator[SheetRow]:  # noqa: ANN401 (the library's sheets share no type)
    sheet.reset_dimensions()
    n_rows = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
        texts = tuple(_text(cell.value) for cell in cells)
        if any(texts):
            n_rows += 1
            check_rows(n_rows)
            formulas = (cell.coordinate for cell in cells if cell.data_type in ("f", "e"))
            yield SheetRow(number, texts, tuple(formulas))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
