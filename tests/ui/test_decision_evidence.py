"""Which quotes stand on a card at once, and what its marks say."""

from dataclasses import replace

import pytest

from alignment import Cell, CoverageLevel, DecisionKind, Evidence, Review
from syllabi import SectionKind
from tests.alignment.inputs import passage
from ui.decisions import evidence
from ui.decisions.evidence import first_quotes, show_marks, show_quotes

TASK, SCHEDULE = SectionKind.ASSESSMENT, SectionKind.SCHEDULE
DESCRIPTION = SectionKind.DESCRIPTION
TAUGHT, ASSESSED = CoverageLevel.TAUGHT, CoverageLevel.ASSESSED

LOWERED = Review(1, ASSESSED, DecisionKind.CHANGE_LEVEL, TAUGHT)


def cell(level: CoverageLevel, *sections: SectionKind, score: float = 0.9) -> Cell:
    pieces = [
        Evidence(passage("attachment", section, position=place), "TF-6", score, True)
        for place, section in enumerate(sections)
    ]
    return Cell("TF-6", level, score, tuple(pieces))


def places(of: Cell) -> list[int]:
    return [of.evidence.index(piece) for piece in first_quotes(of)]


@pytest.mark.parametrize(
    ("seen", "shown"),
    [
        (cell(ASSESSED, SCHEDULE, DESCRIPTION, DESCRIPTION, TASK, TASK), [0, 1, 3]),
        (cell(ASSESSED, SCHEDULE, TASK, DESCRIPTION, TASK), [0, 1]),
        (cell(TAUGHT, SCHEDULE, DESCRIPTION, TASK), [0, 1]),
        # A person says that it is not assessed: what was proposed is still the question.
        (
            replace(cell(ASSESSED, SCHEDULE, DESCRIPTION, TASK), level=TAUGHT, review=LOWERED),
            [0, 1, 2],
        ),
        (cell(ASSESSED, SCHEDULE, DESCRIPTION, SCHEDULE), [0, 1]),
        (cell(CoverageLevel.ABSENT), []),
    ],
)
def test_what_is_assessed_shows_its_task_at_once(seen: Cell, shown: list[int]) -> None:
    assert places(seen) == shown


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (cell(TAUGHT, DESCRIPTION), ["no", "no", "no", "In the description: <b>yes</b>"]),
        (cell(TAUGHT, SCHEDULE), ["no", "yes", "no"]),
        (cell(TAUGHT, SCHEDULE, TASK, score=0.5), ["no", "yes", "not clearly"]),
        (cell(ASSESSED, SCHEDULE, TASK), ["no", "yes", "yes"]),
        (cell(TAUGHT, SectionKind.READINGS), ["no", "no", "no", "In readings: <b>yes</b>"]),
    ],
)
def test_the_marks_name_what_carries_the_level(
    monkeypatch: pytest.MonkeyPatch, seen: Cell, said: list[str]
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(evidence.st, "html", drawn.append)
    show_marks(seen)
    items = drawn[0].split("<li>")[1:]
    names = ("In outcomes", "In the schedule", "In a graded task")
    three = [f"{name}: <b>{answer}</b>" for name, answer in zip(names, said[:3], strict=True)]
    assert [item.split("</li>")[0] for item in items] == [*three, *said[3:]]


def test_a_level_that_was_confirmed_must_not_be_told_as_raised(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A later syllabus shows no quote any more."""
    texts: list[str] = []
    monkeypatch.setattr(evidence.st, "text", texts.append)
    confirmed = Review(1, CoverageLevel.ABSENT, DecisionKind.CONFIRM, TAUGHT, by="Dana")
    show_quotes(replace(cell(CoverageLevel.ABSENT), level=TAUGHT, review=confirmed))

    assert texts == ["The toolkit found no quote for it in this syllabus."]


def test_a_level_that_a_person_raised_says_what_supports_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts: list[str] = []
    monkeypatch.setattr(evidence.st, "text", texts.append)
    raised = DecisionKind.CHANGE_LEVEL
    review = Review(1, CoverageLevel.ABSENT, raised, TAUGHT, "Lab *week* 3", "Dana")
    show_quotes(replace(cell(CoverageLevel.ABSENT), level=TAUGHT, review=review))

    assert texts == [
        "Raised by Dana: Lab *week* 3\nThe toolkit found no quote for it in this syllabus."
    ]
