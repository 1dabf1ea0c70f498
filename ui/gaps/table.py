"""A table of text in; the same drawn as a real table of HTML, with a download for a spreadsheet.

What stands in it may come from a syllabus: it is escaped here, and marked in the download so that
no spreadsheet takes it for a formula.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import takewhile

import streamlit as st

from alignment import CoverageLevel
from exports import LEVEL_NAMES
from exports.exporters.safe_text import csv_text
from ui.gaps.evidence import Listing
from ui.outline_tables import level_html
from ui.reporting.downloads import file_name

Entry = str | CoverageLevel | Listing
_EDGE = "border:1px solid rgba(138,148,158,.5);"
_CELL = f"{_EDGE}padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;"
_HEAD = f"{_CELL}background:rgba(127,140,155,.14);"


@dataclass(frozen=True, slots=True)
class GapTable:
    """A table with a `name` that is said of it; the first entry of a row names the row.

    `key` names its download; `widths` are shares of the columns. Of the first `n_merged` columns
    an entry is drawn once for all rows that begin alike; a download repeats it.
    """

    name: str
    key: str
    header: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]
    widths: tuple[int, ...]
    n_merged: int = 0


def show_table(table: GapTable) -> None:
    """Draw the table, and a button that downloads it."""
    st.html(table_html(table))
    st.download_button(
        "Download this table (.csv)",
        data=lambda: table_csv(table),
        file_name=file_name(".csv", date.today(), table.key),
        mime="text/csv",
        key=f"download_{table.key}",
        on_click="ignore",
    )


def table_html(table: GapTable) -> str:
    """The table as HTML; it scrolls by itself where the page is narrow."""
    columns = "".join(f'<col style="width:{width}%">' for width in table.widths)
    head = "".join(
        f'<th scope="col" style="{_HEAD}">{escape(words)}</th>' for words in table.header
    )
    rows = "".join(f"<tr>{_row_html(table, place)}</tr>" for place in range(len(table.rows)))
    return (
        f'<div role="region" tabindex="0" aria-label="{escape(table.name)}" '
        'style="overflow-x:auto;font-size:.9rem">'
        '<table style="border-collapse:collapse;width:100%;min-width:36rem;table-layout:fixed">'
        f'<caption style="text-align:left;padding:.2rem 0">{escape(table.name)}</caption>'
        f"<colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
        "</table></div>"
    )


def table_csv(table: GapTable) -> bytes:
    """The table in UTF-8 with a byte order mark, for a spreadsheet; no field starts a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows([csv_text(_words(entry)) for entry in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _row_html(table: GapTable, place: int) -> str:
    spans = [_span(table, place, column) for column in range(len(table.header))]
    drawn = zip(range(len(spans)), spans, map(_entry_html, table.rows[place]), strict=True)
    return "".join(_cell_html(column, span, entry) for column, span, entry in drawn if span)


def _cell_html(column: int, span: int, entry: str) -> str:
    over = f' rowspan="{span}"' if span > 1 else ""
    if column:
        return f'<td{over} style="{_CELL}">{entry}</td>'
    return f'<th scope="row"{over} style="{_CELL}font-weight:600">{entry}</th>'


def _span(table: GapTable, place: int, column: int) -> int:
    """How many rows the entry is drawn for; 0 where a row above has drawn it."""
    if column >= table.n_merged:
        return 1
    begins = [row[: column + 1] for row in table.rows]
    if place and begins[place - 1] == begins[place]:
        return 0
    return sum(1 for _ in takewhile(begins[place].__eq__, begins[place:]))


def _entry_html(entry: Entry) -> str:
    return level_html(entry) if isinstance(entry, CoverageLevel) else escape(str(entry))


def _words(entry: Entry) -> str:
    if isinstance(entry, Listing):
        return entry.whole
    return LEVEL_NAMES[entry] if isinstance(entry, CoverageLevel) else entry
