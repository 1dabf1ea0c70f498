"""Which cards a review begins with, and in which order they stand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from alignment import Cell, CourseAlignment, CoverageLevel, DecisionKind, Flag, Review
from syllabi import Course
from ui.decisions.triage import Group, Triage, first_triage, is_in, n_in, ordered, wants

ABSENT, GENERAL, MENTIONED, TAUGHT, ASSESSED = CoverageLevel
FLAG = Flag("Where?", "Ana", "Ben", datetime(2026, 3, 1, tzinfo=UTC))
CONFIRMED = Review(1, TAUGHT, DecisionKind.CONFIRM, TAUGHT)
PLAIN = Cell("A-1", TAUGHT, 0.9, stricter=TAUGHT, looser=TAUGHT)
CLOSE = replace(PLAIN, stricter=MENTIONED)


@pytest.mark.parametrize(
    ("cell", "choices"),
    [
        (PLAIN, {Triage.OTHERS}),
        (CLOSE, {Triage.WORTH_A_LOOK}),
        (replace(PLAIN, review=CONFIRMED), {Triage.REVIEWED}),
        # What a person settled is no close call any more.
        (replace(CLOSE, review=CONFIRMED), {Triage.REVIEWED}),
        (
            replace(PLAIN, review=replace(CONFIRMED, is_outdated=True)),
            {Triage.WORTH_A_LOOK, Triage.REVIEWED},
        ),
        (replace(PLAIN, review=Review(1, TAUGHT, flag=FLAG)), {Triage.WORTH_A_LOOK}),
    ],
)
def test_each_level_is_where_a_person_looks_for_it(cell: Cell, choices: set[Triage]) -> None:
    assert {one for one in Triage if is_in(cell, one)} == {*choices, Triage.ALL}


def test_strengths_come_first_and_the_map_s_order_stays_within_a_group() -> None:
    levels = (ABSENT, TAUGHT, GENERAL, ASSESSED, MENTIONED)
    cells = [Cell(f"A-{n}", level, 0.5) for n, level in enumerate(levels)]
    assert ordered(cells, Triage.ALL) == (
        (Group.STRENGTH, "A-1"),
        (Group.STRENGTH, "A-3"),
        (Group.OPENING, "A-2"),
        (Group.OPENING, "A-4"),
        (Group.GAP, "A-0"),
    )


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        ((PLAIN, CLOSE), Triage.WORTH_A_LOOK),
        ((PLAIN,), Triage.OTHERS),
        ((replace(PLAIN, review=CONFIRMED),), Triage.ALL),
    ],
)
def test_a_review_goes_on_where_something_is_left(cells: tuple[Cell, ...], first: Triage) -> None:
    course = CourseAlignment("id", "one.md", Course(), cells)
    assert first_triage(course) is first
    assert n_in(course, first) > 0


def test_what_a_course_wants_is_counted_as_its_choices_are() -> None:
    asked = replace(PLAIN, review=Review(1, TAUGHT, flag=FLAG))
    outdated = replace(CLOSE, review=replace(CONFIRMED, is_outdated=True))
    cells = (PLAIN, CLOSE, replace(PLAIN, review=CONFIRMED), asked, outdated)
    course = CourseAlignment("id", "one.md", Course(), cells)
    worth, others = n_in(course, Triage.WORTH_A_LOOK), n_in(course, Triage.OTHERS)
    assert wants(course) == (2, worth, others) == (2, 3, 1)
