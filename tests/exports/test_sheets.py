from dataclasses import replace

import pytest

from alignment.coverage import CoverageLevel, Prospect, ProspectKind
from alignment.report import AlignmentReport
from competency_map import AreaStatus, load_crosswalks, load_framework
from exports.in_program import CourseInProgram, Requirement
from exports.options import ReportOptions
from exports.selection import selected
from exports.sheets import Sheet, Value, build_sheets
from syllabi import SyllabusError, UnreadKind
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_framework,
    make_report,
    program_report,
    small_report,
)

PLACES = ("Required", "Year")
COVERED, PASSING = CoverageLevel.TAUGHT, CoverageLevel.MENTIONED


def test_every_row_is_as_wide_as_its_sheet() -> None:
    for sheet in build_sheets(program_report(3, 8), options=ReportOptions(standards="nursing")):
        widths = {len(row) for row in (*sheet.rows, *sheet.totals)}
        assert widths <= {len(sheet.columns)}, sheet.title


def test_the_matrix_has_a_row_a_course_and_a_level_an_area() -> None:
    sheet = _sheet("Matrix", small_report())
    assert sheet.rows == (
        ("NURS 330", "Family nursing", "Fall 2025", "Nursing", *CoverageLevel, 2, 1, 1, 0, 0),
    )


def test_the_totals_of_a_program_count_courses_below_each_area() -> None:
    framework = make_framework(1, 2)
    courses = (make_course(framework, (COVERED, PASSING)), make_course(framework, (COVERED,)))
    totals = _sheet("Matrix", make_report(framework, *courses)).totals
    assert [row[4:6] for row in totals] == [(2, 1), (0, 1), (0, 0)]


@pytest.mark.parametrize("domains", [(), ("AA",)])
def test_the_sheet_about_says_which_domains_were_chosen(domains: tuple[str, ...]) -> None:
    sheets = build_sheets(small_report(), options=ReportOptions(domains=domains))
    (about,) = (sheet for sheet in sheets if sheet.title == "About")

    assert ("Domains" in [row[1] for row in about.rows]) is bool(domains)
    assert ("alone, by choice." in repr(about.rows)) is bool(domains)


def test_unconfirmed_areas_count_in_no_total_of_a_course() -> None:
    framework = make_framework(1, 2)
    first, second = framework.domains[0].areas
    unsure = replace(second, status=AreaStatus.UNCONFIRMED)
    domain = replace(framework.domains[0], areas=(first, unsure))
    framework = replace(framework, domains=(domain,))
    sheet = _sheet("Matrix", make_report(framework, make_course(framework, (COVERED,))))
    assert sheet.rows[0][-5:] == (1, 0, 0, 0, 0)
    assert "unconfirmed" in sheet.note


def test_the_matrix_says_of_how_many_areas_a_course_covers_some() -> None:
    sheet = _sheet("Matrix", program_report(2, 8))
    assert sheet.rows[0][_at(sheet, "Covered of 8")] == 2
    assert sheet.totals[0][_at(sheet, "Covered of 8")] is None


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (CourseInProgram("0123456789ab"), {}),
        (CourseInProgram("0123456789ab", Requirement.ELECTIVE), {"Required": "Elective"}),
        (CourseInProgram("0123456789ab", year=2), {"Year": 2}),
        (
            CourseInProgram("0123456789ab", Requirement.REQUIRED, 1),
            {"Required": "Required", "Year": 1},
        ),
    ],
)
def test_the_matrix_has_places_in_the_program_only_where_they_were_given(
    place: CourseInProgram, shown: dict[str, object]
) -> None:
    sheet = _sheet("Matrix", small_report(), ReportOptions(in_program=(place,)))
    headings = [column.heading for column in sheet.columns]
    found = {name: sheet.rows[0][headings.index(name)] for name in headings if name in PLACES}

    assert found == shown
    assert sheet.columns[headings.index("AA-1") - 1].heading in {"Discipline", *shown}


