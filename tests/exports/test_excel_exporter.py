import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from alignment.report import AlignmentReport
from exports.exporters.excel_exporter import render_xlsx
from exports.options import PaperSize, ReportOptions
from exports.wording import LEVEL_LETTERS, LEVEL_SHADES
from syllabi import Course, SyllabusError, UnreadKind
from tests.exports.reports import (
    QUOTE,
    make_framework,
    make_report,
    program_report,
    small_report,
)
from tests.exports.test_csv_exporter import PAYLOADS

NURSING = ReportOptions(standards="nursing", made_on=date(2026, 3, 1))
TITLES = ["About", "Matrix", "Evidence", "Gaps", "Next steps", "Decisions", "Unread"]


@pytest.mark.parametrize(
    "report",
    [make_report(make_framework()), small_report(), program_report(20, 37)],
    ids=["empty", "small", "large"],
)
def test_a_workbook_has_its_sheets_whatever_the_report_holds(report: AlignmentReport) -> None:
    assert _opened(report).sheetnames == TITLES


def test_the_crosswalk_stands_there_only_where_standards_are_chosen() -> None:
    assert _opened(small_report(), NURSING).sheetnames == [*TITLES[:5], "Crosswalk", *TITLES[5:]]


def test_a_cell_of_the_matrix_is_a_letter_below_its_domain_its_name_and_its_code() -> None:
    sheet = _opened(program_report(2, 8))["Matrix"]
    column = [sheet.cell(row, 5).value for row in range(2, 7)]
    assert column == ["Domain AA", "Area AA 1", "AA-1", LEVEL_LETTERS[0], LEVEL_LETTERS[1]]


def test_a_shade_goes_with_each_letter() -> None:
    sheet = _opened(program_report(2, 8))["Matrix"]
    (formatted,) = sheet.conditional_formatting
    shades = {rule.formula[0].strip('"'): rule.dxf for rule in formatted.rules}
    assert str(formatted.sqref) == "E5:L6"
    assert {
        letter: (looks.fill.bgColor.rgb[2:], looks.font.color.rgb[2:])
        for letter, looks in shades.items()
    } == {LEVEL_LETTERS[level]: (s.fill, s.text) for level, s in LEVEL_SHADES.items()}


def test_numbers_are_numbers() -> None:
    workbook = _opened(program_report(2, 8))
    matrix, evidence = workbook["Matrix"], workbook["Evidence"]
    totals = [cell for cell in matrix[5] if isinstance(cell.value, int)]
    assert [cell.column_letter for cell in totals] == ["M", "N", "O", "P", "Q"]
    assert evidence["K3"].value == 0.9123
    assert {cell.data_type for cell in (*totals, evidence["K3"])} == {"n"}


@pytest.mark.parametrize("title", [*TITLES, "Crosswalk"])
def test_a_sheet_can_be_read_filtered_and_printed(title: str) -> None:
    sheet = _opened(program_report(3, 8), NURSING)[title]
    head = 4 if title == "Matrix" else 2
    assert re.fullmatch(rf"[B-C]{head + 1}", str(sheet.freeze_panes))
    assert str(sheet.auto_filter.ref).startswith(f"A{head}:")
    assert sheet.print_title_rows == f"$2:${head}"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert all(sheet[head][i].value for i in range(sheet.max_column))


def test_the_first_sheet_says_what_each_of_the_others_holds() -> None:
    book = _opened(small_report(), NURSING)
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] == "Sheets"]
    assert [row[1] for row in rows] == book.sheetnames[1:]
    assert all(row[2] for row in rows)


def test_a_matrix_too_wide_for_office_paper_is_printed_on_the_next_larger() -> None:
    letter, a4 = (ReportOptions(paper=paper) for paper in (PaperSize.LETTER, PaperSize.A4))
    sizes = [
        int(_opened(program_report(3, n_areas), options)["Matrix"].page_setup.paperSize)
        for n_areas, options in ((48, letter), (48, a4), (8, letter))
    ]
    assert sizes == [3, 8, 1]


