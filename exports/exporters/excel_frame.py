"""A sheet and its layout in, an openpyxl worksheet without rows out: all but the values."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.exporters.excel_layout import Layout
from exports.exporters.excel_styles import level_rules
from exports.options import PaperSize
from exports.review_marks import MarkedLevel
from exports.sheets import ColumnKind, Sheet

_PAPERS = {PaperSize.LETTER: Worksheet.PAPERSIZE_LETTER, PaperSize.A4: Worksheet.PAPERSIZE_A4}
_MARGIN_INCHES = 0.5
# More characters than these side by side would be under six points high on a sheet of office
# paper; the next larger sheet keeps a row and its headings together.
_PRINTED_WIDTH = 240.0
_LARGER_PAPERS = {
    PaperSize.LETTER: Worksheet.PAPERSIZE_TABLOID,
    PaperSize.A4: Worksheet.PAPERSIZE_A3,
}


def add_frame(workbook: Workbook, sheet: Sheet, layout: Layout, paper: PaperSize) -> None:
    """Add the worksheet with widths, panes, filter, shades and what printing needs."""
    worksheet = workbook.create_sheet(sheet.title)
    for number, column in enumerate(sheet.columns, start=1):
        worksheet.column_dimensions[get_column_letter(number)].width = column.width
    for cells in layout.merged:
        worksheet.merged_cells.add(cells)
    fixed = get_column_letter(sheet.n_fixed + 1)
    worksheet.freeze_panes = f"{fixed}{layout.head + 1}"
    worksheet.auto_filter.ref = layout.reference(1, len(sheet.columns), layout.head)
    _shade(worksheet, sheet, layout)
    _set_up_print(worksheet, sheet, layout, paper)


def _shade(worksheet: Worksheet, sheet: Sheet, layout: Layout) -> None:
    letters = [i for i, c in enumerate(sheet.columns, 1) if c.kind is ColumnKind.LETTER]
    if letters and sheet.rows:
        cells = layout.reference(letters[0], letters[-1], layout.head + 1)
        has_marks = any(isinstance(value, MarkedLevel) for row in sheet.rows for value in row)
        first = cells.partition(":")[0] if has_marks else ""
        for rule in level_rules(first):
            worksheet.conditional_formatting.add(cells, rule)


def _set_up_print(worksheet: Worksheet, sheet: Sheet, layout: Layout, paper: PaperSize) -> None:
    worksheet.page_setup.orientation = Worksheet.ORIENTATION_LANDSCAPE
    is_wide = sum(column.width for column in sheet.columns) > _PRINTED_WIDTH
    worksheet.page_setup.paperSize = int((_LARGER_PAPERS if is_wide else _PAPERS)[paper])
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    # The note once, the headings on every page.
    worksheet.print_title_rows = f"2:{layout.head}"
    for side in ("left", "right", "top", "bottom"):
        setattr(worksheet.page_margins, side, _MARGIN_INCHES)
    worksheet.page_margins.bottom = 1.5 * _MARGIN_INCHES
    worksheet.HeaderFooter.oddFooter = _footer()


def _footer() -> HeaderFooterItem:
    footer = HeaderFooterItem()
    footer.left.text = "&A"
    footer.right.text = "Page &P of &N"
    return footer
