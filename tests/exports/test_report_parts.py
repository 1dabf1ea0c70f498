"""The program report's parts: what frames the results, what follows from them, what backs them."""

from dataclasses import replace

import pytest

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import AreaStatus
from exports.in_program import CourseInProgram, Requirement
from exports.options import ReportOptions
from exports.outline import Bar, BarChart, Bullet, Heading, Node, Paragraph, Table, build_outline
from exports.outline.domain_coverage import domain_coverage
from exports.outline.front import purpose_and_scope, reviewed_text
from exports.outline.method_section import method_and_limits
from syllabi import Block, BlockKind, Course
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_framework,
    make_report,
    program_report,
    small_report,
)

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel


def facts_of(report: AlignmentReport, **chosen: str) -> dict[str, str]:
    nodes = build_outline(report, options=ReportOptions(**chosen))  # type: ignore[arg-type]
    return {node.lead: node.text for node in nodes if isinstance(node, Paragraph) and node.lead}


def bullets_of(report: AlignmentReport) -> dict[str, str]:
    return {n.lead: n.text for n in method_and_limits(report) if isinstance(n, Bullet) and n.lead}


def tables_of(nodes: tuple[Node, ...]) -> dict[str, Table]:
    return {node.caption: node for node in nodes if isinstance(node, Table)}


def closed(course: CourseAlignment, n_close: int) -> CourseAlignment:
    """The course with cells of which the first would be one level lower with stricter cut-offs."""
    cells = tuple(
        replace(
            cell,
            looser=cell.level,
            stricter=CoverageLevel(max(cell.level - (number < n_close), 0)),
        )
        for number, cell in enumerate(course.cells)
    )
    return replace(course, cells=cells)


def test_the_title_block_says_whose_report_it_is_and_what_it_rests_on() -> None:
    report = program_report(3, 8)
    facts = facts_of(report, institution=" A College ", program="BSN", preparer="J. Doe")

    assert facts["Institution: "] == "A College"
    assert facts["Program: "] == "BSN"
    assert facts["Prepared by: "] == "J. Doe"
    assert facts["Terms: "] == "Fall 2025"
    assert not {"Map's fingerprint: ", "Method: "} & set(facts)
    assert facts["Reviewed: "] == "0% (0 of 24 levels; all are proposed by software)"


def test_a_fact_that_is_not_known_must_not_be_left_empty() -> None:
    facts = facts_of(small_report(course=Course("NURS 330")))
    assert not {"Institution: ", "Program: ", "Prepared by: ", "Terms: "} & set(facts)
    assert reviewed_text(make_report(make_framework())) == "no levels yet"


def test_every_course_is_listed_with_its_file_and_the_version_of_its_content() -> None:
    table = tables_of(build_outline(small_report()))["Courses in this report"]
    assert table.rows == (
        ("NURS 330, Family nursing", "Fall 2025", "Nursing", "nurs-330.docx", "01234567"),
    )


def test_terms_must_not_have_a_column_where_none_is_known() -> None:
    table = tables_of(build_outline(small_report(course=Course("NURS 330"))))[
        "Courses in this report"
    ]
    assert table.header == ("Course", "Discipline", "File", "Version")
    assert len(table.widths) == 4


def test_a_place_in_the_program_has_a_column_only_where_one_was_given() -> None:
    report = program_report(2, 8)
    report = replace(report, courses=tuple(
        replace(course, syllabus_id=f"{n}" * 9) for n, course in enumerate(report.courses)
    ))  # fmt: skip
    places = (CourseInProgram("1" * 9, Requirement.REQUIRED, 2), CourseInProgram("gone", year=4))
    table = tables_of(build_outline(report, options=ReportOptions(in_program=places)))[
        "Courses in this report"
    ]

    assert table.header[3] == "In the program"
    assert [row[3] for row in table.rows] == ["", "Required, year 2"]
    assert "In the program" not in repr(build_outline(report))


def test_chosen_domains_are_part_of_the_scope() -> None:
    nodes = purpose_and_scope(program_report(2, 4), ReportOptions(domains=("AA",)))
    assert any("by choice" in node.text for node in nodes if isinstance(node, Paragraph))


def test_close_calls_are_counted_and_their_courses_named_most_first() -> None:
    framework = make_framework()
    levels = (TAUGHT, MENTIONED)
    courses = [
        closed(make_course(framework, levels, course=Course(code)), n_close)
        for code, n_close in (("A 1", 0), ("A 2", 1), ("A 3", 2))
    ]
    text = bullets_of(make_report(framework, *courses))["Close calls. "]

    assert "3 of 15 levels (20%) would change, and 2 would begin or cease to be covered" in text
    assert text.endswith("The courses with most are A 3 (2) and A 2 (1): look there first.")


