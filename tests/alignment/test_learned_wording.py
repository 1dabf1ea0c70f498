from dataclasses import replace
from math import exp

import pytest

from alignment.match import Match, Span
from alignment.matchers.wording_matcher import learned_areas, match_learned_wording
from alignment.trained.wording import wording
from alignment.trained.wording_weights import (
    YOUNG_CHILD,
    length_scale,
    load_wording_weights,
    parse_wording_weights,
)
from competency_map import Framework, load_framework
from tests.alignment.inputs import area, framework, passage

TABLE = "\n".join(
    (
        "#version,7",
        "topic,feature,weight",
        "TF-6,,-2",
        "TF-6,attach,3",
        "TF-6,attach theori,1.5",
        "TF-6,math,-1",
    )
)


def codes(text: str, framework: Framework) -> set[str]:
    return {m.area for m in match_learned_wording([passage(text)], framework) if m.score > 0.5}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attachment theories", {"attach", "theori", "attach theori"}),
        ("Attachment and loss", {"attach", "loss"}),
        ("Week 5: a 12-month-old", {"week", "month", "old", "month old"}),
        ("the of and", set()),
        ("", set()),
    ],
)
def test_features_are_stems_and_neighbouring_pairs(text: str, expected: set[str]) -> None:
    assert set(wording(text)) == expected


def test_a_feature_knows_where_it_first_stands() -> None:
    assert wording("Loss, grief and loss")["loss"] == Span(0, 4)


def test_log_odds_are_the_intercept_and_the_scaled_sum_of_weights() -> None:
    """Three features, two of them weighed: -2 + 3 ** -0.35 * (3 + 1.5)."""
    weights = parse_wording_weights(TABLE)
    odds = weights.log_odds(wording("attachment theory"))

    assert weights.version == "7"
    assert odds["TF-6"] == pytest.approx(-2 + 3**-0.35 * 4.5)
    assert length_scale(0) == length_scale(1) == 1


def test_only_features_that_speak_for_an_area_are_shown() -> None:
    weights = parse_wording_weights(TABLE)

    assert weights.speaking(wording("math attachment theory"), "TF-6", 2) == [
        "attach",
        "attach theori",
    ]


def test_the_shipped_weights_know_every_area_and_young_children() -> None:
    framework = load_framework("ct-aimh")
    known = set(load_wording_weights().intercepts)

    assert known == {area.code for area in framework.knowledge_areas} | {YOUNG_CHILD}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perinatal loss: miscarriage, stillbirth and mourning", "TF-6"),
        ("Mandated reporting of child abuse and safe sleep", "DS-10"),
        ("How one relationship echoes another in reflective supervision", "RE-6"),
    ],
)
def test_wording_tells_areas(text: str, expected: str) -> None:
    assert expected in codes(text, load_framework("ct-aimh"))


@pytest.mark.parametrize(
    "text",
    [
        "Chemical bonding and molecular orbitals",
        "Homework is due on Friday at noon",
        "Series and parallel circuits in the laboratory",
        "See the attachment to this e-mail",
    ],
)
def test_other_fields_and_false_friends_must_not_be_found(text: str) -> None:
    assert codes(text, load_framework("ct-aimh")) == set()


def test_an_area_is_known_by_its_name_whatever_its_number() -> None:
    own = framework(replace(area("D-9"), name="Attachment, separation, trauma, grief & loss"))

    assert learned_areas(own) == {"D-9": "TF-6"}
    assert "D-9" in codes("Attachment and separation", own)


def test_a_map_of_other_areas_must_not_borrow_weights() -> None:
    assert learned_areas(framework(area("D-1"))) == {}


def test_a_match_shows_the_words_it_rests_on() -> None:
    (found,) = [
        m
        for m in match_learned_wording(
            [passage("Separation from a parent")], load_framework("ct-aimh")
        )
        if m.area == "TF-6"
    ]

    assert isinstance(found, Match)
    assert found.spans[0] == Span(0, 10)
    assert 1 / (1 + exp(5)) < found.score < 1
