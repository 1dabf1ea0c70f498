"""A map in, an Excel workbook out with a sheet a kind of row, and back.

The sheets are Map, Domains, Areas and Context; a sheet of another name is for people and not
read. Every cell is a text, so that nothing in it is ever computed.
"""

import io
import re
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font

from competency_map.errors import FrameworkError
from competency_map.formats.draft import MapDraft
from competency_map.formats.import_result import ImportResult
from competency_map.formats.map_rows import (
    CODE,
    COLUMNS,
    NAME,
    UNKNOWN,
    MapRow,
    check_headings,
    column_named,
    map_rows,
    read_rows,
)
from competency_map.formats.safe_workbook import SheetRow, read_sheets
from competency_map.framework import Framework
from competency_map.plain_text import clean
from competency_map.wording import same_wording

MAX_CELL_CHARACTERS = 32_767
# A sheet's title, its record, and its headings beside the columns they stand for.
_SHEETS = (
    ("Map", "map", (("Fact", CODE), ("Value", NAME))),
    ("Domains", "domain", ((CODE, CODE), (NAME, NAME))),
    ("Areas", "area", tuple((column, column) for column in COLUMNS)),
    ("Context", "context", (("Kind", CODE), ("Words", NAME))),
    ("How to", "note", (("Note", NAME),)),
)
_WIDTHS = {CODE: 12, "Domain": 10, "Kind": 10}
# Excel writes a character that XML cannot hold as _x000D_, and takes the like for one.
_CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def write_xlsx(framework: Framework) -> bytes:
    """The map as a workbook; raises FrameworkError if a cell is longer than Excel allows."""
    return xlsx_bytes(map_rows(framework))


def xlsx_bytes(rows: Iterable[MapRow]) -> bytes:
    """These rows as a workbook, each on its record's sheet."""
    rows = list(rows)
    _check_lengths(rows)
    workbook = Workbook(write_only=True)
    for title, record, headings in _SHEETS:
        found = [row for row in rows if row.record == record]
        if record == "note" and not found:
            continue
        sheet = workbook.create_sheet(title)
        sheet.freeze_panes = "A2"
        for position, (_, column) in enumerate(headings):
            sheet.column_dimensions[chr(ord("A") + position)].width = _WIDTHS.get(column, 45)
        sheet.append([_cell(sheet, heading, is_bold=True) for heading, _ in headings])
        for row in found:
            sheet.append([_cell(sheet, row.cells.get(column, "")) for _, column in headings])
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def read_xlsx(content: bytes) -> ImportResult:
    """The map of a workbook; raises FrameworkError if it is none or has no sheet of areas."""
    sheets = {same_wording(title): (title, rows) for title, rows in read_sheets(content).items()}
    if "areas" not in sheets:
        raise FrameworkError(
            'The workbook has no sheet "Areas". `imh-align map template` gives an empty one.'
        )
    draft = MapDraft()
    rows: list[MapRow] = []
    for title, record, headings in _SHEETS[:-1]:
        found = sheets.get(same_wording(title))
        if found:
            names = {same_wording(heading): column for heading, column in headings}
            rows += _map_rows(found[0], record, names, found[1], draft)
    return read_rows(rows, draft)


def _check_lengths(rows: Iterable[MapRow]) -> None:
    """Raises FrameworkError before a word is lost: the library would cut a long cell."""
    for text in (text for row in rows for text in row.cells.values()):
        if len(_coded(text)) > MAX_CELL_CHARACTERS:
            raise FrameworkError(
                f'A cell of {len(text):,} characters does not fit into Excel: "{text[:60]} ...". '
                "Export the map as CSV or CASE."
            )


def _cell(sheet: object, text: str, *, is_bold: bool = False) -> Cell:
    cell = WriteOnlyCell(sheet, _coded(text) or None)  # type: ignore[arg-type]
    if text:
        cell.data_type = "s"  # never a formula, whatever it begins with
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.font = Font(bold=is_bold)
    return cell


def _map_rows(
    title: str, record: str, names: dict[str, str], rows: list[SheetRow], draft: MapDraft
) -> Iterator[MapRow]:
    if not rows:
        return
    columns = _columns(title, names, rows[0], draft)
    for row in rows[1:]:
        where = f"sheet {title}, row {row.number}"
        texts = [clean(_decoded(cell)) for cell in row.cells]
        if row.formulas:
            cells = ", ".join(row.formulas)
            draft.reject(where, f"{cells} holds a formula or an error. Write the text itself.")
        elif any(texts[len(columns) :]) or any(
            text for text, column in zip(texts, columns, strict=False) if not column
        ):
            draft.reject(where, "The row has a cell in a column without a heading. Name it.")
        elif any(texts):
            yield MapRow(record, dict(zip(columns, texts, strict=False)), where)


def _columns(title: str, names: dict[str, str], row: SheetRow, draft: MapDraft) -> list[str]:
    headings = [clean(cell) for cell in row.cells]
    columns = [names.get(same_wording(h)) or _column(h, names) for h in headings]
    check_headings(f"sheet {title}, ", headings, columns, draft)
    if CODE not in columns and NAME not in columns:
        raise FrameworkError(
            f"Sheet {title}: the first row does not name the columns. Write "
            f"{', '.join(names)}; `imh-align map template` gives an empty table."
        )
    return columns


def _column(heading: str, names: dict[str, str]) -> str:
    column = column_named(heading)
    return column if column in (*names.values(), "") else UNKNOWN


def _coded(text: str) -> str:
    return _LOOKS_CODED.sub("_x005F_", text)


def _decoded(text: str) -> str:
    return _CODED.sub(lambda match: chr(int(match[1], 16)), text)
