"""The crosswalk sets areas and courses beside an accreditor's standards, and judges nothing."""

from dataclasses import replace

import pytest

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from competency_map import load_framework
from exports.change_wording import LINKS_NOTE
from exports.options import ReportOptions
from exports.outline import Bullet, Node, Page, Paragraph, Table, build_outline
from exports.outline.crosswalk_section import crosswalk_section
from exports.selection import selected
from syllabi import Course
from tests.exports.reports import make_course, make_report

TAUGHT, ABSENT = CoverageLevel.TAUGHT, CoverageLevel.ABSENT
FRAMEWORK = load_framework("ct-aimh")
ELSEWHERE = (
    "Standards with no close or partial link among the domains of this report, but with one to "
    "other areas"
)


def report_of(*courses: Course, level: CoverageLevel = TAUGHT) -> AlignmentReport:
    return make_report(FRAMEWORK, *(make_course(FRAMEWORK, (level,), course=c) for c in courses))


def tables(nodes: list[Node]) -> list[Table]:
    return [node for node in nodes if isinstance(node, Table)]


def test_each_row_has_a_standard_its_areas_the_courses_and_the_strength() -> None:
    nodes = [*crosswalk_section(report_of(Course("SW 1"), Course("SW 2")), "social_work")]
    (table,) = tables(nodes)
    standard, areas, courses, link = table.rows[0]

    assert table.header == ("Standard", "Areas", "Courses with evidence", "Link")
    assert standard == "1 Demonstrate Ethical and Professional Behavior"
    assert "LR-1 Ethical practice" in str(areas).split("; ")
    assert courses == "SW 1 (T); SW 2 (T)"
    assert link == "Close"
    assert nodes[0] is Page.LANDSCAPE
    assert nodes[-1] is Page.PORTRAIT


def test_whose_judgement_the_links_are_stands_beside_them() -> None:
    nodes = [*crosswalk_section(report_of(Course("SW 1")), "social_work")]
    texts = [node.text for node in nodes if isinstance(node, Paragraph)]

    assert texts[0].startswith(LINKS_NOTE)
    assert "this project's judgement, not CSWE's" in texts[1]


def test_a_weak_link_must_not_be_shown_to_an_accreditor() -> None:
    for discipline in ("nursing", "social_work", "education", "psychology"):
        for table in tables([*crosswalk_section(report_of(Course("A 1")), discipline)]):
            assert {row[3] for row in table.rows} <= {"Close", "Partial"}


def test_a_standard_without_evidence_says_so() -> None:
    nodes = [*crosswalk_section(report_of(Course("SW 1"), level=ABSENT), "social_work")]
    assert {row[2] for row in tables(nodes)[0].rows} == {"None yet"}


def test_many_courses_are_named_up_to_ten() -> None:
    courses = [Course(f"SW {number}") for number in range(13)]
    (table,) = tables([*crosswalk_section(report_of(*courses), "social_work")])
    assert str(table.rows[0][2]).endswith("and 3 more, see the matrix")


def test_courses_that_assess_an_area_come_first() -> None:
    courses = (
        make_course(FRAMEWORK, (level,), course=Course(code))
        for code, level in (("SW 1", TAUGHT), ("SW 2", CoverageLevel.ASSESSED))
    )
    (table,) = tables([*crosswalk_section(make_report(FRAMEWORK, *courses), "social_work")])
    assert table.rows[0][2] == "SW 2 (TA); SW 1 (T)"


def test_areas_that_the_same_courses_cover_share_a_row_and_no_others() -> None:
    levels = (TAUGHT, ABSENT)
    report = make_report(FRAMEWORK, make_course(FRAMEWORK, levels, course=Course("N 1")))
    (table,) = tables([*crosswalk_section(report, "nursing")])
    covered = {a.code for a in FRAMEWORK.knowledge_areas if report.courses[0].cell(a.code).level}
    keys = [(row[0], row[2], row[3]) for row in table.rows]

    assert len(keys) == len(set(keys))
    for row in table.rows:
        codes = {each.split()[0] for each in str(row[1]).split("; ")}
        assert codes <= covered if row[2] == "N 1 (T)" else not codes & covered