def test_one_course_alone_must_not_be_told_as_several_with_most_close_calls() -> None:
    framework = make_framework()
    courses = [
        closed(make_course(framework, (TAUGHT, MENTIONED), course=Course(code)), n_close)
        for code, n_close in (("A 1", 0), ("A 2", 1))
    ]
    text = bullets_of(make_report(framework, *courses))["Close calls. "]

    assert text.endswith("The course with most is A 2 (1): look there first.")


def test_close_calls_must_not_be_told_where_no_other_cut_off_was_tried() -> None:
    assert "Close calls. " not in bullets_of(small_report())


def test_the_measured_figures_stand_with_their_interval_and_what_they_are_not() -> None:
    bullets = [node.text for node in method_and_limits(small_report()) if isinstance(node, Bullet)]
    measured = next(n for n, text in enumerate(bullets) if "95% interval" in text)

    assert "labelled syllabi" in bullets[measured]
    assert "no infant mental health specialist" in bullets[measured + 1]
    assert "not of this program" in bullets[measured + 2]


def test_what_was_set_aside_and_who_proposed_the_levels_is_disclosed() -> None:
    report = small_report()
    block = Block(BlockKind.PARAGRAPH, "No phones.", "line 9")
    course = replace(report.courses[0], set_aside_blocks=(block, block))
    bullets = bullets_of(replace(report, courses=(course,)))

    assert bullets["Set aside. "].startswith("2 paragraphs ")
    assert "in 1 syllabus did not count" in bullets["Set aside. "]
    assert "proposed by software" in bullets["Disclosure. "]


def test_an_area_counts_once_in_its_domain_at_its_deepest_level() -> None:
    framework = make_framework(1, 3)
    areas = framework.domains[0].areas
    areas = (*areas[:2], replace(areas[2], status=AreaStatus.UNCONFIRMED))
    framework = replace(framework, domains=(replace(framework.domains[0], areas=areas),))
    courses = [make_course(framework, levels) for levels in ((TAUGHT, GENERAL), (ABSENT, GENERAL))]
    nodes = (*domain_coverage(make_report(framework, *courses)),)
    (chart,) = (node for node in nodes if isinstance(node, BarChart))
    (table,) = (node for node in nodes if isinstance(node, Table))

    parts = ((ASSESSED, 0), (TAUGHT, 1), (MENTIONED, 0), (GENERAL, 1), (ABSENT, 0))
    assert chart.bars == (Bar("Domain AA", parts),)
    assert "Domain AA 1 of 2" in chart.alt_text
    assert table.rows[0] == ("Domain AA", "0", "1", "0", "1", "0", "2", "50%")
    assert table.rows[1] == ("All domains", *table.rows[0][1:])


def test_the_evidence_table_holds_every_quote_with_its_place_in_the_order_of_the_map() -> None:
    report = program_report(3, 8)
    tables = tables_of(build_outline(report))
    rows = [row for name, t in tables.items() if name.startswith("Evidence, ") for row in t.rows]
    held = sum(len(cell.evidence) for course in report.courses for cell in course.cells)
    order = [area.code for area in report.framework.knowledge_areas]

    assert len(rows) == held
    assert [order.index(str(row[0])) for row in rows] == sorted(
        order.index(str(r[0])) for r in rows
    )
    assert rows[0] == (
        "AA-1", "NURS 301", GENERAL, f"“{QUOTE}” (Weekly schedule, Week 5)",
    )  # fmt: skip


@pytest.mark.parametrize("report", [small_report(), program_report(3, 8)])
def test_without_quotes_no_words_of_a_syllabus_are_quoted(report: AlignmentReport) -> None:
    nodes = build_outline(report, options=ReportOptions(with_quotes=False))

    assert QUOTE not in repr(nodes)
    assert "Weekly schedule, Week 5" in repr(nodes)


def test_the_action_plan_is_filled_in_but_for_owner_date_and_proof() -> None:
    plan = tables_of(build_outline(program_report(3, 8)))["Action plan, to be filled in"]

    assert plan.header == ("No.", "Action", "Course", "Owner", "Due", "Evidence of completion")
    assert plan.rows[0][2] == "All courses"
    assert all(row[3:] == ("", "", "") for row in plan.rows)
    assert [row[0] for row in plan.rows] == [str(n + 1) for n in range(len(plan.rows))]


def test_the_sign_off_holds_the_preparer_and_leaves_the_others_to_sign() -> None:
    nodes = build_outline(program_report(2, 4), options=ReportOptions(preparer="J. Doe"))
    rows = tables_of(nodes)["Sign-off"].rows

    assert rows[0] == ("Prepared by", "J. Doe", "", "")
    assert all(row[1:] == ("", "", "") for row in rows[1:])


def test_no_decision_is_named_before_there_is_one() -> None:
    nodes = build_outline(program_report(2, 4))
    after = nodes[nodes.index(Heading("Decisions with reasons", 2)) + 1]
    assert after == Paragraph("No reviewer has decided on a level in this report yet.")
