from collections.abc import Sequence

import pytest

from alignment.changes import CourseChanges
from competency_map.lens import ChangeKind, Idea, Lens
from syllabi import Passage, SectionKind
from tests.alignment.inputs import passage

OBJECTIVE, READING, ACTIVITY, ASSESSMENT, FIELD = ChangeKind


def change(text: str, kind: ChangeKind, *words: str, area: str = "TF-1") -> Idea:
    return Idea((area,), kind, f"Unit of {text}", words, text)


def lens(*changes: Idea) -> Lens:
    return Lens("nursing", "Nursing", (), "", "", (), (), (), changes)


SCHEDULE = (
    passage("Introduction and course overview", position=10),
    passage("Postpartum care at home", position=11, week="Week 2"),
    passage("Grieving families", position=12, week="Week 5"),
    passage("Postpartum depression", position=13, week="Week 9"),
)
OUTCOME = passage("Describe postpartum care", SectionKind.OUTCOMES, position=1)
POSTPARTUM = change("postpartum", FIELD, "postpartum")
GRIEF = change("grief", READING, "grieving family", "bereavement")
NEWBORN = change("newborn", OBJECTIVE, "newborn care")
SURGERY = change("surgery", OBJECTIVE, "surgical ward")


@pytest.mark.parametrize(
    ("changes", "anchor", "chosen", "place"),
    [
        pytest.param((GRIEF, POSTPARTUM), OUTCOME, POSTPARTUM, OUTCOME, id="in the passage"),
        pytest.param(
            (GRIEF, POSTPARTUM),
            passage("Families in care", path=("Unit 3: Bereavement",)),
            GRIEF,
            passage("Families in care", path=("Unit 3: Bereavement",)),
            id="in a heading",
        ),
        pytest.param(
            (POSTPARTUM, NEWBORN),
            passage("Chapter 4", setting="Newborn care"),
            NEWBORN,
            passage("Chapter 4", setting="Newborn care"),
            id="in the row",
        ),
        pytest.param(
            (POSTPARTUM, GRIEF),
            passage("Chapter 7", week="Week 5"),
            GRIEF,
            passage("Chapter 7", week="Week 5"),
            id="in the rest of the week",
        ),
        pytest.param(
            (SURGERY, POSTPARTUM), passage("Ethics"), POSTPARTUM, SCHEDULE[1], id="another week"
        ),
        pytest.param((GRIEF, POSTPARTUM), passage("Ethics"), GRIEF, SCHEDULE[2], id="less effort"),
        pytest.param((FIELD, READING), passage("Ethics"), READING, None, id="nowhere"),
        pytest.param((POSTPARTUM, SURGERY), OUTCOME, POSTPARTUM, OUTCOME, id="fit before effort"),
    ],
)
def test_the_nearest_fit_is_chosen_and_then_the_smallest_effort(
    changes: tuple[Idea | ChangeKind, ...],
    anchor: Passage,
    chosen: Idea | ChangeKind,
    place: Passage | None,
) -> None:
    ideas = tuple(change(x, x, "no such unit") if isinstance(x, ChangeKind) else x for x in changes)
    found = CourseChanges(lens(*ideas), SCHEDULE).best("TF-1", anchor)

    assert found is not None
    assert chosen in (found.change, found.change.kind)
    assert found.place == place


def test_of_equals_the_first_in_the_lens_is_chosen() -> None:
    twins = (change("one", READING, "grieving"), change("two", READING, "grieving"))

    assert best_text(*twins) == "one"
    assert best_text(*reversed(twins)) == "two"


def test_words_are_compared_as_terms_are() -> None:
    inflected = change("inflected", FIELD, "family who grieves", "grieve family")

    assert place_of(inflected) == SCHEDULE[2]


@pytest.mark.parametrize("words", ["grief", "families grieving", "art", "week"])
def test_a_unit_must_not_be_found_in_parts_of_words_or_in_another_order(words: str) -> None:
    assert place_of(change("other", READING, words)) is None


def test_a_place_with_a_week_comes_before_one_without() -> None:
    schedule = (passage("Bereavement"), passage("Bereavement, again", week="Week 3", position=1))

    assert place_of(GRIEF, schedule) == schedule[1]
    assert place_of(GRIEF, schedule[:1]) == schedule[0]


def test_a_change_of_another_area_must_not_be_chosen() -> None:
    others = CourseChanges(lens(change("other", READING, "postpartum", area="TF-2")), SCHEDULE)

    assert others.best("TF-1", OUTCOME) is None
    assert others.best("", OUTCOME) is None


def test_only_the_kinds_asked_for_are_chosen() -> None:
    changes = CourseChanges(lens(GRIEF, POSTPARTUM), SCHEDULE)

    found = changes.best("TF-1", SCHEDULE[2], (ASSESSMENT, FIELD))
    assert found is not None
    assert found.change == POSTPARTUM
    assert changes.best("TF-1", SCHEDULE[2], (ACTIVITY,)) is None


def best_text(*changes: Idea) -> str:
    found = CourseChanges(lens(*changes), SCHEDULE).best("TF-1", passage("Ethics"))
    return found.change.text if found else ""


def place_of(one: Idea, schedule: Sequence[Passage] = SCHEDULE) -> Passage | None:
    found = CourseChanges(lens(one), schedule).best("TF-1", passage("Ethics", position=9))
    return found.place if found else None
