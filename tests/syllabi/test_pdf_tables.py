"""Ruled tables of a PDF become rows with cells, and nothing else does."""

import io
import sys

import pytest
from reportlab.lib.pagesizes import landscape, letter
from reportlab.pdfgen.canvas import Canvas

from syllabi import Block, BlockKind, SectionKind
from syllabi.assembly import assemble_syllabus
from syllabi.readers import pdf_grids
from syllabi.readers.pdf_lines import PdfRow, PdfTable
from syllabi.readers.pdf_reader import read_pdf
from syllabi.readers.pdf_tables import join_tables
from tests.builders import heading, make_pdf, page_break, paragraph, table

LONG = "This course explores how infants and their families grow together in the first months. "
HEAD = ("Week", "Topic", "Due")


def rows(content: bytes) -> list[Block]:
    return [block for block in read_pdf(content).blocks if block.kind is BlockKind.TABLE_ROW]


def test_rows_stand_where_the_table_stands() -> None:
    spec = [paragraph("Before it."), table(HEAD, ("1", "Play", "Quiz")), paragraph("After it.")]
    blocks = read_pdf(make_pdf(spec)).blocks

    assert [block.text for block in blocks] == [
        "Before it.",
        "Week | Topic | Due",
        "1 | Play | Quiz",
        "After it.",
    ]
    assert blocks[2].cells == ("1", "Play", "Quiz")
    assert (blocks[2].place, blocks[2].page) == ("page 1, table 1, row 2", 1)


def test_the_lines_of_a_cell_are_joined_and_empty_cells_stay() -> None:
    (_, row) = rows(make_pdf([table(HEAD, ("5", LONG * 2, ""))]))

    assert row.cells == ("5", (LONG * 2).strip(), "")


def test_words_in_a_cell_are_no_headings() -> None:
    spec = [
        heading("Course Schedule"),
        table(HEAD, ("1", "Play", "Family of origin paper"), ("2", "Assessment", "Midterm quiz")),
        paragraph("Bring a pen."),
    ]
    blocks = assemble_syllabus(make_pdf(spec), "a.pdf").blocks

    assert {block.section for block in blocks} == {SectionKind.SCHEDULE}
    assert [block.text for block in blocks if block.level] == ["Course Schedule"]


def long_table(n_rows: int) -> bytes:
    return make_pdf([table(HEAD, *[(str(n), f"Topic {n}. {LONG}", "Log") for n in range(n_rows)])])


def test_a_table_goes_on_over_the_page_break() -> None:
    found = rows(long_table(20))

    assert [row.cells[0] for row in found] == ["Week", *map(str, range(20))]
    assert {row.page for row in found} == {1, 2}
    assert found[-1].place == "page 2, table 1, row 21"


def test_a_repeated_head_is_dropped() -> None:
    part = (PdfRow(1, HEAD), PdfRow(1, ("1", "Play", "")))
    again = (PdfRow(2, HEAD), PdfRow(2, ("2", "Loss", "")))
    (joined,) = join_tables([PdfTable(part), PdfTable(again)])

    assert isinstance(joined, PdfTable)
    assert [row.cells[0] for row in joined.rows] == ["Week", "1", "2"]


def test_a_row_cut_by_the_page_break_is_one_row() -> None:
    part = (PdfRow(1, HEAD), PdfRow(1, ("1", "Play and", "Log")))
    rest = (PdfRow(2, ("", "language", "")), PdfRow(2, ("2", "Loss", "")))
    (joined,) = join_tables([PdfTable(part), PdfTable(rest)])

    assert isinstance(joined, PdfTable)
    assert [row.cells for row in joined.rows[1:]] == [
        ("1", "Play and language", "Log"),
        ("2", "Loss", ""),
    ]


@pytest.mark.parametrize(
    ("page", "cells"),
    [(1, ("", "a", "")), (3, ("", "a", "")), (2, ("", "a")), (2, ("", "Mar 18", "Recess"))],
)
def test_other_rows_are_not_joined(page: int, cells: tuple[str, ...]) -> None:
    joined = join_tables(
        [PdfTable((PdfRow(1, HEAD), PdfRow(1, ("1", "b", "")))), PdfTable((PdfRow(page, cells),))]
    )
    texts = [row.cells for part in joined if isinstance(part, PdfTable) for row in part.rows]

    assert texts == [HEAD, ("1", "b", ""), cells]


def drawn(draw: str, size: tuple[float, float] = letter) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for number in range(4):
        canvas.drawString(80, 700 - 20 * number, f"Infants learn from people, part {number}.")
        canvas.drawString(330, 700 - 20 * number, "They play.")
    if draw == "frame":
        canvas.rect(60, 600, 500, 150)
    elif draw == "underlines":
        for number in range(8):
            canvas.line(80, 698 - 20 * number, 300, 698 - 20 * number)
    elif draw == "picture":
        for number in range(30):
            canvas.rect(100 + 5 * number, 300 + 5 * number, 40, 40)
    elif draw == "rotated":
        canvas.setPageRotation(90)
        canvas.grid([60, 320, 560], [600, 720])
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("draw", ["nothing", "frame", "underlines", "picture", "rotated"])
def test_other_lines_make_no_table(draw: str) -> None:
    blocks = read_pdf(drawn(draw)).blocks

    assert {block.kind for block in blocks} & {BlockKind.TABLE_ROW} == set()
    assert "They play." in " ".join(block.text for block in blocks)


def test_the_table_library_is_asked_for_ruled_pages_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)

    assert read_pdf(make_pdf([paragraph(LONG), page_break(), paragraph(LONG)])).blocks


def test_a_failing_table_library_costs_the_table_and_not_the_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    blocks = read_pdf(make_pdf([table(HEAD, ("1", "Play", "Quiz"))])).blocks

    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}
    assert "Play" in " ".join(block.text for block in blocks)


def test_pages_beyond_the_limit_are_read_as_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_grids, "MAX_RULED_PAGES", 1)
    spec = [table(HEAD, ("1", "Play", "Quiz")), page_break(), table(HEAD, ("2", "Loss", "Log"))]

    assert {row.page for row in rows(make_pdf(spec))} == {1}


def test_a_page_lying_on_its_side_is_read() -> None:
    assert read_pdf(drawn("frame", landscape(letter))).blocks


def test_letters_are_never_laid_out_to_find_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("the words are pdfium's")

    monkeypatch.setattr("pdfminer.pdfdevice.PDFTextDevice.render_string", refuse)

    assert len(rows(make_pdf([table(HEAD, ("1", "Play", "Quiz"))]))) == 2
