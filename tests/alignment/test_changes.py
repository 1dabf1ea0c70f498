from collections.abc import Sequence

import pytest

from alignment.ages import Age
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
    passage("Postpartum depression", position=14, week="Week 9"),
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
            passage("Chapter 7", week="Week 5", position=13),
            GRIEF,
            SCHEDULE[2],
            id="in the rest of the week",
        ),
        pytest.param(
            (GRIEF, POSTPARTUM),
            passage("Postpartum care", week="Week 5", position=13),
            POSTPARTUM,
            passage("Postpartum care", week="Week 5", position=13),
            id="the passage before its week",
        ),
        pytest.param(
            (SURGERY, POSTPARTUM), passage("Ethics"), POSTPARTUM, SCHEDULE[1], id="another week"
        ),
        pytest.param((GRIEF, POSTPARTUM), passage("Ethics"), GRIEF, SCHEDULE[2], id="less effort"),
        pytest.param((FIELD, READING), passage("Ethics"), FIELD, None, id="nowhere, in its order"),
        pytest.param((READING, FIELD), passage("Ethics"), READING, None, id="nowhere, the first"),
        pytest.param((SURGERY, GRIEF), passage("Ethics"), GRIEF, SCHEDULE[2], id="placed first"),
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


REPEATED = (
    passage("Grieving families", position=1, week="Session 1"),
    passage("Ethics", position=2, week="Session 1"),
    passage("Surgical ward", position=3, week="Session 2"),
    passage("Nursing theory", position=4, week="Session 1"),
    passage("Postpartum care", position=5, week="Session 1"),
)


@pytest.mark.parametrize(
    ("anchor", "chosen"), [(REPEATED[1], "grief"), (REPEATED[3], "postpartum")]
)
def test_the_rest_of_a_week_must_not_reach_past_another_one_to_a_repeated_label(
    anchor: Passage, chosen: str
) -> None:
    changes = [change("grief", READING, "grieving"), change("postpartum", READING, "postpartum")]
    for row in (changes, changes[::-1]):
        found = CourseChanges(lens(*row), REPEATED).best("TF-1", anchor)
        assert found is not None
        assert found.change.text == chosen


def test_the_rest_of_a_week_must_not_reach_through_half_a_course() -> None:
    topics = [passage(f"Topic {n}", position=n, week="Part II") for n in range(1, 30)]
    far = [passage("Grieving families", position=30, week="Part II")]
    near = [passage("Surgical ward", position=40, week="Part III")]
    changes = CourseChanges(lens(GRIEF, SURGERY), [*topics, *far, *near])
    found = {anchor.text: changes.best("TF-1", anchor) for anchor in (topics[0], topics[-1])}

    assert [each.change for each in found.values() if each] == [SURGERY, GRIEF]


@pytest.mark.parametrize(
    ("section", "week", "place"),
    [
        (SectionKind.BIBLIOGRAPHY, "", SCHEDULE[2]),
        (SectionKind.BIBLIOGRAPHY, "Week 5", SCHEDULE[2]),
        (SectionKind.READINGS, "", SCHEDULE[2]),
        (SectionKind.READINGS, "Week 7", None),
        (SectionKind.OUTCOMES, "", None),
    ],
)
def test_a_reference_without_a_week_is_no_place_for_a_change(
    section: SectionKind, week: str, place: Passage | None
) -> None:
    anchor = passage("Lee, A. (2019). Bereavement.", section, week=week)

    found = CourseChanges(lens(GRIEF), SCHEDULE).best("TF-1", anchor)
    assert found is not None
    assert found.place == (place or anchor)


def test_a_reference_to_what_no_week_holds_gives_no_place() -> None:
    anchor = passage("Lee, A. (2019). The surgical ward.", SectionKind.BIBLIOGRAPHY)

    found = CourseChanges(lens(SURGERY), SCHEDULE).best("TF-1", anchor)
    assert found is not None
    assert found.place is None


def test_without_a_site_a_field_task_comes_last_even_where_it_fits() -> None:
    changes = lens(POSTPARTUM, SURGERY)
    chosen = {
        has_site: CourseChanges(changes, SCHEDULE, has_site=has_site).best("TF-1", OUTCOME)
        for has_site in (True, False)
    }

    assert {has: each.change for has, each in chosen.items() if each} == {
        True: POSTPARTUM,
        False: SURGERY,
    }
    alone = CourseChanges(lens(POSTPARTUM), SCHEDULE, has_site=False).best("TF-1", OUTCOME)
    assert alone is not None
    assert alone.change == POSTPARTUM


TODDLER = change("a toddler grieves", OBJECTIVE, "grieving family")
BABY = change("a baby's father grieves", READING, "grieving family")
ANYWHERE = change("a newborn", OBJECTIVE, "no such unit")


@pytest.mark.parametrize(
    ("changes", "ages", "chosen"),
    [
        pytest.param((TODDLER, BABY), {Age.INFANT}, BABY, id="its age before less effort"),
        pytest.param((TODDLER, BABY), {Age.TODDLER}, TODDLER, id="another course, another"),
        pytest.param((TODDLER, BABY), set(), TODDLER, id="a course without ages"),
        pytest.param((TODDLER, ANYWHERE), {Age.INFANT}, TODDLER, id="its topic before its age"),
    ],
)
def test_of_changes_that_fit_alike_one_for_the_course_s_ages_is_chosen(
    changes: tuple[Idea, ...], ages: set[Age], chosen: Idea
) -> None:
    of_course = CourseChanges(lens(*changes), SCHEDULE, ages=frozenset(ages))
    found = of_course.best("TF-1", passage("Ethics"))

    assert found is not None
    assert found.change == chosen
    assert found.fits_age == (not ages or chosen is BABY or Age.TODDLER in ages)


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
