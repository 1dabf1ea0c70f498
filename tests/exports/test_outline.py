from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Reason, ReasonKind
from alignment.report import AlignmentReport
from competency_map import NOTICE, AreaKind
from exports.options import ReportOptions
from exports.outline import (
    Bullet,
    Heading,
    Node,
    Page,
    Paragraph,
    Quote,
    Table,
    TableKind,
    Title,
    build_outline,
    course_pages,
)
from exports.outline.matrix import MAX_COLUMNS
from syllabi import Block, BlockKind, Course, SectionKind, SyllabusError, UnreadKind
from tests.exports.reports import (
    QUOTE,
    make_course,
    make_evidence,
    make_framework,
    make_report,
    program_report,
    small_report,
)

DAY = date(2026, 3, 5)
REPORTS = {
    "empty": make_report(make_framework()),
    "one course": small_report(),
    "program": program_report(6, 12),
    "nothing covered": small_report(levels=(CoverageLevel.ABSENT,)),
}


def test_parts_stand_in_the_order_readers_expect() -> None:
    assert [node.text for node in _headings(program_report(3, 8)) if node.level == 1] == [
        "Purpose and scope",
        "Summary",
        "Courses and syllabi",
        "Legend",
        "Method and limits",
        "Coverage by domain",
        "Matrix of courses and knowledge areas",
        "Findings by domain",
        "Course pages",
        "Recommendations and action plan",
        "Sign-off",
        "Appendix: evidence",
        "Appendix: decisions and glossary",
    ]


def test_one_course_must_not_have_parts_that_say_its_page_once_more() -> None:
    assert [node.text for node in _headings(small_report()) if node.level == 1] == [
        "Purpose and scope",
        "Summary",
        "Courses and syllabi",
        "Legend",
        "Method and limits",
        "Matrix of knowledge areas",
        "Course pages",
    ]


@pytest.mark.parametrize("name", REPORTS)
def test_no_heading_skips_a_level(name: str) -> None:
    levels = [0, *(node.level for node in _headings(REPORTS[name]))]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", REPORTS)
def test_the_notice_stands_once_before_the_results(name: str) -> None:
    nodes = build_outline(REPORTS[name])
    assert nodes.count(Paragraph(NOTICE)) == 1
    assert Page.LANDSCAPE not in nodes[: nodes.index(Paragraph(NOTICE))]


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("words", ["certified", "compliant", "meets endorsement"])
def test_the_report_never_passes_judgement(name: str, words: str) -> None:
    assert words not in _text(build_outline(REPORTS[name])).lower()


@pytest.mark.parametrize(
    ("options", "made_on"),
    [(None, DAY), (ReportOptions(made_on=DAY), None), (ReportOptions(made_on=date.min), DAY)],
)
def test_the_date_is_the_one_given(options: ReportOptions | None, made_on: date | None) -> None:
    nodes = build_outline(small_report(), (), options, made_on)
    assert Paragraph("March 5, 2026", lead="Date: ") in nodes


def test_a_report_without_courses_says_so_and_has_no_matrix() -> None:
    nodes = build_outline(REPORTS["empty"])
    assert Paragraph("No syllabus was read.") in nodes
    assert Page.LANDSCAPE not in nodes


def test_files_that_could_not_be_read_are_listed_with_the_reason() -> None:
    error = SyllabusError(
        "C:\\Users\\me/in/scan.pdf", UnreadKind.NO_TEXT, "The pages hold pictures only."
    )
    tables = [node for node in build_outline(small_report(), [error]) if isinstance(node, Table)]
    unread = next(table for table in tables if table.caption == "Files that could not be read")
    assert unread.rows == (("scan.pdf", "The pages hold pictures only."),)


def test_no_part_of_the_report_prints_a_path() -> None:
    report = small_report(source="/home/me/syllabi/nurs-330.docx")
    error = SyllabusError("/home/me/scan.pdf", UnreadKind.NO_TEXT, "The pages hold pictures only.")
    text = _text(build_outline(report, [error]))
    assert "nurs-330.docx" in text
    assert "/home" not in text


def test_the_matrix_stands_between_landscape_and_portrait() -> None:
    nodes = build_outline(program_report(3, 40))
    inside = nodes[nodes.index(Page.LANDSCAPE) : nodes.index(Page.PORTRAIT)]
    _, *tables = [node for node in inside if isinstance(node, Table)]
    assert [(table.header[0], table.header[1], table.header[-1]) for table in tables] == [
        ("Course", f"{code}-1", "Covered") for code in ("AA", "AB", "AC", "AD")
    ]
    assert tables[0].rows[0][:3] == (
        "NURS 300, Nursing of childbearing families",
        CoverageLevel.ABSENT,
        CoverageLevel.GENERAL,
    )
    assert tables[0].rows[0][-1] == "4 of 10"
    assert tables[0].rows[-1][:3] == ("Courses that cover it", "0", "1")
    assert tables[0].rows[-1][-1] == "8 of 10"


