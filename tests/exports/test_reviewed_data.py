"""Data files know what people decided: JSON, CSV, the workbook; masking and notes."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from alignment.coverage import CoverageLevel
from alignment.decision import DecisionKind, Stage
from alignment.report import AlignmentReport
from exports import export_report
from exports.options import ReportOptions
from exports.outline import build_outline
from exports.results_reader import read_results
from exports.selection import selected
from exports.sheets import Sheet, build_sheets
from tests.exports.decided import CONFIRM, FLAG, NOT_INTENDED, NOTE, OLD, change, decided, stage
from tests.exports.reports import small_report
from tests.exports.test_json_schema import schema

TAUGHT = CoverageLevel.TAUGHT
REVIEWED = decided(
    small_report(),
    AA_1=change(TAUGHT),
    AA_2=NOT_INTENDED,
    AA_3=[NOTE, FLAG, stage(Stage.INTRODUCED)],
    AA_4=OLD,
)
ADDRESS = "jane.doe@example.edu"


def cells(report: AlignmentReport, options: ReportOptions | None = None) -> list[dict[str, Any]]:
    content = json.loads(export_report(report, ".json", options=options))
    found: list[dict[str, Any]] = content["courses"][0]["cells"]
    return found


def sheet(title: str, options: ReportOptions | None = None) -> Sheet:
    shown = selected(REVIEWED, options or ReportOptions())
    return next(each for each in build_sheets(shown, (), options) if each.title == title)


def test_json_holds_the_level_in_force_the_proposed_one_and_the_review() -> None:
    raised, unwanted, noted, _, untouched = cells(REVIEWED)
    assert (raised["level"], raised["proposed"], raised["evidence"]) == ("taught", "absent", [])
    assert raised["review"] == {
        "verdict": "change_level",
        "level": "taught",
        "reason": "week 5 gives two sessions to it",
        "by": "A. Smith",
        "at": "2026-11-22T10:30:00+00:00",
        "outdated": False,
        "stage": None,
        "note": "",
        "flag": None,
    }
    assert (unwanted["level"], unwanted["proposed"]) == ("absent", "general")
    assert (noted["level"], noted["review"]["verdict"]) == ("mentioned", None)
    assert noted["review"]["stage"] == "I"
    assert untouched["review"] is None


def test_json_with_decisions_follows_the_schema_with_no_field_left_undescribed() -> None:
    closed = schema()
    for name in ("cell", "review", "flag"):
        closed["$defs"][name]["additionalProperties"] = False
    for with_notes in (True, False):
        content = export_report(REVIEWED, ".json", options=ReportOptions(with_notes=with_notes))
        Draft202012Validator(closed).validate(json.loads(content))


def test_each_list_of_values_is_the_program_s_own() -> None:
    fields = schema()["$defs"]["review"]["properties"]
    verdicts = [DecisionKind.CONFIRM, DecisionKind.CHANGE_LEVEL, DecisionKind.NOT_INTENDED]
    assert fields["verdict"]["enum"] == [*verdicts, None]
    assert fields["stage"]["enum"] == [*Stage, None]


@pytest.mark.parametrize("with_notes", [True, False])
def test_notes_and_flags_leave_their_words_out_unless_asked_for(with_notes: bool) -> None:
    review = cells(REVIEWED, ReportOptions(with_notes=with_notes))[2]["review"]
    assert review["note"] == ("ask about the textbook" if with_notes else "")
    assert review["flag"]["text"] == ("still in week 6?" if with_notes else "")
    assert review["flag"]["resolver"] == ("Dr. Lee" if with_notes else "")
    assert review["flag"]["by"] == "A. Smith"


def test_csv_says_what_was_proposed_and_who_decided() -> None:
    content = export_report(REVIEWED, ".csv").decode("utf-8-sig")
    rows = [*csv.DictReader(io.StringIO(content))]
    assert list(rows[0])[10:14] == ["proposed", "reviewed", "verdict", "by"]
    assert [[*row.values()][10:14] for row in rows[:3]] == [
        ["absent", "yes", "change_level", "A. Smith"],
        ["general", "yes", "not_intended", "A. Smith"],
        ["mentioned", "no", "", ""],
    ]


def test_the_sheet_of_decisions_has_a_row_for_each_level_of_which_something_was_said() -> None:
    found = sheet("Decisions")
    assert [column.heading for column in found.columns][-1] == "Open question"
    assert found.rows[0][1:] == (
        "AA-1", "Area AA 1", "Not found", "Changed", "Taught", "week 5 gives two sessions to it",
        "A. Smith", "2026-11-22", "", "", "",
    )  # fmt: skip
    assert found.rows[2][3:] == ("In passing", *[""] * 5, "", "I (introduced)", "yes")
    assert found.rows[3][9] == "yes"


def test_the_sheet_of_decisions_holds_notes_if_asked_for() -> None:
    row = sheet("Decisions", ReportOptions(with_notes=True)).rows[2]
    assert row[-2:] == (
        "ask about the textbook",
        "A. Smith asks Dr. Lee (November 22, 2026): still in week 6?",
    )


def test_the_workbook_s_matrix_has_marks_whose_levels_keep_their_shades() -> None:
    worksheet = load_workbook(io.BytesIO(export_report(REVIEWED, ".xlsx")))["Matrix"]
    row = next(row for row in worksheet.iter_rows(values_only=True) if row[0] == "NURS 330")
    assert row[4:9] == ("T ✓", "N ✓", "P ° I", "T ✓?", "TA °")
    (ranged,) = worksheet.conditional_formatting
    formulas = [rule.formula[0] for rule in ranged.rules]
    first = str(ranged.sqref).partition(":")[0]
    assert f'OR({first}="T",LEFT({first},2)="T ")' in formulas


def test_the_workbook_counts_reviews_on_its_first_and_last_sheets() -> None:
    assert "Reviewed: 60% (3 of 5 levels)" in sheet("Matrix").note
    about = {row[:2]: row[2] for row in sheet("About").rows}
    assert str(about["Report", "Reviewed"]).startswith("60% (3 of 5 levels)")
    assert ("Legend", "✓  Reviewed") in about


def test_words_and_names_of_people_are_masked_as_other_text_is() -> None:
    sayings = [
        replace(each, by=ADDRESS, text=ADDRESS, resolver=ADDRESS) for each in (CONFIRM, NOTE, FLAG)
    ]
    report = decided(small_report(), AA_1=sayings)
    for masked in (True, False):
        options = ReportOptions(masked=masked, with_notes=True)
        shown = selected(report, options)
        assert (ADDRESS in repr(build_outline(shown, options=options))) is not masked
        assert (ADDRESS in repr(build_sheets(shown, (), options))) is not masked


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".json"])
def test_hostile_reasons_and_names_must_not_break_a_document(suffix: str) -> None:
    hostile = "=1+1\x00<w:p>\u202e\ud800\n" + "x" * 3000
    said = replace(change(TAUGHT, hostile), by=hostile)
    report = decided(small_report(), AA_1=said, AA_3=[replace(FLAG, text=hostile), NOTE])
    content = export_report(report, suffix, options=ReportOptions(with_notes=True))
    assert content
    if suffix == ".csv":
        assert b'"=1' not in content
    if suffix == ".xlsx":
        values = load_workbook(io.BytesIO(content))["Decisions"].iter_rows()
        assert not any(cell.data_type == "f" for row in values for cell in row)


def test_saved_results_say_which_levels_rest_on_a_decision() -> None:
    snapshot = read_results(export_report(REVIEWED, ".json"), "a.json")
    found = [(cell.level, cell.is_reviewed) for cell in snapshot.courses[0].cells]
    assert found[:3] == [
        (CoverageLevel.TAUGHT, True),
        (CoverageLevel.ABSENT, True),
        (CoverageLevel.MENTIONED, False),
    ]