@pytest.mark.parametrize("title", ["About", "Evidence", "Gaps", "Next steps", "Crosswalk"])
def test_the_other_sheets_must_not_need_a_larger_paper(title: str) -> None:
    sheet = _opened(program_report(3, 48), NURSING)[title]
    assert int(sheet.page_setup.paperSize) == 1


def test_a_long_heading_has_as_many_lines_as_it_needs() -> None:
    sheet = _opened(program_report(2, 8))["Evidence"]
    assert sheet.row_dimensions[2].height == 45


def test_a_row_is_as_high_as_its_words_need_and_no_higher() -> None:
    prose = "Explain attachment theory and how a nurse may see it in a family at home. "
    heights = [
        _opened(small_report(text=text))["Evidence"].row_dimensions[3].height
        for text in (prose * 4, (prose * 4).upper())
    ]
    assert heights == [90, 120]


def test_the_filter_of_the_matrix_leaves_the_totals_below_it_alone() -> None:
    sheet = _opened(program_report(3, 8))["Matrix"]
    assert (sheet.auto_filter.ref, sheet.max_row) == ("A4:Q7", 10)


@pytest.mark.parametrize(("paper", "number"), [(PaperSize.LETTER, 1), (PaperSize.A4, 9)])
def test_the_paper_is_the_reader_s(paper: PaperSize, number: int) -> None:
    sheet = _opened(small_report(), ReportOptions(paper=paper))["Evidence"]
    assert int(sheet.page_setup.paperSize) == number


def test_the_document_says_what_it_is_and_whose() -> None:
    options = ReportOptions(institution="A\x00 & B", program="Nursing", preparer="D. Reyes")
    properties = _opened(small_report(), options).properties
    assert properties.title == "Course alignment workbook"
    assert (properties.subject, properties.creator) == ("A & B Nursing", "D. Reyes")


def test_the_document_is_in_the_language_of_the_options() -> None:
    properties = _opened(small_report(), ReportOptions(language="es-US")).properties
    assert properties.language == "es-US"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_is_a_formula_or_becomes_one_when_it_is_edited(payload: str) -> None:
    course = Course(payload, payload, payload, "nursing")
    report = small_report(text=payload, course=course, source=payload)
    unread = [SyllabusError(payload, UnreadKind.DAMAGED, payload)]
    options = ReportOptions(institution=payload, program=payload, preparer=payload)
    content = render_xlsx(report, unread, options)
    assert not any(b"<f>" in part or b"<f " in part for part in _sheet_parts(content))
    for cell in _cells(load_workbook(io.BytesIO(content))):
        assert cell.data_type in ("s", "n")
        assert cell.data_type == "n" or str(cell.value)[0] not in "=+-@\t\r\n"


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "TRUE", "1e5", "007", "2026-01-01"])
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    sheet = _opened(small_report(text=text))["Evidence"]
    assert (sheet["G3"].value, sheet["G3"].data_type) == (text, "s")


def test_a_text_too_long_for_a_cell_is_cut_between_characters() -> None:
    title = "\U0001f476" * 40_000
    value = _opened(small_report(course=Course("N 1", title)))["Matrix"]["B5"].value
    assert value.endswith("\U0001f476 …")
    assert 65_530 <= len(value.encode("utf-16-le")) <= 2 * 32_767


def test_without_quotes_no_word_of_a_syllabus_is_in_the_workbook() -> None:
    content = render_xlsx(small_report(), options=ReportOptions(with_quotes=False))
    assert QUOTE not in b"".join(_sheet_parts(content)).decode()


def test_the_same_report_of_the_same_day_gives_the_same_bytes() -> None:
    made = [render_xlsx(small_report(), options=NURSING) for _ in range(2)]
    assert made[0] == made[1]


def _opened(report: AlignmentReport, options: ReportOptions | None = None) -> Workbook:
    return load_workbook(io.BytesIO(render_xlsx(report, options=options)))


def _cells(workbook: Workbook) -> list[Any]:
    sheets: list[Worksheet] = workbook.worksheets
    return [
        cell
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def _sheet_parts(content: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return [parts.read(name) for name in parts.namelist() if "worksheets" in name]
