import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.grading import grade_cell
from alignment.match import Span
from alignment.settings import AlignmentSettings
from alignment.trained.level_weights import LevelRule, load_level_rules
from alignment.trained.signals import CourseSignals, cell_signals, course_signals
from syllabi import SectionKind
from tests.alignment.inputs import area, passage

SETTINGS = AlignmentSettings(max_quotes=2)
LEVELS = [level for level in CoverageLevel if level > 0]
AREA = area("TF-6")


def piece(
    topic: float = 0.9,
    context: float = 1.0,
    section: SectionKind = SectionKind.SCHEDULE,
    nearness: float = 1.0,
) -> Evidence:
    in_context = context >= 0.5
    return Evidence(
        passage("attachment", section),
        "TF-6",
        round(topic * (context if in_context else 1 - context), 4),
        in_context,
        spans=(Span(0, 10),),
        terms=("attachment",),
        topic=topic,
        context=context,
        nearness=nearness,
    )


def signals(*evidence: Evidence, n_passages: int = 40) -> dict[str, float]:
    return cell_signals("TF-6", AREA, evidence, CourseSignals(n_passages, {}))


def always(*levels: CoverageLevel) -> list[LevelRule]:
    return [LevelRule(level, 0.5, 9.0 if level in levels else -9.0, {}) for level in LEVELS]


@pytest.mark.parametrize(
    ("evidence", "name", "expected"),
    [
        ([piece(0.9), piece(0.5)], "taught", 0.9),
        ([piece(0.9), piece(0.5)], "taught again", 0.5),
        ([piece(0.9, nearness=0.5)], "taught near a child", 0.45),
        ([piece(0.8, section=SectionKind.READINGS)], "elsewhere", 0.8),
        ([piece(0.8, section=SectionKind.BIBLIOGRAPHY)], "in a bibliography", 0.8),
        ([piece(0.8, section=SectionKind.BIBLIOGRAPHY)], "elsewhere", 0.0),
        ([piece(0.8, section=SectionKind.ASSESSMENT)], "in a task", 0.8),
        ([piece(0.8, section=SectionKind.OUTCOMES)], "in an aim", 0.8),
        ([piece(0.8, context=0.25)], "general", pytest.approx(0.6)),
        ([piece(0.8, context=0.25)], "taught", pytest.approx(0.2)),
        ([], "all inside", 0.0),
    ],
)
def test_signals_say_what_stands_where(
    evidence: list[Evidence], name: str, expected: float
) -> None:
    assert signals(*evidence)[name] == expected


def test_a_courses_richness_leaves_the_area_itself_out() -> None:
    course = course_signals({"TF-6": [piece()], "TF-1": [piece(0.5)]}, ["TF-6", "TF-1"], 9)

    assert course.richness("TF-1") > course.richness("TF-6") > 0


def test_the_level_is_the_highest_whose_rule_holds() -> None:
    rules = always(CoverageLevel.GENERAL, CoverageLevel.TAUGHT)

    assert grade_cell("TF-6", [piece()], {}, SETTINGS, rules).level is CoverageLevel.TAUGHT


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([], CoverageLevel.ABSENT),
        ([piece(0.1)], CoverageLevel.ABSENT),
        ([piece(section=SectionKind.BIBLIOGRAPHY)], CoverageLevel.MENTIONED),
        ([piece(context=0.0)], CoverageLevel.GENERAL),
        ([piece()], CoverageLevel.TAUGHT),
        ([piece(section=SectionKind.ASSESSMENT)], CoverageLevel.ASSESSED),
    ],
)
def test_no_level_is_given_without_a_quote_that_can_stand_for_it(
    evidence: list[Evidence], expected: CoverageLevel
) -> None:
    assert grade_cell("TF-6", evidence, {}, SETTINGS, always(*LEVELS)).level is expected


def test_the_quote_that_decides_is_among_those_kept() -> None:
    task = piece(0.6, section=SectionKind.ASSESSMENT)
    evidence = [piece(0.9), piece(0.8), piece(0.7), task]

    assert task in grade_cell("TF-6", evidence, {}, SETTINGS, always(*LEVELS)).evidence


def test_what_is_assessed_must_be_taught_first() -> None:
    task = piece(section=SectionKind.ASSESSMENT)
    rules = always(CoverageLevel.MENTIONED, CoverageLevel.ASSESSED)

    assert grade_cell("TF-6", [task], {}, SETTINGS, rules).level is CoverageLevel.MENTIONED


def test_a_task_that_is_hardly_about_the_area_must_not_assess_it() -> None:
    evidence = [piece(0.9), piece(0.4, section=SectionKind.ASSESSMENT)]

    cell = grade_cell("TF-6", evidence, {}, SETTINGS, always(*LEVELS))

    assert cell.level is CoverageLevel.TAUGHT


def test_the_shipped_rules_are_one_a_level_with_weights_of_the_right_sign() -> None:
    rules = load_level_rules()

    assert [rule.level for rule in rules] == LEVELS
    for rule in rules:
        for name, weight in rule.weights.items():
            if name.startswith(("taught", "elsewhere", "in a")) or name == "richness":
                assert weight >= 0
            if name.startswith("general") and rule.level > CoverageLevel.GENERAL:
                assert weight <= 0


def test_more_evidence_in_young_child_context_must_not_lower_a_chance() -> None:
    for rule in load_level_rules():
        weak, strong = signals(piece(0.4)), signals(piece(0.9), piece(0.4))

        assert rule.chance(strong) >= rule.chance(weak)
