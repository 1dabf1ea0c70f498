"""Areas that no source has confirmed: matched and shown, named as such, in no total."""

from dataclasses import replace

import pytest

from alignment import AlignmentReport, CoverageLevel, gap_table
from competency_map import AreaStatus, Framework
from exports.console import summary_lines
from exports.exporters.csv_exporter import render_csv
from exports.outline.course_pages import course_pages
from exports.outline.front import purpose_and_scope
from exports.outline.matrix import matrix
from exports.outline.nodes import Paragraph, Table
from exports.outline.summary import summary
from tests.exports.reports import make_course, make_framework, make_report

TAUGHT, ABSENT = CoverageLevel.TAUGHT, CoverageLevel.ABSENT
UNCONFIRMED = AreaStatus.UNCONFIRMED


def marked(framework: Framework, *codes: str) -> Framework:
    """The map with these areas unconfirmed."""
    return replace(
        framework,
        domains=tuple(
            replace(
                domain,
                areas=tuple(
                    replace(area, status=UNCONFIRMED) if area.code in codes else area
                    for area in domain.areas
                ),
            )
            for domain in framework.domains
        ),
    )


@pytest.fixture(scope="module")
def report() -> AlignmentReport:
    """AA-1 taught, AA-2 not found; AA-3 and AA-4, taught and not found, are unconfirmed."""
    framework = marked(make_framework(1, 4), "AA-3", "AA-4")
    return make_report(framework, make_course(framework, (TAUGHT, ABSENT)))


def words(nodes: object) -> str:
    assert not isinstance(nodes, str)
    return " ".join(node.text for node in nodes if isinstance(node, Paragraph))  # type: ignore[attr-defined]


def test_the_summary_counts_confirmed_areas_alone(report: AlignmentReport) -> None:
    text = words(summary(report))

    assert "covers 1 of 2 knowledge areas (50%)" in text
    assert "Domain AA (1 of 2)" in text
    assert "1 area the syllabus does not show" in text


def test_a_course_page_counts_confirmed_areas_alone(report: AlignmentReport) -> None:
    assert "suggests 1 of 2 areas covered" in words(course_pages(report))


def test_the_scope_says_how_many_are_left_out(report: AlignmentReport) -> None:
    text = words(purpose_and_scope(report))

    assert "with the 2 knowledge areas" in text
    assert "No source has confirmed 2 further areas of this map yet" in text


def test_a_map_without_unconfirmed_areas_must_not_mention_them() -> None:
    framework = make_framework(1, 4)
    report = make_report(framework, make_course(framework))

    assert "confirmed" not in words(purpose_and_scope(report))


def test_the_matrix_shows_all_areas_and_counts_the_confirmed(report: AlignmentReport) -> None:
    (course,) = report.courses
    program = make_report(report.framework, course, course)
    (table,) = (node for node in matrix(program) if isinstance(node, Table))

    assert table.header == ("Course", "AA-1", "AA-2", "AA-3", "AA-4", "Covered")
    assert table.rows[0][1:] == (TAUGHT, ABSENT, TAUGHT, ABSENT, "1 of 2")


def test_a_domain_of_unconfirmed_areas_must_not_be_counted() -> None:
    framework = marked(make_framework(1, 2), "AA-1", "AA-2")
    course = make_course(framework, (TAUGHT, TAUGHT))
    report = make_report(framework, course, course)
    (table,) = (node for node in matrix(report) if isinstance(node, Table))

    assert table.rows[0][-1] == "not counted"


def test_the_command_counts_confirmed_areas_alone(report: AlignmentReport) -> None:
    assert summary_lines(report)[1].split()[-5:] == ["0", "1", "0", "0", "1"]


def test_people_see_what_is_unconfirmed(report: AlignmentReport) -> None:
    name = "Area AA 3 (unconfirmed)"

    assert f"AA-3 {name}" in repr([*matrix(report)])
    assert name in render_csv(report).decode("utf-8-sig")
    assert list(gap_table(report)["name"])[2] == name
