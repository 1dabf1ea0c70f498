import pytest

from alignment.evidence import Evidence
from alignment.trained.quote_order import shown_first
from syllabi import SectionKind
from tests.alignment.inputs import passage

LINE = "Attachment of infants to their parents"
REFERENCE = "Bowlby, J. (1988). A secure base. New York: Basic Books."


def piece(
    text: str = LINE,
    section: SectionKind = SectionKind.SCHEDULE,
    *,
    score: float = 0.8,
    in_context: bool = True,
    position: int = 0,
) -> Evidence:
    return Evidence(passage(text, section, position=position), "TF-6", score, in_context)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (piece(score=0.9), piece(score=0.8)),
        (piece(section=SectionKind.OUTCOMES, score=0.8), piece(score=0.85)),
        (piece(score=0.6), piece(section=SectionKind.BIBLIOGRAPHY, score=0.99)),
        (piece(section=SectionKind.DESCRIPTION, score=0.6), piece(REFERENCE, score=0.99)),
        (piece(score=0.7), piece(section=SectionKind.ASSESSMENT, score=0.8)),
        (piece(score=0.8), piece("Attachment theories", score=0.85)),
        (piece(score=0.8), piece(score=0.8, position=7)),
    ],
)
def test_the_plainest_place_is_quoted_first(first: Evidence, second: Evidence) -> None:
    assert sorted([second, first], key=shown_first) == [first, second]


def test_a_far_surer_task_comes_before_a_week() -> None:
    task, week = piece(section=SectionKind.ASSESSMENT, score=0.99), piece(score=0.5)

    assert sorted([week, task], key=shown_first) == [task, week]


def test_no_place_must_come_before_young_child_context() -> None:
    inside = piece(REFERENCE, SectionKind.BIBLIOGRAPHY, score=0.3)
    outside = piece(section=SectionKind.OUTCOMES, score=0.99, in_context=False)

    assert sorted([outside, inside], key=shown_first) == [inside, outside]


@pytest.mark.parametrize("score", [0.0, 1.0])
def test_a_score_at_the_end_of_the_scale_has_its_place_too(score: float) -> None:
    assert shown_first(piece(score=score))