def test_a_domain_too_wide_for_a_page_is_split_evenly() -> None:
    framework = make_framework(1, 2 * MAX_COLUMNS + 1)
    nodes = build_outline(make_report(framework, make_course(framework), make_course(framework)))
    matrices = [n for n in nodes if isinstance(n, Table) and n.kind is TableKind.MATRIX]
    columns = [table.header[1:-1] for table in matrices]
    assert [len(codes) for codes in columns] == [9, 10, 10]
    assert [code for codes in columns for code in codes] == [
        area.code for area in framework.knowledge_areas
    ]


def test_the_summary_begins_with_what_is_covered() -> None:
    assert (
        "Syllabus evidence suggests that the course covers 2 of 5 knowledge areas (40%) in "
        "young-child context, most of all in Domain AA (2 of 5). 2 further areas are within reach"
    ) in _text(build_outline(small_report()))


def test_the_summary_praises_the_largest_share_and_not_the_largest_number() -> None:
    framework = make_framework(2, 5)
    small = replace(framework.domains[1], areas=framework.domains[1].areas[:1])
    framework = replace(framework, domains=(framework.domains[0], small))
    absent, taught = CoverageLevel.ABSENT, CoverageLevel.TAUGHT
    levels = (taught, taught, taught, absent, absent, taught)
    report = make_report(framework, make_course(framework, levels))

    text = _text(build_outline(report))
    assert "most of all in Domain AB (1 of 1) and Domain AA (3 of 5)" in text


def test_an_overlap_counts_versions_of_a_course_as_one_and_tells_their_syllabi() -> None:
    framework = make_framework(1, 1)
    codes = ("A 1", "A 1", "A 2", "A 3", "A 4")
    taught = (CoverageLevel.TAUGHT,)
    courses = [make_course(framework, taught, course=Course(code)) for code in codes]
    versions, alone = (
        _text(build_outline(make_report(framework, *found))) for found in (courses, courses[1:])
    )
    assert "Covered in 4 courses (5 syllabi): " in versions
    assert "Covered in 4 courses: " in alone


def test_gaps_in_ways_of_working_are_put_softly() -> None:
    framework = make_framework(2, 1)
    absent = make_course(framework, levels=(CoverageLevel.ABSENT,))
    headings = [node.text for node in _headings(make_report(framework, absent, absent))]
    assert headings.count("Gaps") == 1
    assert headings.count("Not visible in the syllabi") == 1


def test_a_course_page_goes_from_strengths_to_openings_to_what_was_not_found() -> None:
    report = small_report()
    block = Block(BlockKind.PARAGRAPH, "No phones.", "line 9", section=SectionKind.POLICIES)
    course = replace(report.courses[0], set_aside_blocks=(block,))
    nodes = build_outline(replace(report, courses=(course,)))
    page = nodes[nodes.index(Heading("Course pages", 1, new_page=True)) :]
    assert [node.text for node in page if isinstance(node, Heading) and node.level == 3] == [
        "What it already covers",
        "Smallest next changes",
        "Not found in this syllabus",
        "Set aside",
    ]


def test_every_strength_stands_on_a_quote_with_its_place_and_reasons() -> None:
    assert Quote(
        QUOTE,
        "Weekly schedule, Week 5. "
        "Why: term: attachment theory; young children in the same row or the sentence before.",
    ) in build_outline(small_report())


def test_likeness_of_wording_is_left_to_the_app_and_the_data_files() -> None:
    framework = make_framework(1, 1)
    course = make_course(framework, (CoverageLevel.TAUGHT,))
    reasons = (Reason(ReasonKind.STRONG_TERM, "loss"), Reason(ReasonKind.SIMILAR_WORDING))
    evidence = replace(course.cells[0].evidence[0], reasons=reasons)
    cells = (replace(course.cells[0], evidence=(evidence,)),)
    quotes = _quotes(make_report(framework, replace(course, cells=cells)))
    assert [quote.source.split(". ")[1] for quote in quotes] == ["Why: term: loss."]


@pytest.mark.parametrize(
    ("level", "shown"),
    [(CoverageLevel.ASSESSED, ["best", "task"]), (CoverageLevel.TAUGHT, ["best", "second"])],
)
def test_an_assessed_area_shows_a_quote_from_the_assessment(
    level: CoverageLevel, shown: list[str]
) -> None:
    framework = make_framework(1, 1)
    course = make_course(framework, (level,))
    pieces = tuple(make_evidence("AA-1", text) for text in ("best", "second", "third"))
    task = make_evidence("AA-1", "task")
    task = replace(task, passage=replace(task.passage, section=SectionKind.ASSESSMENT))
    cells = (replace(course.cells[0], evidence=(*pieces, task)),)
    quotes = _quotes(make_report(framework, replace(course, cells=cells)))
    assert [quote.text for quote in quotes] == shown


