from dataclasses import replace

import pytest

from alignment.steps import NextStep, StepKind
from competency_map.crosswalk import LinkStrength
from competency_map.crosswalk_files import load_crosswalks
from competency_map.lens import ChangeKind, Idea
from exports.change_wording import (
    CHANGE_WORDS,
    CROSSWALK_NAMES,
    STRENGTH_NAMES,
    change_kind_text,
)
from exports.steps import (
    change_lead,
    fit_text,
    placed_text,
    short_change_text,
    step_text,
    where_text,
)
from syllabi import Passage
from tests.exports.reports import make_evidence, make_framework, make_passage

FRAMEWORK = make_framework()
ANCHOR = make_evidence("AA-1")
READING = Idea(("TF-6",), ChangeKind.READING, "Loss in families", ("loss",), "add a short article")
WEEK_6 = replace(make_passage("Assessment of adults"), week="Week 6", position=9, id="p2")
NO_WEEK = replace(WEEK_6, week="")


def step(
    kind: StepKind = StepKind.BRING_IN,
    change: Idea | None = READING,
    place: Passage | None = ANCHOR.passage,
) -> NextStep:
    return NextStep("AA-1", kind, ANCHOR, change, place if change else None)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (StepKind.DEEPEN, "Named only in passing in Weekly schedule"),
        (StepKind.DEEPEN, "Add a case about area aa 1."),
        (StepKind.BRING_IN, "Add a case about area aa 1."),
        (StepKind.ASSESS, "let one existing graded task ask for it"),
    ],
)
def test_without_a_change_a_step_has_the_map_s_own_idea(kind: StepKind, words: str) -> None:
    text = step_text(step(kind, change=None), FRAMEWORK)

    assert words in text
    assert "Weekly schedule, Week 5" in text
    assert text.endswith(".")


def test_an_opening_where_young_children_stand_must_not_be_told_as_without_them() -> None:
    """The evidence is in young-child context, only too faint to count as in passing."""
    assert where_text(step()) == "Touched on in Weekly schedule, Week 5, too faintly to count yet."
    outside = replace(step(), anchor=replace(ANCHOR, in_context=False))
    assert where_text(outside) == "Taught without young children in Weekly schedule, Week 5."


@pytest.mark.parametrize("kind", StepKind)
def test_a_chosen_change_stands_instead_of_the_map_s_idea(kind: StepKind) -> None:
    text = step_text(step(kind, place=WEEK_6), FRAMEWORK)

    assert text == (
        f"{where_text(step(kind))} Reading (one reading). Add a short article. "
        "An idea for: Loss in families. Week 6, “Assessment of adults” comes nearest."
    )
    assert "case about area" not in text


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (ANCHOR.passage, "An idea for: Loss in families. This place comes nearest."),
        (WEEK_6, "An idea for: Loss in families. Week 6, “Assessment of adults” comes nearest."),
        (
            NO_WEEK,
            "An idea for: Loss in families. Weekly schedule, Week 5, “Assessment of "
            "adults” comes nearest.",
        ),
        (None, "An idea for a unit of this kind: Loss in families."),
    ],
)
def test_beside_its_quote_a_change_says_what_it_fits(place: Passage | None, words: str) -> None:
    assert fit_text(step(place=place), is_quoted=True) == words


def test_without_a_quote_the_anchor_is_named_too() -> None:
    assert fit_text(step()) == (
        "An idea for: Loss in families. Weekly schedule, Week 5, “Week 5: attachment "
        "theory with infants and toddlers” comes nearest."
    )


def test_a_long_topic_of_a_week_is_cut_at_a_word() -> None:
    long = replace(WEEK_6, text="Families of infants, parents, partners, siblings, " * 3)

    assert "“Families of infants, parents, partners, siblings, Families of …”" in fit_text(
        step(place=long)
    )


def test_without_a_change_nothing_is_said_of_its_kind_or_place() -> None:
    assert fit_text(step(change=None)) == change_lead(step(change=None)) == ""


def test_every_kind_strength_and_crosswalk_has_words() -> None:
    assert set(CHANGE_WORDS) == set(ChangeKind)
    assert set(STRENGTH_NAMES) == set(LinkStrength)
    assert set(CROSSWALK_NAMES) == {crosswalk.id for crosswalk in load_crosswalks()}
    assert [change_kind_text(kind) for kind in ChangeKind] == [
        "Objective (wording only)",
        "Reading (one reading)",
        "Activity (part of a class session)",
        "Assessment (a change to a graded task)",
        "Clinical or field task (arranged with the site)",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ask who gains", "Ask who gains."),
        ("Who gains?", "Who gains?"),
        ("add 'Who gains?'", "Add 'Who gains?'"),
        ("read it (twice.)", "Read it (twice.)"),
        ("read (twice)", "Read (twice)."),
    ],
)
def test_a_change_ends_with_one_mark(text: str, shown: str) -> None:
    change = replace(READING, text=text)

    assert short_change_text(step(change=change), FRAMEWORK) == f"Reading (one reading). {shown}"


def test_a_topic_that_begins_with_its_place_does_not_say_it_again() -> None:
    assert placed_text("Week 3", "Week 3: Windshield survey") == "Week 3, “Windshield survey”"
    assert placed_text("Week 3", "week 3") == "Week 3"


def test_a_topic_of_a_later_week_must_not_lose_its_number() -> None:
    assert placed_text("Week 3", "Week 31: Review") == "Week 3, “Week 31: Review”"
