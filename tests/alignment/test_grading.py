import numpy as np
import pytest

from alignment.coverage import CoverageLevel
from alignment.evidence import Evidence
from alignment.grading import grade_cell
from alignment.match import Span
from alignment.settings import AlignmentSettings
from alignment.trained.course_chances import CourseChances
from alignment.trained.level_weights import LevelRule, load_level_rules
from alignment.trained.signals import SIGNALS, Array, cell_signals, with_line
from syllabi import SectionKind
from tests.alignment.inputs import area, framework, passage

SETTINGS = AlignmentSettings(max_quotes=2)
RULED = [CoverageLevel.GENERAL, CoverageLevel.MENTIONED, CoverageLevel.TAUGHT]
MAP = framework(area("TF-6"), area("TF-1"))
# How likely a passage speaks of the first area, how far it is in young-child context, its section.
Place = tuple[float, float, SectionKind]
SCHEDULE, BIBLIOGRAPHY = SectionKind.SCHEDULE, SectionKind.BIBLIOGRAPHY
ASSESSMENT, OUTCOMES = SectionKind.ASSESSMENT, SectionKind.OUTCOMES


def piece(
    score: float = 0.9, *, in_context: bool = True, section: SectionKind = SCHEDULE
) -> Evidence:
    where = passage("attachment", section)
    return Evidence(where, "TF-6", score, in_context, spans=(Span(0, 10),), terms=("attachment",))


def grid(*places: Place, near: float | None = None, other: float = 0.0) -> Array:
    sections = [section for _, _, section in places]
    speaks = np.array([[chance, other] for chance, _, _ in places]).reshape(-1, 2)
    inside = np.array([inside for _, inside, _ in places])
    close = inside if near is None else np.full(len(places), near)
    return cell_signals(sections, CourseChances(("TF-6", "TF-1"), speaks, inside, close, ()), MAP)


def signal(name: str, *places: Place, near: float | None = None) -> float:
    return float(grid(*places, near=near)[0, SIGNALS.index(name)])


def always(*levels: CoverageLevel) -> list[LevelRule]:
    """Rules that hold at any chance for these levels, and never for others."""
    return [LevelRule(level, 0.0 if level in levels else 1.3, 0.0, {}, {}) for level in RULED]


CHANCES = (1.0, 0.7, 0.7, 0.7)


@pytest.mark.parametrize(
    ("places", "name", "expected"),
    [
        ([(0.9, 1, SCHEDULE), (0.5, 1, SCHEDULE)], "taught", 0.9),
        ([(0.9, 1, SCHEDULE), (0.5, 1, SCHEDULE)], "taught again", 0.5),
        ([(0.9, 1, SCHEDULE)], "taught again", 0.0),
        ([(0.8, 1, SectionKind.READINGS)], "elsewhere", 0.8),
        ([(0.8, 1, BIBLIOGRAPHY)], "in a bibliography", 0.8),
        ([(0.8, 1, BIBLIOGRAPHY)], "elsewhere", 0.0),
        ([(0.8, 1, ASSESSMENT)], "in a task", 0.8),
        ([(0.8, 1, OUTCOMES)], "in an aim", 0.8),
        ([(0.8, 0.25, SCHEDULE)], "general", 0.6),
        ([(0.8, 0.25, SCHEDULE)], "taught", 0.2),
        ([(0.8, 1, SCHEDULE)] * 2, "all inside", np.log1p(1.6)),
        ([(0.8, 0, SCHEDULE)], "all outside", np.log1p(0.8)),
        ([(0.8, 0, SCHEDULE)] * 3, "length", np.log1p(3)),
        ([], "all inside", 0.0),
        ([(0.9, 1, SCHEDULE)], "taught surely", np.log(9)),
        ([(0.9, 1, BIBLIOGRAPHY)], "taught surely", -5.0),
        ([(0.9, 1, BIBLIOGRAPHY)], "anywhere surely", np.log(9)),
        ([(1, 1, SCHEDULE)], "anywhere surely", 5.0),
        ([], "taught surely", -5.0),
    ],
)
def test_signals_say_what_stands_where(places: list[Place], name: str, expected: float) -> None:
    assert signal(name, *places) == pytest.approx(expected, rel=0.001)


