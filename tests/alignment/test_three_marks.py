"""The three marks of a cell: outcomes, schedule, graded task."""

from dataclasses import replace

import pytest

from alignment import Cell, CoverageLevel, Evidence
from alignment.grading import MIN_TASK
from alignment.three_marks import ThreeMarks, three_marks
from syllabi import SectionKind
from tests.alignment.inputs import passage

OUTCOMES, SCHEDULE, TASK = SectionKind.OUTCOMES, SectionKind.SCHEDULE, SectionKind.ASSESSMENT
DESCRIPTION, READINGS = SectionKind.DESCRIPTION, SectionKind.READINGS
TAUGHT, ASSESSED = CoverageLevel.TAUGHT, CoverageLevel.ASSESSED


def cell(level: CoverageLevel, *sections: SectionKind, score: float = MIN_TASK) -> Cell:
    pieces = [Evidence(passage("attachment", one), "TF-6", score, True) for one in sections]
    return Cell("TF-6", level, score, tuple(pieces))


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (cell(CoverageLevel.ABSENT), ThreeMarks(False, False, False)),
        (cell(TAUGHT, OUTCOMES), ThreeMarks(True, False, False)),
        (cell(TAUGHT, SCHEDULE, OUTCOMES), ThreeMarks(True, True, False)),
        (cell(ASSESSED, SCHEDULE, TASK), ThreeMarks(False, True, True)),
        (cell(TAUGHT, SectionKind.BIBLIOGRAPHY, SectionKind.OTHER), ThreeMarks(*3 * [False])),
        (cell(TAUGHT, READINGS), ThreeMarks(*3 * [False], in_readings=True)),
        (cell(TAUGHT, DESCRIPTION), ThreeMarks(*3 * [False], in_description=True)),
    ],
)
def test_the_marks_say_in_which_sections_the_quotes_stand(seen: Cell, expected: ThreeMarks) -> None:
    assert three_marks(seen) == expected


@pytest.mark.parametrize(
    ("level", "score", "is_marked", "is_unsure"),
    [
        (ASSESSED, MIN_TASK - 0.1, True, False),
        (TAUGHT, MIN_TASK, True, False),
        # A task that is too unsure to make the level is no mark either.
        (TAUGHT, MIN_TASK - 0.1, False, True),
    ],
)
def test_a_task_is_marked_where_it_is_as_sure_as_the_level_asks(
    level: CoverageLevel, score: float, is_marked: bool, is_unsure: bool
) -> None:
    marks = three_marks(cell(level, TASK, score=score))
    assert (marks.in_graded_task, marks.has_unsure_task) == (is_marked, is_unsure)


def test_a_close_call_that_names_a_task_is_no_plain_no() -> None:
    near = replace(cell(TAUGHT, OUTCOMES), looser=ASSESSED)
    assert three_marks(near).has_unsure_task
    assert not three_marks(replace(near, looser=TAUGHT)).has_unsure_task


def test_an_unsure_quote_elsewhere_still_counts() -> None:
    assert three_marks(cell(TAUGHT, OUTCOMES, score=0.1)).in_outcomes
