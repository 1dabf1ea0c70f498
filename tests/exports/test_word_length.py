"""About how many pages a document has, without a program that lays pages out."""

from dataclasses import replace

import pytest

from exports.documents import DOCUMENTS, document_pages
from exports.errors import ExportError
from exports.exporters.word_length import about_pages
from exports.options import PaperSize, ReportLength, ReportOptions
from exports.outline import Heading, Node, Page, Paragraph, Table, Title
from tests.exports.reports import program_report, small_report

# A line of 10 points holds more than 90 letters, and a page fewer than 50 such paragraphs.
LINE = Paragraph("x" * 90)
ROW = ("y" * 20, "z" * 300)


@pytest.mark.parametrize(
    ("nodes", "n_pages"),
    [
        ([Title("Report")], 1),
        ([LINE] * 20, 1),
        ([LINE] * 50, 2),
        ([Heading("A", 1), Heading("B", 1, new_page=True)], 2),
        ([LINE, Page.LANDSCAPE, LINE, Page.PORTRAIT, LINE], 3),
        ([Page.LANDSCAPE, LINE], 1),
    ],
)
def test_pages_are_counted_as_they_fill(nodes: list[Node], n_pages: int) -> None:
    assert about_pages(nodes) == n_pages


def test_many_pages_are_told_to_five() -> None:
    pages = [Heading("A", 1, new_page=True)] * 43

    assert about_pages(pages) == 45
    assert about_pages(pages[:20]) == 20


def test_a_row_is_as_high_as_its_longest_text() -> None:
    rows = (ROW,) * 20
    narrow = Table("T", ("A", "B"), rows, widths=(4, 1))
    wide = replace(narrow, widths=(1, 4))

    assert about_pages([narrow]) > about_pages([wide])


def test_a_taller_sheet_holds_more() -> None:
    nodes = [LINE] * 330

    assert about_pages(nodes, PaperSize.A4) <= about_pages(nodes, PaperSize.LETTER)


@pytest.mark.parametrize("key", [document.key for document in DOCUMENTS])
def test_every_document_can_be_counted(key: str) -> None:
    few, many = (document_pages(report, key) for report in (small_report(), program_report(8, 37)))

    assert 1 <= few < many


def test_the_short_report_is_counted_as_shorter() -> None:
    report = program_report(20, 37)
    full, short = (
        document_pages(report, "program", options=ReportOptions(length=length))
        for length in ReportLength
    )

    assert 2 * short < full


def test_a_document_that_does_not_exist_must_not_be_counted() -> None:
    with pytest.raises(ExportError, match="There is no document 'poster'"):
        document_pages(small_report(), "poster")
