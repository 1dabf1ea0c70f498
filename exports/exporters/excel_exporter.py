"""`AlignmentReport` in, the bytes of an Excel workbook out: formats the sheets, words nothing."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

from openpyxl import Workbook

from alignment.report import AlignmentReport
from exports.exporters.dated_zip import Part, dated_zip, zip_parts
from exports.exporters.excel_frame import add_frame
from exports.exporters.excel_layout import Layout, lay_out
from exports.exporters.excel_rows import rows_xml
from exports.exporters.excel_styles import add_styles
from exports.exporters.safe_text import xml_text
from exports.options import ReportOptions
from exports.sheets import Sheet, build_sheets
from syllabi import SyllabusError

_SHEET_PART = "xl/worksheets/sheet{}.xml"
_EMPTY_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData></sheetData>")
_EXTENT = re.compile(rb'<dimension ref="[^"]*"')
_CHANGED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def render_xlsx(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> bytes:
    """Render the workbook; the same report made on the same day gives the same bytes.

    No cell is a formula, whatever a syllabus says. A text stands on one line, without what XML
    cannot hold and what turns words round; one that could start a formula begins with "'".
    """
    options = options or ReportOptions()
    return render_sheets(build_sheets(report, unread, options), options)


def render_sheets(sheets: Iterable[Sheet], options: ReportOptions) -> bytes:
    """Render any sheets as a workbook, as safe and as repeatable as `render_xlsx` does."""
    made_on = datetime.combine(options.made_on or date.today(), time())
    workbook = _workbook(options, made_on)
    styles = add_styles(workbook)
    layouts = []
    for sheet in sheets:
        layouts.append(lay_out(sheet, styles))
        add_frame(workbook, sheet, layouts[-1], options.paper)
    frame = io.BytesIO()
    workbook.save(frame)
    return dated_zip(_filled(frame, layouts, made_on), made_on.date())


def _workbook(options: ReportOptions, made_on: datetime) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    properties = workbook.properties
    properties.title = "Course alignment workbook"
    properties.subject = xml_text(" ".join(filter(None, (options.institution, options.program))))
    properties.creator = xml_text(options.preparer)
    properties.language = options.language
    properties.created = made_on
    return workbook


def _filled(frame: io.BytesIO, layouts: Sequence[Layout], made_on: datetime) -> Iterator[Part]:
    """Put the rows into the frame that the library wrote, and the day in place of the moment."""
    sheets = {_SHEET_PART.format(i): layout for i, layout in enumerate(layouts, start=1)}
    day = made_on.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    for name, part in zip_parts(frame):
        if name in sheets:
            yield name, _with_rows(part, sheets[name])
        elif name == "docProps/core.xml":
            yield name, _CHANGED.sub(rb"\g<1>" + day, part)
        else:
            yield name, part


def _with_rows(part: bytes, layout: Layout) -> bytes:
    rows = f"<sheetData>{rows_xml(layout.rows)}</sheetData>".encode()
    extent = f'<dimension ref="{layout.extent}"'.encode()
    before, after = _EMPTY_ROWS.split(part)
    return _EXTENT.sub(extent, before) + rows + after
