from dataclasses import replace

import pytest

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.nearest import nearest_steps
from tests.exports.reports import make_course, make_framework, make_report

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
FRAMEWORK = make_framework(1, 1)


def course(level: CoverageLevel, score: float = 0.5) -> CourseAlignment:
    made = make_course(FRAMEWORK, (level,))
    (cell,) = made.cells
    evidence = tuple(replace(each, score=score) for each in cell.evidence)
    return replace(made, cells=(replace(cell, evidence=evidence),))


@pytest.mark.parametrize(
    ("courses", "nearest"),
    [
        ((course(GENERAL, 0.9), course(MENTIONED, 0.2)), 1),
        ((course(GENERAL, 0.2), course(GENERAL, 0.9)), 1),
        ((course(GENERAL), course(GENERAL)), 0),
        ((course(ABSENT), course(GENERAL)), 1),
    ],
)
def test_a_mention_comes_before_an_opening_then_the_best_anchored_then_the_first(
    courses: tuple[CourseAlignment, ...], nearest: int
) -> None:
    found = nearest_steps(make_report(FRAMEWORK, *courses))["AA-1"]
    assert found.course == nearest
    assert found.step.area == "AA-1"


@pytest.mark.parametrize("level", [ABSENT, TAUGHT, ASSESSED])
def test_what_is_covered_or_nowhere_near_must_not_have_a_step(level: CoverageLevel) -> None:
    assert nearest_steps(make_report(FRAMEWORK, course(level), course(ABSENT))) == {}


def raised() -> CourseAlignment:
    """A course in which a person alone sees the area in passing."""
    made = course(ABSENT)
    return replace(made, cells=(replace(made.cells[0], level=MENTIONED),))


def test_a_course_that_a_person_alone_put_near_must_not_be_the_nearest() -> None:
    found = nearest_steps(make_report(FRAMEWORK, raised(), course(GENERAL)))
    assert found["AA-1"].course == 1
    assert nearest_steps(make_report(FRAMEWORK, raised())) == {}
