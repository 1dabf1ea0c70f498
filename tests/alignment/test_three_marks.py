"""The three marks of a cell: outcomes, schedule, graded task."""

import pytest

from alignment import Cell, CoverageLevel, Evidence
from alignment.grading import MIN_TASK
from alignment.three_marks import ThreeMarks, three_marks
from syllabi import SectionKind
from tests.alignment.inputs import passage

OUTCOMES, SCHEDULE, TASK = SectionKind.OUTCOMES, SectionKind.SCHEDULE, SectionKind.ASSESSMENT
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
        (cell(TAUGHT, SectionKind.READINGS, SectionKind.BIBLIOGRAPHY), ThreeMarks(*3 * [False])),
    ],
)
def test_the_marks_say_in_which_sections_the_quotes_stand(seen: Cell, expected: ThreeMarks) -> None:
    assert three_marks(seen) == expected


@pytest.mark.parametrize(
    ("level", "score", "is_marked"),
    [
        (ASSESSED, MIN_TASK - 0.1, True),
        (TAUGHT, MIN_TASK, True),
        # A task that is too unsure to make the level is no mark either.
        (TAUGHT, MIN_TASK - 0.1, False),
    ],
)
def test_a_task_is_marked_where_it_is_as_sure_as_the_level_asks(
    level: CoverageLevel, score: float, is_marked: bool
) -> None:
    assert three_marks(cell(level, TASK, score=score)).in_graded_task is is_marked


def test_an_unsure_quote_elsewhere_still_counts() -> None:
    assert three_marks(cell(TAUGHT, OUTCOMES, score=0.1)).in_outcomes
