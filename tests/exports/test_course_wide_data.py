"""Which covered levels rest on the course as a whole, in each of the data files."""

import csv
import io
import json
from typing import Any

import pytest

from alignment.coverage import Cell, CoverageLevel
from alignment.report import AlignmentReport
from exports.exporters.csv_exporter import COLUMNS
from exports.exporting import export_report
from exports.options import ReportOptions
from exports.sheets import Sheet, build_sheets
from tests.alignment.test_course_as_a_whole import COURSE, MENTIONED, NEAR, TAUGHT, cell, report_of
from tests.exports.decided import change, decided
from tests.exports.reports import small_report

HEADING = "Rests on the course as a whole"


def mixed_report() -> AlignmentReport:
    """One level that rests on the course, one that does not, and two that are not covered."""
    return report_of(
        cell(TAUGHT, COURSE),
        cell(TAUGHT, COURSE, NEAR, area="AA-2"),
        cell(MENTIONED, COURSE, area="AA-3"),
        Cell("AA-4", CoverageLevel.ABSENT, 0.0),
        cell(TAUGHT, COURSE, area="AA-5"),
    )


def test_json_says_it_at_the_end_of_each_cell() -> None:
    cells = _cells(mixed_report())
    assert [each["rests_on_course"] for each in cells] == [True, False, False, False, True]
    assert {[*each][-1] for each in cells} == {"rests_on_course"}


def test_csv_says_it_at_the_end_of_each_row() -> None:
    rows = _rows(mixed_report())
    assert COLUMNS[-1] == "rests_on_course"
    assert [row["rests_on_course"] for row in rows] == ["yes", "no", "no", "no", "yes"]


def test_a_level_that_was_left_out_must_not_say_on_what_it_rests() -> None:
    rows = _rows(small_report(), ReportOptions(only_reviewed=True))
    assert {row["level"] for row in rows} == {"not_reviewed"}
    assert {row["rests_on_course"] for row in rows} == {""}


def test_the_sheet_of_evidence_says_it_at_the_end_of_each_row() -> None:
    sheet = _sheet("Evidence", mixed_report())
    assert sheet.columns[-1].heading == HEADING
    assert [(row[1], row[-1]) for row in sheet.rows] == [
        ("AA-1", "Yes"),
        ("AA-2", "No"),
        ("AA-2", "No"),
        ("AA-3", "No"),
        ("AA-5", "Yes"),
    ]
    assert f"“{HEADING}”" in sheet.note


def test_the_matrix_sheet_counts_them_at_the_end_of_each_course() -> None:
    sheet = _sheet("Matrix", mixed_report())
    assert (sheet.columns[-1].heading, sheet.rows[0][-1]) == ("On the course", 2)
    assert "course as a whole" in sheet.note


@pytest.mark.parametrize("title", ["Evidence", "Matrix"])
def test_without_quotes_the_column_stays_the_last_one(title: str) -> None:
    options = ReportOptions(with_quotes=False)
    whole, bare = (_sheet(title, mixed_report(), given) for given in (ReportOptions(), options))
    assert whole.columns[-1] == bare.columns[-1]
    assert [row[-1] for row in whole.rows] == [row[-1] for row in bare.rows]


def test_a_level_that_a_person_set_without_any_quote_must_not_rest_on_the_course() -> None:
    report = decided(mixed_report(), AA_4=change(TAUGHT))
    assert _cells(report)[3]["rests_on_course"] is False


def _cells(report: AlignmentReport) -> list[dict[str, Any]]:
    (course,) = json.loads(export_report(report, ".json"))["courses"]
    return [*course["cells"]]


def _rows(report: AlignmentReport, options: ReportOptions | None = None) -> list[dict[str, str]]:
    content = export_report(report, ".csv", options=options).decode("utf-8-sig")
    return [*csv.DictReader(io.StringIO(content, newline=""))]


def _sheet(title: str, report: AlignmentReport, options: ReportOptions | None = None) -> Sheet:
    return next(sheet for sheet in build_sheets(report, (), options) if sheet.title == title)