def test_a_place_in_the_program_leaves_the_totals_below_their_areas() -> None:
    report = program_report(2, 8)
    place = CourseInProgram(report.courses[0].syllabus_id, Requirement.REQUIRED, 1)
    plain, placed = (
        _sheet("Matrix", report, ReportOptions(in_program=known)) for known in ((), (place,))
    )

    for sheet in (plain, placed):
        assert {len(row) for row in (*sheet.rows, *sheet.totals)} == {len(sheet.columns)}
    assert plain.totals[0][_at(plain, "AA-1")] == placed.totals[0][_at(placed, "AA-1")]


def test_evidence_has_a_row_a_quote_with_its_place_and_its_reasons() -> None:
    sheet = _sheet("Evidence", small_report())
    assert [row[_at(sheet, "Area")] for row in sheet.rows] == ["AA-2", "AA-3", "AA-4", "AA-5"]
    row = sheet.rows[2]
    assert row[_at(sheet, "Quote")] == QUOTE
    assert row[_at(sheet, "Where")] == "Weekly schedule > Week 5 > line 40"
    assert str(row[_at(sheet, "Why it counts")]).startswith("term: attachment theory")


def test_a_close_call_is_told_in_the_matrix_and_beside_its_quotes() -> None:
    report = _with_third_cell(looser=COVERED, stricter=PASSING)
    matrix = _sheet("Matrix", report)
    assert matrix.rows[0][_at(matrix, "Close calls")] == 1
    sheet = _sheet("Evidence", report)
    told = [row[_at(sheet, "Close call")] for row in sheet.rows]
    assert told == ["", "A slightly looser cut-off would call it “taught”.", "", ""]


def test_without_quotes_the_places_stay() -> None:
    sheet = _sheet("Evidence", small_report(), ReportOptions(with_quotes=False))
    assert "Quote" not in [column.heading for column in sheet.columns]
    assert len(sheet.rows) == 4


def test_gaps_name_the_courses_behind_each_standing() -> None:
    framework = make_framework(2, 2)
    levels = (COVERED, CoverageLevel.GENERAL, CoverageLevel.ABSENT, CoverageLevel.ABSENT)
    sheet = _sheet("Gaps", make_report(framework, make_course(framework, levels)))
    assert [row[_at(sheet, "Standing")] for row in sheet.rows] == [
        "Covered",
        "Within reach",
        "Not visible",
        "Not visible",
    ]
    assert sheet.rows[0][5:] == (1, 0, 0, "NURS 330", "", "", "")
    assert sheet.rows[1][5:] == (0, 0, 1, "", "", "NURS 330", "")


def test_a_next_step_says_where_it_stands_what_to_change_and_what_would_raise_the_level() -> None:
    raised = (Prospect(ProspectKind.NEW_WEEK, COVERED),)
    report = _with_third_cell(looser=PASSING, stricter=PASSING, prospects=raised)
    sheet = _sheet("Next steps", report)
    row = sheet.rows[0]
    assert row[:3] == ("NURS 330", 1, "AA-3")
    assert row[_at(sheet, "Where it stands now")] == "Weekly schedule > Week 5 > line 40"
    assert str(row[_at(sheet, "Smallest change")]).startswith("Add a case")
    assert "a scheduled week" in str(row[-1])


def test_a_step_of_the_shipped_map_names_the_effort_and_the_closest_standard() -> None:
    framework = load_framework("ct-aimh")
    sheet = _sheet("Next steps", make_report(framework, make_course(framework)))
    efforts = {row[_at(sheet, "Effort")] for row in sheet.rows}
    standards = {row[_at(sheet, "Closest standard")] for row in sheet.rows}
    assert "one reading" in efforts
    assert any(str(text).startswith("AACN Essentials") for text in standards)


