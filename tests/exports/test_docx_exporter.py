import io
import time
from datetime import date, datetime
from itertools import pairwise

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.report import AlignmentReport
from competency_map import NOTICE
from exports.exporters.docx_exporter import render_docx, render_nodes
from exports.exporters.safe_text import xml_text
from exports.exporters.word_page import LETTER
from exports.outline import Bullet, Page, Paragraph, Quote
from exports.wording import LEVEL_LETTERS, LEVEL_SHADES
from syllabi import Course
from tests.exports.reports import (
    LEVELS,
    QUOTE,
    make_framework,
    make_report,
    program_report,
    small_report,
)

REPORTS = {
    "empty": make_report(make_framework()),
    "one course": small_report(),
    "program": program_report(5, 12),
}


@pytest.mark.parametrize("name", REPORTS)
def test_headings_are_real_and_none_skips_a_level(name: str) -> None:
    names = [_style(p) for p in _opened(REPORTS[name]).paragraphs]
    levels = [int(style[-1]) for style in names if style.startswith("Heading")]
    assert names[0] == "Title"
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", REPORTS)
def test_every_table_has_one_marked_header_row_and_rows_that_do_not_split(name: str) -> None:
    tables = _opened(REPORTS[name]).tables
    assert tables
    for table in tables:
        rows = [row._tr for row in table.rows]
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [
            number == 0 for number in range(len(rows))
        ]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_every_table_has_a_numbered_caption_above_it() -> None:
    document = _opened(small_report())
    captions = [p.text for p in document.paragraphs if _style(p) == "Caption"]
    assert len(captions) == len(document.tables)
    assert captions[0] == "Table 1. Courses in this report"
    assert captions[-1].startswith(f"Table {len(captions)}. ")


def test_matrix_cells_carry_the_letter_on_its_shade() -> None:
    matrix = next(t for t in _opened(small_report()).tables if t.cell(0, 0).text == "Domain")
    cells = [row.cells[-1] for row in matrix.rows[1:]]
    assert [cell.text for cell in cells] == [LEVEL_LETTERS[level] for level in LEVELS]
    fills = [cell._tc.xpath("string(.//w:shd/@w:fill)") for cell in cells]
    assert fills == [LEVEL_SHADES[level].fill for level in LEVELS]


def test_tables_fit_between_the_margins() -> None:
    framework_wide = program_report(2, 48)
    document = _opened(framework_wide)
    landscape = LETTER.text_width(landscape=True)
    for table in _matrices(document):
        widths = [int(width) for width in table._tbl.xpath("w:tblGrid/w:gridCol/@w:w")]
        assert sum(widths) <= landscape
        assert min(widths) >= 500


def test_quotes_stand_in_the_quote_style_with_their_source() -> None:
    paragraphs = _opened(small_report()).paragraphs
    texts = [(p.text, _style(p)) for p in paragraphs]
    place = texts.index((f"“{QUOTE}”", "Quote")) + 1
    assert texts[place][1] == "Quote Source"
    assert "Weekly schedule, Week 5" in texts[place][0]


def test_a_quote_and_a_bullet_are_kept_with_what_follows_them_where_they_should_be() -> None:
    document = Document(
        io.BytesIO(
            render_nodes(
                [
                    Quote("one", "a", with_next=True),
                    Bullet("two", with_next=True),
                    Bullet("three"),
                    Quote("four", "b"),
                ],
                date(2026, 3, 5),
            )
        )
    )
    kept = [p.text for p in document.paragraphs if p.paragraph_format.keep_with_next]
    assert kept == ["a", "two"]


@pytest.mark.parametrize("name", REPORTS)
def test_the_notice_is_there(name: str) -> None:
    assert NOTICE in _texts(_opened(REPORTS[name]))


def test_the_matrix_lies_on_landscape_pages_between_portrait_ones() -> None:
    sections = _opened(program_report(2, 8)).sections
    portrait, landscape = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    assert [section.orientation for section in sections][:3] == [portrait, landscape, portrait]
    assert sections[1].page_width == sections[0].page_height


def test_the_matrix_of_one_course_must_not_turn_the_pages() -> None:
    sections = _opened(small_report()).sections
    assert [section.orientation for section in sections] == [WD_ORIENT.PORTRAIT]


def test_wide_parts_after_one_another_share_pages_and_none_blank_ends_the_document() -> None:
    nodes = [
        Page.LANDSCAPE, Paragraph("a"), Page.PORTRAIT,
        Page.LANDSCAPE, Paragraph("b"), Page.PORTRAIT,
    ]  # fmt: skip
    document = Document(io.BytesIO(render_nodes(nodes, date(2026, 3, 5))))
    shown = [(_style(paragraph), paragraph.text) for paragraph in document.paragraphs]

    assert [section.orientation for section in document.sections][-1] == WD_ORIENT.LANDSCAPE
    assert shown == [("Normal", "a"), ("Normal", "b")]


def test_every_section_has_the_header_and_page_x_of_y() -> None:
    for section in _opened(small_report()).sections:
        assert section.header.paragraphs[0].text == "Course alignment report"
        footer = section.footer.paragraphs[0]
        assert footer.text.endswith("Page 1 of 1")
        codes = [element.text for element in footer._p.iter(qn("w:instrText"))]
        assert codes == [" PAGE ", " NUMPAGES "]


def test_properties_name_title_language_and_date_but_no_author() -> None:
    properties = _opened(small_report()).core_properties
    assert properties.title == "Course alignment report"
    assert properties.language == "en-US"
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None) == datetime(2026, 3, 5)
    assert properties.author == properties.last_modified_by == properties.comments == ""


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_report_of_the_same_day_gives_the_same_bytes_after_a_pause(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = render_docx(REPORTS[name], made_on=date(2026, 3, 5))
    later = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert render_docx(REPORTS[name], made_on=date(2026, 3, 5)) == first


def test_the_same_report_gives_the_same_text() -> None:
    assert _texts(_opened(small_report())) == _texts(_opened(small_report()))


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_of_any_code_points_reads_back(text: str) -> None:
    document = _opened(small_report(text=text, course=Course(text, text, text), source=text))
    assert f"“{xml_text(text)}”" in _texts(document)


def test_marks_that_turn_words_round_are_left_out() -> None:
    assert xml_text("a\u202ec\u2066b\u2069\u202c\u200e") == "acb\u200e"
    document = _opened(small_report(text="infant \u202egnp.exe"))
    assert "“infant gnp.exe”" in _texts(document)


def test_codes_in_the_key_cannot_break_and_those_in_the_table_are_as_they_are() -> None:
    document = _opened(program_report(2, 8))
    key = next(text for text in _texts(document) if "AA\u20111 Area AA 1" in text)
    assert "AA-" not in key
    assert "AA-1" in [table.cell(0, 1).text for table in document.tables]


def test_a_big_program_takes_seconds_not_minutes() -> None:
    report = program_report(60, 37)
    started = time.process_time()
    content = render_docx(report)
    assert time.process_time() - started < 5
    assert len(_matrices(Document(io.BytesIO(content)))) == 4


def _opened(report: AlignmentReport) -> WordDocument:
    return Document(io.BytesIO(render_docx(report, made_on=date(2026, 3, 5))))


def _matrices(document: WordDocument) -> list[Table]:
    headers = (("Course", "Covered"),)
    return [t for t in document.tables if (t.cell(0, 0).text, t.rows[0].cells[-1].text) in headers]


def _texts(document: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def _style(paragraph: object) -> str:
    return str(paragraph.style.name)  # type: ignore[attr-defined]
