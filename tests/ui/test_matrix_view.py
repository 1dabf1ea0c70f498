from dataclasses import replace

import pytest

from alignment import AlignmentReport, CoverageLevel, DecisionKind, Project, Review, align
from competency_map import load_framework
from syllabi import Syllabus
from ui.decision_queue import Queue
from ui.matrix_view import COURSES_PER_PAGE, MatrixFilter, disciplines, matrix_view, n_pages


@pytest.fixture(scope="module")
def report(syllabi: tuple[Syllabus, ...]) -> AlignmentReport:
    return align(Project(load_framework("ct-aimh"), syllabi))


@pytest.fixture(scope="module")
def long_report(report: AlignmentReport) -> AlignmentReport:
    return replace(report, courses=report.courses * 30)


def totals_by_area(report: AlignmentReport, discipline: str = "") -> dict[str, str]:
    view = matrix_view(report, MatrixFilter(discipline))
    return {row.area.code: row.total for group in view.groups for row in group.rows}


def test_rows_are_all_areas_in_the_order_of_the_map(report: AlignmentReport) -> None:
    view = matrix_view(report, MatrixFilter())
    codes = [row.area.code for group in view.groups for row in group.rows]
    assert codes == [area.code for area in report.framework.knowledge_areas]
    assert view.labels == ("NURS 330", "PSYC 315")


def test_totals_agree_on_both_edges(report: AlignmentReport) -> None:
    view = matrix_view(report, MatrixFilter())
    rows = [row for group in view.groups for row in group.rows]
    assert sum(row.n_covered for row in rows) == sum(view.course_totals)


def test_only_not_covered_leaves_rows_that_no_chosen_course_covers(
    report: AlignmentReport,
) -> None:
    view = matrix_view(report, MatrixFilter(only_not_covered=True))
    rows = [row for group in view.groups for row in group.rows]
    assert rows
    assert not any(row.n_covered for row in rows)
    assert all(group.rows for group in view.groups)


def test_a_discipline_counts_only_its_own_courses(report: AlignmentReport) -> None:
    view = matrix_view(report, MatrixFilter("psychology"))
    assert (view.n_courses, view.positions) == (1, (1,))
    assert disciplines(report) == ["nursing", "psychology"]


def test_a_row_says_how_many_courses_cover_it_or_how_an_unseen_area_stands(
    report: AlignmentReport,
) -> None:
    totals = totals_by_area(report)
    assert totals["TF-6"] == "1 of 2"
    assert totals["LR-3"] == "Gap"
    assert totals["RE-1"] == "Not visible"


@pytest.mark.parametrize("level", [level for level in CoverageLevel if level])
def test_an_area_that_any_course_shows_is_no_gap(
    report: AlignmentReport, level: CoverageLevel
) -> None:
    first, second = report.courses
    cells = tuple(replace(cell, level=level) for cell in second.cells)
    shown = replace(report, courses=(first, replace(second, cells=cells)))
    assert {"Gap", "Not visible"}.isdisjoint(totals_by_area(shown).values())
    assert "Gap" in totals_by_area(report).values()


def test_a_gap_is_one_of_the_chosen_discipline(report: AlignmentReport) -> None:
    assert totals_by_area(report, "nursing")["TF-6"] == "1 of 1"
    assert totals_by_area(report, "psychology")["TF-6"] == "Gap"


def test_pages_hold_24_courses_and_count_over_all(long_report: AlignmentReport) -> None:
    assert n_pages(long_report, MatrixFilter()) == 3
    last = matrix_view(long_report, MatrixFilter(), page=3)
    assert last.positions == tuple(range(2 * COURSES_PER_PAGE, 60))
    assert last.n_courses == 60
    attachment = next(row for row in last.groups[0].rows if row.area.code == "TF-6")
    assert attachment.n_covered == 30


def test_without_a_page_all_courses_are_shown(long_report: AlignmentReport) -> None:
    assert len(matrix_view(long_report, MatrixFilter()).positions) == 60


def reviewed(report: AlignmentReport, area: str, review: Review) -> AlignmentReport:
    """The report with that review of the first course's area."""
    first, *others = report.courses
    cells = tuple(replace(c, review=review) if c.area == area else c for c in first.cells)
    return replace(report, courses=(replace(first, cells=cells), *others))


CONFIRMED = Review(1, CoverageLevel.TAUGHT, DecisionKind.CONFIRM, CoverageLevel.TAUGHT)


@pytest.mark.parametrize(
    ("queue", "shown"),
    [
        (Queue.REVIEWED, [("TF-6", 1)]),
        (Queue.LOOK_AGAIN, []),
        (Queue.NOT_REVIEWED, [(f"TF-{n}", 2) for n in range(1, 8)]),
    ],
)
def test_only_areas_and_courses_with_such_a_level_are_left(
    report: AlignmentReport, queue: Queue, shown: list[tuple[str, int]]
) -> None:
    view = matrix_view(reviewed(report, "TF-6", CONFIRMED), MatrixFilter(queue=queue))
    rows = [(row.area.code, len(row.cells)) for group in view.groups for row in group.rows]
    assert rows[:7] == shown
    assert n_pages(report, MatrixFilter(queue=queue)) == 1


def test_an_area_that_no_course_means_to_teach_is_no_gap(report: AlignmentReport) -> None:
    ruled_out = Review(1, CoverageLevel.ABSENT, DecisionKind.NOT_INTENDED, CoverageLevel.ABSENT)
    alone = replace(report, courses=report.courses[:1])
    assert totals_by_area(reviewed(alone, "LR-3", ruled_out))["LR-3"] == "Not intended"
    assert totals_by_area(reviewed(report, "LR-3", ruled_out))["LR-3"] == "Gap"
