from dataclasses import replace

import pytest

from alignment import (
    AlignmentReport,
    CourseAlignment,
    CoverageLevel,
    DecisionKind,
    Project,
    Review,
    Stage,
    align,
)
from alignment.gaps import find_area_findings
from competency_map import AreaKind, load_framework
from syllabi import Syllabus
from ui.decisions.queue import Queue
from ui.matrix.selection import selection
from ui.matrix.source import CoursePlace, MatrixSource, matrix_source
from ui.matrix.view import COURSES_PER_PAGE, MatrixRow, MatrixView, matrix_view, n_pages
from ui.matrix.wanted import NO_YEAR, AreaOrder, CourseOrder, MatrixFilter, Shown
from ui.matrix.words import page_text
from workspace import Requirement

EVERYTHING = MatrixFilter()


@pytest.fixture(scope="module")
def report(syllabi: tuple[Syllabus, ...]) -> AlignmentReport:
    return align(Project(load_framework("ct-aimh"), syllabi))


@pytest.fixture(scope="module")
def source(report: AlignmentReport) -> MatrixSource:
    return matrix_source(report)


@pytest.fixture(scope="module")
def long_source(report: AlignmentReport) -> MatrixSource:
    return matrix_source(with_courses(report, *report.courses * 30))


def with_courses(report: AlignmentReport, *courses: CourseAlignment) -> AlignmentReport:
    """The report of these courses, with the findings that go with them."""
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def rows_of(view: MatrixView) -> list[MatrixRow]:
    return [row for group in view.groups for row in group.rows]


def codes_of(view: MatrixView) -> list[str]:
    return [row.area.code for row in rows_of(view)]


def totals_by_area(source: MatrixSource, discipline: str = "") -> dict[str, str]:
    view = matrix_view(source, MatrixFilter(discipline))
    return {row.area.code: row.total for row in rows_of(view)}


def test_rows_are_all_areas_in_the_order_of_the_map(source: MatrixSource) -> None:
    view = matrix_view(source, EVERYTHING)
    codes = [area.code for area in source.report.framework.knowledge_areas]
    assert codes_of(view) == codes
    assert view.labels == ("NURS 330", "PSYC 315")


def test_totals_agree_on_both_edges(source: MatrixSource) -> None:
    view = matrix_view(source, EVERYTHING)
    assert sum(row.n_counted for row in rows_of(view)) == sum(view.course_totals)
    assert view.n_counted == sum(row.n_counted > 0 for row in rows_of(view))


def test_a_domain_says_how_many_of_its_areas_each_course_covers(source: MatrixSource) -> None:
    view = matrix_view(source, EVERYTHING)
    first = view.groups[0]
    assert (first.name, first.n_areas) == ("Theoretical Foundations", 10)
    column = [row.levels[0].is_covered for row in first.rows]
    assert first.course_totals[0] == sum(column) > 0
    whole = zip(*(group.course_totals for group in view.groups), strict=True)
    assert tuple(map(sum, whole)) == view.course_totals


def test_only_not_covered_leaves_rows_that_no_chosen_course_covers(source: MatrixSource) -> None:
    view = matrix_view(source, MatrixFilter(only_not_covered=True))
    assert rows_of(view)
    assert not any(row.n_counted for row in rows_of(view))
    assert all(group.rows for group in view.groups)


def test_a_discipline_counts_only_its_own_courses(source: MatrixSource) -> None:
    view = matrix_view(source, MatrixFilter("psychology"))
    assert (view.n_courses, view.positions) == (1, (1,))


def test_a_row_says_in_how_many_courses_it_is_covered_and_nothing_else(
    source: MatrixSource,
) -> None:
    totals = totals_by_area(source)
    assert totals["TF-6"] == "1 of 2"
    assert totals["LR-3"] == totals["RE-1"] == "0 of 2"
    assert totals_by_area(source, "nursing")["TF-6"] == "1 of 1"
    assert totals_by_area(source, "psychology")["TF-6"] == "0 of 1"


def test_pages_hold_24_courses_and_count_over_all(long_source: MatrixSource) -> None:
    assert n_pages(selection(long_source, EVERYTHING)) == 3
    last = matrix_view(long_source, EVERYTHING, page=3)
    assert page_text(selection(long_source, EVERYTHING), 3) == "Courses 49 to 60"
    assert last.positions == tuple(range(2 * COURSES_PER_PAGE, 60))
    assert last.n_courses == 60
    attachment = next(row for row in last.groups[0].rows if row.area.code == "TF-6")
    assert attachment.total == "30 of 60"


def test_without_a_page_all_courses_are_shown(long_source: MatrixSource) -> None:
    assert len(matrix_view(long_source, EVERYTHING).positions) == 60


