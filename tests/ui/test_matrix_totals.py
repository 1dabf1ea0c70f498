"""Whatever is filtered: the totals count what is shown, and nothing wanted is left out."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from alignment import CoverageLevel, DecisionKind, Review, Stage
from alignment.coverage import CourseAlignment
from competency_map import AreaKind
from syllabi import Course
from tests.exports.reports import make_course, make_framework, make_report
from ui.decisions.queue import Queue
from ui.matrix.selection import selection
from ui.matrix.source import CoursePlace, MatrixSource, matrix_source
from ui.matrix.view import MatrixRow, matrix_view, n_pages
from ui.matrix.wanted import AreaOrder, CourseOrder, MatrixFilter, Shown
from workspace import Requirement

FRAMEWORK = make_framework(3, 3)
DISCIPLINES = ("nursing", "education", "")
REVIEWS = (
    None,
    Review(1, CoverageLevel.TAUGHT, DecisionKind.CONFIRM, CoverageLevel.TAUGHT),
    Review(1, CoverageLevel.TAUGHT, stage=Stage.MASTERED),
    Review(2, CoverageLevel.TAUGHT, DecisionKind.CONFIRM, CoverageLevel.TAUGHT, is_outdated=True),
)
levels = st.lists(st.sampled_from(CoverageLevel), min_size=9, max_size=9)
courses = st.tuples(levels, st.sampled_from(DISCIPLINES), st.sampled_from(REVIEWS))
places = st.builds(
    CoursePlace, st.sampled_from(Requirement), st.one_of(st.none(), st.integers(1, 3))
)
filters = st.builds(
    MatrixFilter,
    discipline=st.sampled_from(DISCIPLINES),
    domain=st.sampled_from(("", "AA", "AC")),
    kind=st.sampled_from((None, *AreaKind)),
    requirement=st.sampled_from((None, *Requirement)),
    year=st.sampled_from((None, 0, 1, 2)),
    level=st.sampled_from((None, *CoverageLevel)),
    queue=st.sampled_from(Queue),
    only_not_covered=st.booleans(),
    only_overlaps=st.booleans(),
    only_on_course=st.booleans(),
    course_order=st.sampled_from(CourseOrder),
    area_order=st.sampled_from(AreaOrder),
    shown=st.sampled_from(Shown),
    by_domain=st.booleans(),
)


def made(
    number: int, levels: Sequence[CoverageLevel], discipline: str, review: Review | None
) -> CourseAlignment:
    facts = Course(f"C {number}", "", "", discipline)
    course = make_course(FRAMEWORK, levels, course=facts)
    cells = (replace(course.cells[0], review=review), *course.cells[1:])
    return replace(course, cells=cells)


@st.composite
def sources(draw: st.DrawFn) -> MatrixSource:
    drawn = draw(st.lists(st.tuples(courses, places), max_size=30))
    aligned = [made(number, *course) for number, (course, _) in enumerate(drawn)]
    source = matrix_source(make_report(FRAMEWORK, *aligned))
    return replace(source, places=tuple(place for _, place in drawn))


@given(sources(), filters)
def test_totals_on_both_edges_count_the_cells_that_are_shown(
    source: MatrixSource, wanted: MatrixFilter
) -> None:
    found = selection(source, wanted)
    pages = [matrix_view(source, wanted, page) for page in range(1, n_pages(found) + 1)]
    by_column = [
        sum(wanted.counts(source.rows[area.code][course]) for area in found.areas)
        for course in found.courses
    ]
    assert [total for page in pages for total in page.course_totals] == by_column
    for page in pages:
        rows = [row for group in page.groups for row in group.rows]
        numbers = [counted(source, row, found.courses, wanted) for row in rows]
        assert [row.n_counted for row in rows] == numbers
        assert page.n_counted == (sum(map(bool, numbers)) if rows else 0)
        assert not page.groups or sum(numbers) == sum(by_column)


@given(sources(), filters)
def test_nothing_that_is_wanted_is_left_out_and_nothing_else_is_shown(
    source: MatrixSource, wanted: MatrixFilter
) -> None:
    found = selection(source, wanted)
    assert len(set(found.courses)) == len(found.courses)
    cells = {
        (area.code, course): source.rows[area.code][course]
        for area in found.areas
        for course in found.courses
    }
    if wanted.asks_for_cells:
        held = [place for place, cell in cells.items() if wanted.wants(cell)]
        assert {area for area, _ in held} == {area.code for area in found.areas}
        assert {course for _, course in held} == set(found.courses)
    if wanted.only_not_covered:
        assert not any(cell.level.is_covered for cell in cells.values())


@given(sources())
def test_without_a_filter_everything_is_shown(source: MatrixSource) -> None:
    view = matrix_view(source, MatrixFilter())
    assert view.positions == tuple(range(len(source.report.courses)))
    assert view.n_rows == 9


def counted(
    source: MatrixSource, row: MatrixRow, shown: Sequence[int], wanted: MatrixFilter
) -> int:
    cells = source.rows[row.area.code]
    return sum(wanted.counts(cells[course]) for course in shown)