def test_the_crosswalk_lists_every_standard_and_counts_courses_of_its_level() -> None:
    framework = load_framework("ct-aimh")
    course = make_course(framework, (COVERED,))
    report = make_report(framework, course)
    sheet = _sheet("Crosswalk", report, ReportOptions(standards="nursing"))
    essentials = next(found for found in load_crosswalks() if found.id == "aacn-2021")
    assert {row[1] for row in sheet.rows} == {standard.code for standard in essentials.standards}
    linked = [row for row in sheet.rows if row[_at(sheet, "Area")]]
    assert linked
    assert {row[_at(sheet, "Covered in")] for row in linked} == {"NURS 330"}
    assert essentials.note in sheet.note


def test_a_standard_linked_to_other_domains_alone_must_not_stand_as_linked_to_nothing() -> None:
    options = ReportOptions(standards="nursing", domains=("TF",))
    framework = load_framework("ct-aimh")
    whole = make_report(framework, make_course(framework, (COVERED,)))
    every = _sheet("Crosswalk", whole, ReportOptions(standards="nursing"))
    sheet = _sheet("Crosswalk", selected(whole, options), options)
    linked = {row[1] for row in every.rows if row[_at(every, "Area")]}
    unlinked = {row[1] for row in sheet.rows if not row[_at(sheet, "Area")]}
    assert not linked & unlinked
    assert "among the domains of this report" in sheet.note
    assert "among the domains of this report" not in every.note


def test_a_discipline_without_standards_gets_a_sentence_and_no_rows() -> None:
    sheet = _sheet("Crosswalk", small_report(), ReportOptions(standards="other"))
    assert (sheet.rows, "no standards" in sheet.note) == ((), True)


def test_decisions_are_an_empty_table_with_a_note() -> None:
    sheet = _sheet("Decisions", small_report())
    assert (sheet.rows, "proposed" in sheet.note) == ((), True)


@pytest.mark.parametrize("unread", [(), (SyllabusError("a/b.pdf", UnreadKind.NO_TEXT, "Why."),)])
def test_files_that_were_not_read_are_listed(unread: tuple[SyllabusError, ...]) -> None:
    sheets = build_sheets(small_report(), unread)
    sheet = next(sheet for sheet in sheets if sheet.title == "Unread")
    assert list(sheet.rows) == [("b.pdf", "no text", "Why.")][: len(unread)]


def test_about_has_the_versions_the_measured_figures_as_numbers_and_the_notice() -> None:
    options = ReportOptions(institution="A College")
    about = {row[:2]: row[2] for row in _sheet("About", small_report(), options).rows}
    assert about["Report", "Institution"] == "A College"
    assert about["Map", "Fingerprint"] == make_framework().fingerprint
    assert isinstance(about["Accuracy", "Taught or assessed, agreement (F1, 0 to 1)"], float)
    assert "Not affiliated" in str(about["Notice", ""])


def test_no_sheet_promises_what_only_an_association_decides() -> None:
    texts = _all_texts(program_report(3, 8), ReportOptions(standards="nursing"))
    for word in ("certified", "compliant", "meets endorsement"):
        assert not any(word in text.lower() for text in texts)


def _with_third_cell(**changes: object) -> AlignmentReport:
    """A report in which the cell in passing is changed."""
    report = small_report()
    course = report.courses[0]
    cells = [*course.cells]
    cells[2] = replace(cells[2], **changes)  # type: ignore[arg-type]
    return replace(report, courses=(replace(course, cells=tuple(cells)),))


def _sheet(title: str, report: AlignmentReport, options: ReportOptions | None = None) -> Sheet:
    return next(sheet for sheet in build_sheets(report, (), options) if sheet.title == title)


def _at(sheet: Sheet, heading: str) -> int:
    return [column.heading for column in sheet.columns].index(heading)


def _all_texts(report: AlignmentReport, options: ReportOptions) -> list[str]:
    sheets = build_sheets(report, (), options)
    values: list[Value] = [value for sheet in sheets for row in sheet.rows for value in row]
    return [*(value for value in values if isinstance(value, str)), *(s.note for s in sheets)]