def test_an_assessed_area_whose_best_quote_is_a_task_shows_two_quotes() -> None:
    framework = make_framework(1, 1)
    course = make_course(framework, (CoverageLevel.ASSESSED,))
    task = make_evidence("AA-1", "task")
    task = replace(task, passage=replace(task.passage, section=SectionKind.ASSESSMENT))
    evidence = (task, make_evidence("AA-1", "second"), make_evidence("AA-1", "third"))
    cells = (replace(course.cells[0], evidence=evidence),)
    quotes = _quotes(make_report(framework, replace(course, cells=cells)))
    assert [quote.text for quote in quotes] == ["task", "second"]


@pytest.mark.parametrize(
    ("n_areas", "names"),
    [
        (7, ["AA-6 Area AA 6 (Week 5)", "AA-7 Area AA 7."]),
        (13, ["AA-6 Area AA 6 (Week 5)", *(f"AA-{n} Area AA {n}" for n in range(7, 13)),
              "AA-13 Area AA 13."]),
        (16, ["AA-6 Area AA 6 (Week 5)", *(f"AA-{n} Area AA {n}" for n in range(7, 14)),
              "and 3 more."]),
    ],
)  # fmt: skip
def test_five_smallest_changes_stand_in_full_and_eight_more_by_name(
    n_areas: int, names: list[str]
) -> None:
    framework = make_framework(1, n_areas)
    course = make_course(framework, (CoverageLevel.GENERAL,))
    sixth = course.cells[5]
    found = sixth.evidence[0]
    with_week = replace(found, passage=replace(found.passage, week="Week 5"))
    cells = (*course.cells[:5], replace(sixth, evidence=(with_week,)), *course.cells[6:])
    report = make_report(framework, replace(course, cells=cells))

    assert len(_quotes(report)) == 5
    assert Paragraph("; ".join(names), lead="Also within reach: ") in build_outline(report)


def test_five_changes_leave_nothing_to_name_after_them() -> None:
    framework = make_framework(1, 5)
    report = make_report(framework, make_course(framework, (CoverageLevel.GENERAL,)))
    leads = [node.lead for node in build_outline(report) if isinstance(node, Paragraph)]
    assert "Also within reach: " not in leads


def test_one_course_of_a_program_keeps_its_name() -> None:
    framework = make_framework()
    terms = ("Fall 2025", "Spring 2026")
    report = make_report(
        framework,
        *(make_course(framework, course=Course("NURS 330", "Care", term)) for term in terms),
    )
    pages = [*course_pages(report, positions=(1,))]
    assert [node.text for node in pages if isinstance(node, Heading) and node.level == 2] == [
        "NURS 330 (Spring 2026), Care"
    ]
    assert [*course_pages(report)][: len(pages)] != pages
    assert not [*course_pages(report, positions=())]


def test_gaps_and_ways_of_working_of_one_domain_are_told_apart() -> None:
    framework = make_framework(1, 2)
    domain = framework.domains[0]
    areas = (domain.areas[0], replace(domain.areas[1], kind=AreaKind.PROCESS))
    framework = replace(framework, domains=(replace(domain, areas=areas),))
    absent = make_course(framework, (CoverageLevel.ABSENT,))
    nodes = build_outline(make_report(framework, absent, absent))
    assert Paragraph("No course in this report covers or comes near: AA-1 Area AA 1.") in nodes
    not_visible = nodes[nodes.index(Heading("Not visible in the syllabi", 3)) + 1]
    assert isinstance(not_visible, Paragraph)
    assert not_visible.text.startswith("AA-2 Area AA 2. ")


def test_two_versions_of_a_course_are_told_apart() -> None:
    framework = make_framework()
    terms = ("Fall 2025", "Spring 2026")
    report = make_report(
        framework,
        *(make_course(framework, course=Course("NURS 330", "Care", term)) for term in terms),
    )
    assert [node.text for node in _headings(report) if "NURS" in node.text] == [
        "NURS 330 (Fall 2025), Care",
        "NURS 330 (Spring 2026), Care",
    ]


def _quotes(report: AlignmentReport) -> list[Quote]:
    return [node for node in build_outline(report) if isinstance(node, Quote)]


def _headings(report: AlignmentReport) -> list[Heading]:
    return [node for node in build_outline(report) if isinstance(node, Heading)]


def _text(nodes: tuple[Node, ...]) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, Title | Heading | Paragraph | Bullet | Quote):
            parts.append(node.text)
        if isinstance(node, Table):
            parts += [node.caption, *node.header, *(str(e) for row in node.rows for e in row)]
    return "\n".join(parts)