def test_a_domain_or_a_kind_of_area_leaves_its_own_areas(source: MatrixSource) -> None:
    assert codes_of(matrix_view(source, MatrixFilter(domain="LR"))) == ["LR-1", "LR-2", "LR-3"]
    ways = matrix_view(source, MatrixFilter(kind=AreaKind.PROCESS))
    kinds = {row.area.kind for row in rows_of(ways)}
    assert kinds == {AreaKind.PROCESS}


@pytest.mark.parametrize(
    ("wanted", "positions"),
    [
        (MatrixFilter(requirement=Requirement.REQUIRED), (0,)),
        (MatrixFilter(requirement=Requirement.ELECTIVE), ()),
        (MatrixFilter(requirement=Requirement.UNKNOWN), (1,)),
        (MatrixFilter(year=2), (0,)),
        (MatrixFilter(year=NO_YEAR), (1,)),
        (MatrixFilter(year=1), ()),
    ],
)
def test_courses_are_left_by_their_place_in_the_program(
    source: MatrixSource, wanted: MatrixFilter, positions: tuple[int, ...]
) -> None:
    placed = replace(source, places=(CoursePlace(Requirement.REQUIRED, 2), CoursePlace()))
    view = matrix_view(placed, wanted)
    assert view.positions == positions
    assert bool(view.groups) is bool(positions)


def test_a_level_leaves_areas_and_courses_that_have_it(source: MatrixSource) -> None:
    view = matrix_view(source, MatrixFilter(level=CoverageLevel.ASSESSED))
    assert view.labels == ("NURS 330",)
    assert rows_of(view)
    assert all(row.levels == (CoverageLevel.ASSESSED,) for row in rows_of(view))


def test_overlaps_are_areas_that_four_or_more_of_the_chosen_courses_cover(
    report: AlignmentReport, long_source: MatrixSource
) -> None:
    courses = [
        replace(course, course=replace(course.course, code=f"C {number}"))
        for number, course in enumerate(report.courses * 4)
    ]
    distinct = matrix_source(with_courses(report, *courses))
    found = codes_of(matrix_view(distinct, MatrixFilter(only_overlaps=True)))
    assert "TF-6" in found
    assert "LR-3" not in found
    # Thirty sections of two courses do not overlap with themselves.
    assert not matrix_view(long_source, MatrixFilter(only_overlaps=True)).groups
    assert not matrix_view(distinct, MatrixFilter("psychology", only_overlaps=True)).groups


@pytest.mark.parametrize(
    ("order", "labels"),
    [
        (CourseOrder.PROGRAM, ("B 10", "B 9", "A 1")),
        (CourseOrder.CODE, ("A 1", "B 9", "B 10")),
        (CourseOrder.YEAR, ("A 1", "B 9", "B 10")),
        (CourseOrder.MOST_COVERED, ("B 9", "B 10", "A 1")),
    ],
)
def test_courses_are_sorted(
    report: AlignmentReport, order: CourseOrder, labels: tuple[str, ...]
) -> None:
    nursing, psychology = report.courses
    named = (("B 10", psychology), ("B 9", nursing), ("A 1", psychology))
    courses = tuple(replace(c, course=replace(c.course, code=code)) for code, c in named)
    places = (CoursePlace(), CoursePlace(year=2), CoursePlace(year=1))
    source = replace(matrix_source(with_courses(report, *courses)), places=places)
    assert matrix_view(source, MatrixFilter(course_order=order)).labels == labels


def test_the_least_covered_areas_come_first_whatever_their_domain(source: MatrixSource) -> None:
    view = matrix_view(source, MatrixFilter(area_order=AreaOrder.LEAST_COVERED))
    numbers = [row.n_counted for row in rows_of(view)]
    assert numbers == sorted(numbers)
    assert [group.name for group in view.groups] == ["All areas, least covered first"]


def test_domains_stay_where_each_has_one_row_and_the_least_covered_comes_first(
    source: MatrixSource,
) -> None:
    wanted = MatrixFilter(area_order=AreaOrder.LEAST_COVERED, by_domain=True)
    shares = [group.n_counted / group.n_areas for group in matrix_view(source, wanted).groups]
    assert len(shares) == 8
    assert shares == sorted(shares)


def reviewed(report: AlignmentReport, area: str, review: Review) -> MatrixSource:
    """The report with that review of the first course's area."""
    first, *others = report.courses
    cells = tuple(replace(c, review=review) if c.area == area else c for c in first.cells)
    return matrix_source(with_courses(report, replace(first, cells=cells), *others))


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
    assert [(row.area.code, len(row.cells)) for row in rows_of(view)][:7] == shown


def test_letters_of_people_are_counted_where_they_are_shown_and_levels_are_not(
    report: AlignmentReport,
) -> None:
    given = Review(1, CoverageLevel.ABSENT, stage=Stage.REINFORCED)
    view = matrix_view(reviewed(report, "LR-3", given), MatrixFilter(shown=Shown.STAGES))
    totals = {row.area.code: row.n_counted for row in rows_of(view)}
    assert {code for code, number in totals.items() if number} == {"LR-3"}
    assert view.course_totals == (1, 0)
