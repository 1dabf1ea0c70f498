import pytest

from alignment import (
    AlignmentSettings,
    Cell,
    CoverageLevel,
    Evidence,
    Project,
    ProspectKind,
    align,
)
from alignment.cell_prospects import cell_prospects
from alignment.grading import Grade
from competency_map import load_framework
from syllabi import SectionKind
from tests.alignment.inputs import passage, syllabus

FRAMEWORK = load_framework("ct-aimh")


def cell(text: str, area: str = "TF-6") -> Cell:
    weeks = syllabus(*text.splitlines())
    (course,) = align(Project(FRAMEWORK, (weeks,), AlignmentSettings())).courses
    return course.cell(area)


def levels(found: Cell) -> dict[ProspectKind, CoverageLevel]:
    return {prospect.kind: prospect.level for prospect in found.prospects}


def test_what_rests_on_one_quote_would_be_less_without_it() -> None:
    found = cell("Week 3: Attachment of infants to their parents\nWeek 4: Motor milestones")

    assert found.level.is_covered
    assert levels(found)[ProspectKind.WITHOUT_BEST_QUOTE] < found.level


def test_what_several_passages_teach_does_not_hang_on_one() -> None:
    weeks = (
        "Week 3: Attachment theory and the secure base in infancy",
        "Week 4: Separation, loss and grief of toddlers",
        "Week 5: Trauma of infants and attachment disorganization",
        "Week 6: Observe a reunion after separation and describe the infant's attachment",
    )
    found = cell("\n".join(weeks))

    assert found.level.is_covered
    assert levels(found).get(ProspectKind.WITHOUT_BEST_QUOTE, found.level).is_covered


def test_a_graded_task_would_raise_what_is_taught() -> None:
    found = cell("Week 3: Attachment of infants to their parents\nWeek 4: Infant massage")

    assert levels(found)[ProspectKind.NEW_TASK] is CoverageLevel.ASSESSED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Week 1: Attachment of infants", ProspectKind.WITHOUT_BEST_QUOTE),
        ("Week 1: Attachment of infants", ProspectKind.NEW_TASK),
        ("Week 1: Grief, loss and bereavement of the elderly", ProspectKind.WITHOUT_BEST_QUOTE),
        ("Week 1: Titration of acids", ProspectKind.NEW_OUTCOME),
    ],
)
def test_a_prospect_must_move_the_level_the_way_its_kind_says(
    text: str, kind: ProspectKind
) -> None:
    found = cell(text)

    assert kind in levels(found)
    for told, level in levels(found).items():
        is_less = told is ProspectKind.WITHOUT_BEST_QUOTE
        assert level < found.level if is_less else level > found.level


def test_a_line_without_a_task_must_not_promise_what_is_assessed() -> None:
    found = levels(cell("Week 1: Language of infants and toddlers"))
    lines = found.keys() & {ProspectKind.NEW_OUTCOME, ProspectKind.NEW_WEEK}

    assert lines
    assert all(found[kind] <= CoverageLevel.TAUGHT for kind in lines)


def test_the_quote_that_is_thought_away_is_the_one_shown_first() -> None:
    """An opening shows what stands outside young-child context first."""
    weeks = "Week 1: Grief, loss and bereavement of the elderly\nWeek 2: A toddler's day"
    found = cell(weeks)

    assert found.level is CoverageLevel.GENERAL
    assert levels(found)[ProspectKind.WITHOUT_BEST_QUOTE] is CoverageLevel.ABSENT


def test_a_cell_knows_what_slightly_other_cut_offs_would_give() -> None:
    found = cell("Week 3: Attachment of infants to their parents")

    assert found.stricter is not None
    assert found.looser is not None
    assert found.stricter <= found.level <= found.looser
    assert found.is_close == (found.stricter != found.looser)


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (0.8, [(ProspectKind.NEW_OUTCOME, CoverageLevel.ASSESSED)]),
        (
            0.5,
            [
                (ProspectKind.NEW_OUTCOME, CoverageLevel.TAUGHT),
                (ProspectKind.NEW_TASK, CoverageLevel.ASSESSED),
            ],
        ),
    ],
)
def test_a_task_must_not_be_advised_where_one_speaks_of_the_area_surely_enough(
    score: float, told: list[tuple[ProspectKind, CoverageLevel]]
) -> None:
    mentioned = CoverageLevel.MENTIONED
    task = Evidence(passage("A journal on attachment", SectionKind.ASSESSMENT), "TF-6", score, True)
    added = dict.fromkeys((ProspectKind.NEW_OUTCOME, ProspectKind.NEW_TASK), CoverageLevel.TAUGHT)
    grade = Grade(mentioned, 0.5, (task,), mentioned, mentioned)

    found = cell_prospects(grade, (task,), None, added)

    assert [(prospect.kind, prospect.level) for prospect in found] == told
