import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.report import AlignmentReport
from exports.exporters.csv_exporter import COLUMNS, render_csv
from exports.exporters.safe_text import cell_text, csv_text
from exports.in_program import CourseInProgram, Requirement
from exports.options import ReportOptions
from syllabi import Course
from tests.exports.reports import QUOTE, make_framework, make_report, program_report, small_report

PAYLOADS = [
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "   =1",
    "\u00a0=1",
    "\ufeff=1",
    "\u200b=1",
    "\x00=1",
    "\uff1d1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
    '=HYPERLINK("http://example.org","x")',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_field_can_start_a_formula(payload: str) -> None:
    course = Course(payload, payload, payload)
    for row in _rows(small_report(text=payload, course=course, source=payload)):
        for name in ("course", "title", "source"):
            assert row[name].startswith("'")
        assert row["quote"] == "" or row["quote"].startswith("'")


@pytest.mark.parametrize("text", ["\tplain", "\rplain", "\nplain"])
def test_a_leading_tab_or_line_end_is_marked_too(text: str) -> None:
    assert cell_text(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "plain", "a = b", "1-2", "'quoted'", "\u2013 dash"])
def test_harmless_text_is_left_alone(text: str) -> None:
    assert cell_text(text) == text


def test_marks_that_turn_words_round_are_left_out_and_hide_no_formula() -> None:
    assert cell_text("a\u202eb\u2066c\u2069") == "abc"
    assert cell_text("\u202e=1") == "'=1"


@pytest.mark.parametrize("between", [";", "; ", ';"', ";\u200b", "\t", "\n", "\r\n \n"])
def test_no_formula_starts_where_a_program_splits_at_another_mark(between: str) -> None:
    assert csv_text(f"Infants{between}=1+1") == f"Infants{between}'=1+1"


@pytest.mark.parametrize("text", ["loss; grief", "3-4 hours; 2+2 = 4", "a; (-b)", "a, =b"])
def test_a_harmless_mark_is_left_alone(text: str) -> None:
    assert csv_text(text) == text


def test_a_title_of_line_ends_alone_takes_no_time() -> None:
    assert csv_text("\n;" * 200_000).endswith("\n;")


def test_a_report_without_quotes_says_where_but_not_what() -> None:
    content = render_csv(small_report(), options=ReportOptions(with_quotes=False)).decode()
    assert QUOTE not in content
    assert "Weekly schedule > Week 5 > line 40" in content


def test_there_is_one_row_a_cell() -> None:
    assert len(_rows(program_report(3, 8))) == 3 * 8
    assert _rows(make_report(make_framework())) == []


def test_a_row_says_where_its_first_quote_stands() -> None:
    assert _rows(small_report())[3] == {
        "course": "NURS 330",
        "title": "Family nursing",
        "source": "nurs-330.docx",
        "area": "AA-4",
        "area_name": "Area AA 4",
        "level": "taught",
        "score": "0.7500",
        "quote": QUOTE,
        "section": "schedule",
        "locator": "Weekly schedule > Week 5 > line 40",
        "proposed": "taught",
        "reviewed": "no",
        "verdict": "",
        "by": "",
        "requirement": "",
        "year": "",
        "rests_on_course": "no",
    }


def test_a_row_says_where_people_placed_the_course_in_its_program() -> None:
    report = small_report()
    place = CourseInProgram(report.courses[0].syllabus_id, Requirement.ELECTIVE, 3)
    rows = _rows(report, ReportOptions(in_program=(place,)))

    assert {(row["requirement"], row["year"]) for row in rows} == {("elective", "3")}


def test_an_absent_cell_has_no_quote() -> None:
    absent = _rows(small_report())[0]
    assert (absent["level"], absent["quote"], absent["locator"]) == ("absent", "", "")


def test_the_header_keeps_its_names() -> None:
    promised = {"course", "area", "level", "score", "quote", "section", "locator"}
    assert promised <= set(COLUMNS)


def test_every_field_is_quoted_and_excel_sees_utf_8() -> None:
    content = render_csv(small_report())
    assert content.startswith(b'\xef\xbb\xbf"course","title"')
    assert content.endswith(b'"\r\n')


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_any_text_of_any_code_points_reads_back(text: str) -> None:
    rows = _rows(small_report(text=text, course=Course(title=text), source="a.docx"))
    assert {row["quote"] for row in rows[1:]} == {csv_text(text)}
    assert {row["title"] for row in rows} == {csv_text(text)}


def _rows(report: AlignmentReport, options: ReportOptions | None = None) -> list[dict[str, str]]:
    table = render_csv(report, options=options).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(table, newline=""), strict=True))