@pytest.mark.parametrize("section", [SCHEDULE, ASSESSMENT, OUTCOMES])
def test_a_line_more_changes_the_signals_of_its_area_as_if_it_stood_there(
    section: SectionKind,
) -> None:
    before, after = (0.6, 1, SCHEDULE), (0.95, 1, section)
    added, real = with_line(grid(before), section, 0.95)[0], grid(before, after)[0]
    others = [SIGNALS.index("length")]

    assert np.delete(added, others) == pytest.approx(np.delete(real, others))


def test_a_passage_near_a_child_says_so_itself_or_right_above() -> None:
    assert signal("taught near a child", (0.9, 1, SCHEDULE), near=0.5) == pytest.approx(0.45)


def test_a_courses_richness_leaves_the_area_itself_out() -> None:
    found = grid((0.9, 1, SCHEDULE), other=0.5)[:, SIGNALS.index("richness")]

    assert found == pytest.approx(np.log1p([0.5, 0.9]))


def test_the_level_is_the_highest_whose_rule_holds() -> None:
    rules = always(CoverageLevel.GENERAL, CoverageLevel.TAUGHT)

    assert grade_cell("TF-6", [piece()], CHANCES, SETTINGS, rules).level is CoverageLevel.TAUGHT


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ([], CoverageLevel.ABSENT),
        ([piece(section=SectionKind.BIBLIOGRAPHY)], CoverageLevel.MENTIONED),
        ([piece(in_context=False)], CoverageLevel.GENERAL),
        ([piece()], CoverageLevel.TAUGHT),
        ([piece(section=SectionKind.ASSESSMENT)], CoverageLevel.ASSESSED),
    ],
)
def test_no_level_is_given_without_a_quote_that_can_stand_for_it(
    evidence: list[Evidence], expected: CoverageLevel
) -> None:
    assert grade_cell("TF-6", evidence, CHANCES, SETTINGS, always(*RULED)).level is expected


def test_the_quote_that_decides_is_among_those_kept() -> None:
    task = piece(0.75, section=SectionKind.ASSESSMENT)
    evidence = [piece(0.95), piece(0.9), piece(0.85), task]

    assert task in grade_cell("TF-6", evidence, CHANCES, SETTINGS, always(*RULED)).evidence


def test_what_is_assessed_must_be_taught_first() -> None:
    task = piece(section=SectionKind.ASSESSMENT)
    rules = always(CoverageLevel.MENTIONED)

    assert grade_cell("TF-6", [task], CHANCES, SETTINGS, rules).level is CoverageLevel.MENTIONED


def test_a_task_that_is_hardly_about_the_area_must_not_assess_it() -> None:
    evidence = [piece(0.9), piece(0.6, section=SectionKind.ASSESSMENT)]

    cell = grade_cell("TF-6", evidence, CHANCES, SETTINGS, always(*RULED))

    assert cell.level is CoverageLevel.TAUGHT


def test_the_shipped_rules_are_one_a_level_with_weights_of_the_right_sign() -> None:
    rules = load_level_rules()

    assert [rule.level for rule in rules] == RULED
    for rule in rules:
        assert set(rule.weights) <= set(SIGNALS)
        for name, weight in rule.weights.items():
            if name.startswith(("taught", "anywhere", "elsewhere", "in a")) or name == "richness":
                assert weight >= 0
            if name.startswith("general") and rule.level > CoverageLevel.GENERAL:
                assert weight <= 0


def test_more_evidence_in_young_child_context_must_not_lower_a_chance() -> None:
    weak = grid((0.4, 1, SCHEDULE))
    strong = grid((0.9, 1, SCHEDULE), (0.4, 1, SCHEDULE))
    for rule in load_level_rules():
        # The same course, but for how sure its evidence is.
        strong[:, SIGNALS.index("length")] = weak[:, SIGNALS.index("length")]
        assert rule.chances(strong, ["TF-6"] * 2)[0] >= rule.chances(weak, ["TF-6"] * 2)[0]


def test_an_area_has_an_offset_of_its_own() -> None:
    rule = LevelRule(CoverageLevel.TAUGHT, 0.5, -1.0, {}, {"TF-6": 1.0})

    assert rule.chances(grid(), ["TF-6", "TF-1"]).tolist() == [0.5, 0.2689]