def test_no_area_and_no_standard_must_stand_as_a_code_alone() -> None:
    nodes = [*crosswalk_section(report_of(Course("N 1")), "nursing")]
    (table,) = tables(nodes)
    names = {f"{area.code} {area.shown_name}" for area in FRAMEWORK.knowledge_areas}
    (text,) = (n.text for n in nodes if isinstance(n, Paragraph) and n.text.startswith(ELSEWHERE))

    assert {each for row in table.rows for each in str(row[1]).split("; ")} <= names
    assert all(len(str(row[0]).split()) > 1 for row in table.rows)
    assert all(len(each.split()) > 1 for each in text.split(": ")[1].split("; "))


def test_a_standard_of_which_a_part_is_named_must_not_count_as_left_out() -> None:
    nodes = [*crosswalk_section(report_of(Course("N 1")), "nursing")]
    (text,) = (
        n.text for n in nodes if isinstance(n, Paragraph) and n.text.startswith("Standards ")
    )
    codes = [each.split()[0] for each in text.rstrip(".").split(": ")[1].split("; ")]
    named = {str(row[0]).split()[0].split(".")[0] for row in tables(nodes)[0].rows}

    assert codes
    assert not named & set(codes)


@pytest.mark.parametrize(("level", "n_tables"), [("", 2), ("undergraduate", 1), ("doctoral", 1)])
def test_standards_of_another_level_must_not_be_shown(level: str, n_tables: int) -> None:
    report = report_of(Course("PSYC 1", level=level))
    assert len(tables([*crosswalk_section(report, "psychology")])) == n_tables


def test_a_course_of_another_level_must_not_stand_beside_a_standard() -> None:
    report = report_of(
        Course("PSYC 1", level="undergraduate"), Course("PSYC 900", level="doctoral")
    )
    first, second = tables([*crosswalk_section(report, "psychology")])
    assert "PSYC 900" not in repr(first.rows)
    assert "PSYC 1 " not in repr(second.rows)


def test_a_discipline_without_standards_says_so_and_none_chosen_says_nothing() -> None:
    report = report_of(Course("A 1"))
    nodes = [*crosswalk_section(report, "other")]
    assert not tables(nodes)
    assert Paragraph("This version holds no standards for: Other.") in nodes
    assert not [*crosswalk_section(report, "")]
    assert not [*crosswalk_section(replace(report, courses=()), "nursing")]


def test_a_crosswalk_s_note_stands_once_in_a_report() -> None:
    courses = [Course(f"SW {n}", discipline="social_work") for n in range(2)]
    for standards, leads in (("social_work", []), ("", ["CSWE standards. "])):
        nodes = build_outline(report_of(*courses), options=ReportOptions(standards=standards))
        noted = [n.lead for n in nodes if isinstance(n, Bullet) and "standards. " in n.lead]
        assert noted == leads


def told_of(
    report: AlignmentReport, *domains: str, discipline: str = "nursing"
) -> dict[str, set[str]]:
    """The codes of the standards without a row, by the sentence that lists them."""
    chosen = selected(report, ReportOptions(domains=domains))
    nodes = crosswalk_section(chosen, discipline)
    texts = [n.text for n in nodes if isinstance(n, Paragraph) and n.text.startswith("Standards ")]
    pairs = (text.rstrip(".").split(": ") for text in texts)
    return {words: {each.split()[0] for each in named.split("; ")} for words, named in pairs}


def test_a_standard_linked_to_other_domains_must_not_be_told_as_linked_to_nothing() -> None:
    report = report_of(Course("N 1"))
    told = told_of(report, "TF")

    assert {"5", "6"} <= told[ELSEWHERE]
    assert not any("no close or partial link names" in words for words in told)
    assert not {"5", "6"} & told_of(report)[ELSEWHERE]


def test_a_standard_that_no_link_names_is_told_as_such_whatever_the_domains() -> None:
    report = report_of(Course("E 1"))

    for domains in ((), ("TF",), ("SE",)):
        told = told_of(report, *domains, discipline="education")
        assert told["Standards that no close or partial link names"] == {"5"}
