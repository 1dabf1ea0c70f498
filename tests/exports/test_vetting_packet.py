from dataclasses import replace
from datetime import date

import pytest

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from exports.options import ReportOptions
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, Title
from exports.outline.vetting_packet import vetting_packet
from exports.outline.vetting_rows import VETTING_HEADER
from syllabi import SectionKind
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_evidence,
    make_framework,
    make_report,
    program_report,
    small_report,
)

OPTIONS = ReportOptions("Example College", made_on=date(2026, 3, 5))
PLACE = "Weekly schedule, Week 5"


def crosswalks(nodes: tuple[Node, ...]) -> list[Table]:
    return [n for n in nodes if isinstance(n, Table) and n.header == VETTING_HEADER]


def assessed(*texts: str, task: int) -> AlignmentReport:
    """One area with these quotes, of which that one is a graded task."""
    framework = make_framework(1, 1)
    course = make_course(framework, (CoverageLevel.ASSESSED,))
    pieces = [make_evidence("AA-1", text) for text in texts]
    passage = replace(pieces[task].passage, section=SectionKind.ASSESSMENT, path=())
    pieces[task] = replace(pieces[task], passage=passage)
    cells = (replace(course.cells[0], evidence=tuple(pieces)),)
    return make_report(framework, replace(course, cells=cells))


def test_every_area_that_is_not_absent_has_a_row_with_an_empty_note() -> None:
    (table,) = crosswalks(vetting_packet(small_report(), OPTIONS))

    assert table.rows[0] == (
        "AA-2 Area AA 2",
        "Opening: the topic without young children",
        f"“{QUOTE}” ({PLACE})",
        CoverageLevel.GENERAL,
        "None found",
        "",
    )
    assert [row[0] for row in table.rows] == [f"AA-{n} Area AA {n}" for n in (2, 3, 4, 5)]
    assert {row[-1] for row in table.rows} == {""}


def test_what_was_not_found_is_listed_after_the_table() -> None:
    nodes = vetting_packet(small_report(), OPTIONS)
    listed = nodes.index(Heading("Not found in this syllabus", 2))

    assert listed > nodes.index(crosswalks(nodes)[0])
    assert nodes[listed + 1] == Paragraph("AA-1 Area AA 1.")


def test_an_assessed_area_quotes_its_graded_task() -> None:
    (table,) = crosswalks(vetting_packet(assessed("best", "a paper", task=1), OPTIONS))

    assert table.rows[0][2].startswith("“best”")  # type: ignore[union-attr]
    assert table.rows[0][4] == "“a paper” (Assessment)"


def test_a_task_that_is_the_best_quote_is_not_quoted_twice() -> None:
    (table,) = crosswalks(vetting_packet(assessed("a paper", "second", task=0), OPTIONS))

    assert table.rows[0][4] == "The task quoted here"


def test_no_level_below_assessed_must_claim_a_task() -> None:
    report = assessed("best", "a paper", task=1)
    (course,) = report.courses
    taught = replace(course.cells[0], level=CoverageLevel.TAUGHT)
    report = replace(report, courses=(replace(course, cells=(taught,)),))
    (table,) = crosswalks(vetting_packet(report, OPTIONS))

    assert table.rows[0][4] == "None found"


def test_the_tables_stand_on_landscape_pages_one_course_after_another() -> None:
    nodes = vetting_packet(program_report(3, 8), OPTIONS)
    inside = nodes[nodes.index(Page.LANDSCAPE) : nodes.index(Page.PORTRAIT)]
    courses = [n for n in inside if isinstance(n, Heading) and n.level == 1]

    assert isinstance(nodes[0], Title)
    assert len(crosswalks(inside)) == 3
    assert [node.new_page for node in courses] == [False, True, True]
    assert not crosswalks(nodes[: nodes.index(Page.LANDSCAPE)])


def test_the_reviewer_has_a_row_a_course_to_fill_in_and_nothing_is_decided_for_them() -> None:
    last = vetting_packet(program_report(3, 8), OPTIONS)[-1]

    assert isinstance(last, Table)
    assert [row[2:] for row in last.rows] == [("", "", "")] * 3


def test_without_quotes_only_places_stand_in_the_table() -> None:
    silent = replace(OPTIONS, with_quotes=False)
    (table,) = crosswalks(vetting_packet(assessed("best", "a paper", task=1), silent))

    assert (table.rows[0][2], table.rows[0][4]) == (PLACE, "Assessment")


@pytest.mark.parametrize(
    "report",
    [make_report(make_framework()), small_report(levels=(CoverageLevel.ABSENT,))],
    ids=["no course", "nothing found"],
)
def test_a_packet_with_nothing_to_show_says_so_and_has_no_crosswalk(
    report: AlignmentReport,
) -> None:
    nodes = vetting_packet(report, OPTIONS)
    texts = [node.text for node in nodes if isinstance(node, Paragraph)]

    assert not crosswalks(nodes)
    assert any(
        text in ("No syllabus was read.", "The syllabus shows no knowledge area of the map.")
        for text in texts
    )


@pytest.mark.parametrize("words", ["certified", "compliant", "meets endorsement"])
def test_the_packet_must_not_pass_judgement(words: str) -> None:
    assert words not in repr(vetting_packet(program_report(3, 8), OPTIONS)).lower()
