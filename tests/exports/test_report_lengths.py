"""The short program report beside the full one: what it leaves out, and what it must keep."""

from dataclasses import replace

import pytest

from alignment.coverage import Cell, CoverageLevel
from alignment.report import AlignmentReport
from exports.options import ReportLength, ReportOptions
from exports.outline import Bullet, Heading, Node, Paragraph, Quote, Table, build_outline
from exports.outline.lengths import LENGTHS, MOST_COURSES_IN_FULL, suggested_length
from exports.review_wording import NO_QUOTE
from syllabi import Course
from tests.exports.decided import change, decided
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_evidence,
    make_framework,
    make_report,
    program_report,
    small_report,
)

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
SHORT = ReportOptions(length=ReportLength.SHORT)


def headings(report: AlignmentReport, options: ReportOptions) -> list[str]:
    nodes = build_outline(report, options=options)
    return [node.text for node in nodes if isinstance(node, Heading) and node.level == 1]


def evidence_rows(report: AlignmentReport, options: ReportOptions = SHORT) -> list[tuple[str, ...]]:
    tables = [n for n in build_outline(report, options=options) if isinstance(n, Table)]
    evidence = [table for table in tables if table.caption.startswith("Evidence, ")]
    return [tuple(map(str, row)) for table in evidence for row in table.rows]


def lines(report: AlignmentReport) -> Table:
    nodes = build_outline(report, options=SHORT)
    return next(n for n in nodes if isinstance(n, Table) and n.caption == "Courses, one line each")


def test_every_length_has_a_row_and_only_one() -> None:
    assert [row.length for row in LENGTHS] == list(ReportLength)


def test_the_short_report_has_a_line_a_course_where_the_full_one_has_pages() -> None:
    report = program_report(3, 8)
    full, short = headings(report, ReportOptions()), headings(report, SHORT)

    assert "Course pages" in full
    assert short == [
        "The courses, one line each" if text == "Course pages" else text for text in full
    ]


def test_the_short_report_must_not_have_pages_for_each_course() -> None:
    report = program_report(3, 8)
    nodes = build_outline(report, options=SHORT)
    second = {node.text for node in nodes if isinstance(node, Heading) and node.level == 2}

    assert not any(text.startswith("NURS ") for text in second)
    assert not any(isinstance(node, Quote) for node in nodes)


def test_every_covered_cell_has_one_quote_with_its_course_and_place() -> None:
    report = program_report(6, 12)
    covered = [
        (cell.area, course.course.code)
        for area in report.framework.knowledge_areas
        for course in report.courses
        for cell in [course.cell(area.code)]
        if cell.level.is_covered
    ]
    rows = evidence_rows(report)

    assert [row[:2] for row in rows] == covered
    assert {row[3:] for row in rows} == {(f"“{QUOTE}” (Weekly schedule, Week 5)",)}


def test_the_one_quote_is_the_best_and_a_long_one_is_cut_around_its_term() -> None:
    framework = make_framework(1, 1)
    long = make_evidence("AA-1", "Attachment theory " + "and more of it " * 40)
    pieces = (long, make_evidence("AA-1", "second"))
    course = replace(make_course(framework), cells=(Cell("AA-1", TAUGHT, 0.9, pieces),))
    (row, _) = evidence_rows(make_report(framework, course, course))

    quote, place = row[-1].split("” (")
    assert quote.startswith("“Attachment theory and more")
    assert quote.endswith(" …")
    assert len(quote) < 170
    assert place == "Weekly schedule, Week 5)"


def test_a_level_that_a_person_set_without_a_quote_says_so() -> None:
    report = decided(program_report(2, 4), AA_1=change(TAUGHT))

    assert ("AA-1", "NURS 300", NO_QUOTE) in [
        (row[0], row[1], *row[3:]) for row in evidence_rows(report)
    ]


def test_without_quotes_the_short_report_gives_places_alone() -> None:
    options = replace(SHORT, with_quotes=False)
    report = program_report(3, 8)

    assert QUOTE not in repr(build_outline(report, options=options))
    assert {row[3:] for row in evidence_rows(report, options)} == {("Weekly schedule, Week 5",)}


def test_a_line_says_how_much_where_most_and_what_is_nearest() -> None:
    framework = make_framework(2, 3)
    levels = (TAUGHT, GENERAL, ABSENT, ASSESSED, TAUGHT, MENTIONED)
    course = make_course(framework, levels)
    bare = make_course(framework, (ABSENT,), course=Course("NURS 331"))
    table = lines(make_report(framework, course, bare))

    assert table.header[1:] == (
        "Covered", "In passing", "Openings", "Most of all in", "Nearest step",
    )  # fmt: skip
    assert table.rows[0][:5] == (
        "NURS 330, Family nursing", "3 of 6", "1", "1", "Domain AB (2 of 3)",
    )  # fmt: skip
    assert table.rows[0][5] == "AB-3 Area AB 3"
    assert table.rows[1] == ("NURS 331", "0 of 6", "0", "0", "\u2013", "\u2013")


def test_what_went_wrong_in_reading_a_course_stays_in_the_short_report() -> None:
    report = program_report(2, 4)
    noted = replace(report.courses[1], warnings=("No schedule was found.",))
    nodes = build_outline(replace(report, courses=(report.courses[0], noted)), options=SHORT)

    assert Bullet("No schedule was found.", lead="NURS 301. ") in nodes
    assert "Notes on the reading" not in repr(build_outline(report, options=SHORT))


def test_one_course_has_but_one_length() -> None:
    assert build_outline(small_report(), options=SHORT) == build_outline(small_report())


@pytest.mark.parametrize(
    ("n_courses", "length"),
    [
        (1, ReportLength.FULL),
        (MOST_COURSES_IN_FULL, ReportLength.FULL),
        (MOST_COURSES_IN_FULL + 1, ReportLength.SHORT),
        (60, ReportLength.SHORT),
    ],
)
def test_the_short_report_is_suggested_from_some_number_of_courses_on(
    n_courses: int, length: ReportLength
) -> None:
    assert suggested_length(n_courses) is length


def test_the_introduction_says_where_the_other_quotes_are() -> None:
    nodes: tuple[Node, ...] = build_outline(program_report(2, 4), options=SHORT)
    after = nodes[nodes.index(Heading("Appendix: evidence", 1)) + 1]

    assert isinstance(after, Paragraph)
    assert after.text.startswith("One passage behind each level that counts as covered")
