import pytest

from alignment.overlaps import find_overlaps
from alignment.report import AlignmentReport
from syllabi import Course
from tests.exports.reports import LEVELS, make_course, make_framework, make_report

ABSENT, TAUGHT = LEVELS[0], LEVELS[3]


def report_of(n_covering: int, n_others: int, *, same_code: bool = False) -> AlignmentReport:
    framework = make_framework(1, 1)
    levels = [TAUGHT] * n_covering + [ABSENT] * n_others
    courses = [
        make_course(framework, (level,), course=Course("A 1" if same_code else f"A {number}"))
        for number, level in enumerate(levels)
    ]
    return make_report(framework, *courses)


@pytest.mark.parametrize(
    ("n_covering", "n_others", "is_overlap"),
    [(3, 0, False), (4, 0, True), (4, 12, True), (4, 13, False), (15, 45, True), (14, 46, False)],
)
def test_four_courses_and_a_quarter_of_the_program_make_an_overlap(
    n_covering: int, n_others: int, is_overlap: bool
) -> None:
    found = find_overlaps(report_of(n_covering, n_others))
    assert [overlap.courses for overlap in found] == [(*range(n_covering),)] * is_overlap


def test_a_course_must_not_overlap_with_its_own_versions() -> None:
    assert find_overlaps(report_of(6, 0, same_code=True)) == ()


def test_versions_of_a_course_count_as_one_of_those_that_overlap() -> None:
    framework = make_framework(1, 1)
    codes = ("A 1", "A 1", "a 1 ", "A 2", "A 3", "A 4")
    courses = [make_course(framework, (TAUGHT,), course=Course(code)) for code in codes]
    (overlap,) = find_overlaps(make_report(framework, *courses))
    assert (overlap.n_distinct, len(overlap.courses)) == (4, 6)


def test_courses_without_a_code_count_each() -> None:
    framework = make_framework(1, 1)
    courses = [make_course(framework, (TAUGHT,), course=Course(title="Care"))] * 4
    assert len(find_overlaps(make_report(framework, *courses))) == 1
