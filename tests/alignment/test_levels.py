import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.levels import measure_cell
from alignment.settings import AlignmentSettings
from syllabi import SectionKind
from tests.alignment.inputs import passage

SETTINGS = AlignmentSettings(min_mentioned=0.5, min_opening=0.6, max_quotes=2)


def piece(
    score: float,
    section: SectionKind = SectionKind.SCHEDULE,
    *,
    in_context: bool = True,
    terms: tuple[str, ...] = ("attachment",),
) -> Evidence:
    return Evidence(passage("attachment", section), "TF-6", score, in_context, terms=terms)


def level(*evidence: Evidence) -> CoverageLevel:
    return measure_cell("TF-6", evidence, SETTINGS).level


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([], CoverageLevel.ABSENT),
        ([piece(0.4)], CoverageLevel.ABSENT),
        ([piece(0.5)], CoverageLevel.TAUGHT),
        ([piece(0.8, SectionKind.DESCRIPTION)], CoverageLevel.TAUGHT),
        ([piece(0.8, SectionKind.OTHER)], CoverageLevel.MENTIONED),
        ([piece(0.8, SectionKind.OTHER)] * 5, CoverageLevel.MENTIONED),
        ([piece(0.8, SectionKind.BIBLIOGRAPHY)], CoverageLevel.MENTIONED),
        ([piece(0.9, SectionKind.BIBLIOGRAPHY)] * 5, CoverageLevel.MENTIONED),
        ([piece(0.8, SectionKind.READINGS)], CoverageLevel.MENTIONED),
        ([piece(0.8, SectionKind.READINGS)] * 3, CoverageLevel.TAUGHT),
        ([piece(0.8, SectionKind.ASSESSMENT)], CoverageLevel.ASSESSED),
        ([piece(0.8), piece(0.5, SectionKind.ASSESSMENT)], CoverageLevel.ASSESSED),
        ([piece(0.7, in_context=False)], CoverageLevel.GENERAL),
        ([piece(0.5, in_context=False)], CoverageLevel.ABSENT),
        ([piece(0.9, in_context=False)] * 9, CoverageLevel.GENERAL),
    ],
)
def test_the_level_comes_from_what_is_said_and_where(
    evidence: list[Evidence], expected: CoverageLevel
) -> None:
    assert level(*evidence) is expected


@pytest.mark.parametrize("in_context", [True, False])
def test_likeness_of_wording_alone_must_not_make_a_cell(in_context: bool) -> None:
    assert level(*[piece(0.9, in_context=in_context, terms=())] * 3) is CoverageLevel.ABSENT


def test_an_opening_yields_to_anything_said_of_young_children() -> None:
    other = piece(0.6, SectionKind.OTHER)

    assert level(other, piece(0.9, in_context=False)) is CoverageLevel.MENTIONED


def test_a_cell_keeps_its_best_quotes_only() -> None:
    cell = measure_cell("TF-6", [piece(0.9), piece(0.8), piece(0.7)], SETTINGS)

    assert [quote.score for quote in cell.evidence] == [0.9, 0.8]


def test_the_passage_that_decided_the_level_is_always_among_the_quotes() -> None:
    task = piece(0.6, SectionKind.ASSESSMENT)
    cell = measure_cell("TF-6", [piece(0.9), piece(0.8), piece(0.7), task], SETTINGS)

    assert cell.level is CoverageLevel.ASSESSED
    assert cell.evidence == (piece(0.9), task)


def test_an_outcome_that_decided_is_quoted_even_below_better_scored_readings() -> None:
    outcome = piece(0.5, SectionKind.OUTCOMES)
    readings = [piece(0.8, SectionKind.READINGS), piece(0.7, SectionKind.READINGS)]
    cell = measure_cell("TF-6", [*readings, outcome], SETTINGS)

    assert cell.level is CoverageLevel.TAUGHT
    assert outcome in cell.evidence


def test_likeness_in_an_outcome_must_not_lift_a_bibliography() -> None:
    evidence = [piece(0.9, SectionKind.OUTCOMES, terms=()), piece(0.6, SectionKind.BIBLIOGRAPHY)]

    assert level(*evidence) is CoverageLevel.MENTIONED
