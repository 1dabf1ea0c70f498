import pickle
from dataclasses import replace

import pytest

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.evidence import Evidence, Reason, ReasonKind
from alignment.gaps import find_area_findings
from alignment.report import AlignmentReport
from syllabi import Course
from tests.alignment.inputs import passage
from tests.exports.reports import make_framework, make_report

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
COURSE, NEAR, LIKELY = (
    ReasonKind.CHILD_IN_COURSE,
    ReasonKind.CHILD_IN_PASSAGE,
    ReasonKind.CHILD_LIKELY,
)


def cell(level: CoverageLevel, *kinds: ReasonKind, area: str = "AA-1") -> Cell:
    """A cell with a quote for each of the reasons."""
    reasons = [(Reason(ReasonKind.STRONG_TERM, "term"), Reason(kind)) for kind in kinds]
    pieces = (Evidence(passage("text"), area, 0.9, True, reasons=each) for each in reasons)
    return Cell(area, level, 0.9, tuple(pieces))


def report_of(*cells: Cell) -> AlignmentReport:
    return make_report(make_framework(), CourseAlignment("id", "a.txt", Course(), cells))


@pytest.mark.parametrize(
    ("found", "rests"),
    [
        (cell(TAUGHT, COURSE), True),
        (cell(ASSESSED, COURSE, COURSE), True),
        (cell(TAUGHT, COURSE, LIKELY), True),
        (cell(TAUGHT, COURSE, NEAR), False),
        (cell(TAUGHT, ReasonKind.CHILD_IN_SETTING), False),
        (cell(TAUGHT, COURSE, ReasonKind.CHILD_IN_HEADING), False),
        (cell(TAUGHT, LIKELY), False),
        (cell(MENTIONED, COURSE), False),
        (cell(TAUGHT), False),
    ],
)
def test_a_covered_cell_rests_on_the_course_where_no_quote_shows_young_children(
    found: Cell, rests: bool
) -> None:
    assert found.rests_on_course is rests


def test_covered_cells_are_those_of_areas_that_count() -> None:
    covered = [cell(TAUGHT, area="AA-1"), cell(ASSESSED, area="AA-2")]
    report = report_of(*covered, cell(MENTIONED, area="AA-3"))
    assert report.covered_cells == tuple(covered)


def test_a_cell_is_found_by_its_area_also_after_a_change_and_a_journey() -> None:
    first, second = cell(TAUGHT, area="A"), cell(ABSENT, area="B")
    course = CourseAlignment("id", "a.txt", Course(), (first, second, cell(GENERAL, area="A")))
    changed = replace(course, cells=(second,))
    travelled = pickle.loads(pickle.dumps(course))  # noqa: S301 - our own bytes

    assert (course.find("A"), course.cell("B")) == (first, second)
    assert (changed.find("A"), changed.cell("B")) == (None, second)
    assert travelled == course
    assert travelled.cell("A") == first
    assert hash(travelled) == hash(course)
    assert "_by_area" not in repr(course)
    with pytest.raises(KeyError):
        course.cell("C")


def test_an_index_changes_no_finding() -> None:
    course = CourseAlignment("id", "a.txt", Course(), (cell(TAUGHT, area="A"),))
    (known, missing) = find_area_findings("AB", [course, course])
    assert (known.covered, missing.covered) == ((0, 1), ())
