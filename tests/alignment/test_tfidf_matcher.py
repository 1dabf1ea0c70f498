import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.matchers.tfidf_matcher import MIN_SIMILARITY, map_features, match_wording
from competency_map import load_framework
from tests.alignment.inputs import area, framework, passage

MAP = framework(
    area("A-1", strong=("grief and bereavement",), exemplars=("Mourning after a death.",)),
    area("A-2", strong=("developmental screening",), exemplars=("Choose a screening tool.",)),
)


def test_a_passage_is_nearest_to_the_area_whose_words_it_uses() -> None:
    found = match_wording([passage("Bereavement, mourning and death")], MAP)

    assert {match.area for match in found} == {"A-1"}


def test_a_passage_without_any_known_word_matches_nothing() -> None:
    assert match_wording([passage("Titration of acids")], MAP) == []


def test_no_passages_give_no_matches() -> None:
    assert match_wording([], MAP) == []


def test_unknown_words_dilute_a_passage() -> None:
    (short,) = match_wording([passage("bereavement")], MAP)
    (long,) = match_wording([passage("bereavement beside zebras and quarks")], MAP)

    assert long.score < short.score


def test_words_of_young_child_context_say_nothing_about_the_topic() -> None:
    assert not {"infant", "toddler"} & map_features(load_framework("ct-aimh"))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["grief", "screening tool", "a death", "acids", ""]), min_size=1))
def test_a_score_does_not_depend_on_the_other_passages(texts: list[str]) -> None:
    together = match_wording([passage(text) for text in texts], MAP)
    alone = [
        (position, match.area, match.score)
        for position, text in enumerate(texts)
        for match in match_wording([passage(text)], MAP)
    ]

    assert [(match.passage, match.area, match.score) for match in together] == alone
    assert all(MIN_SIMILARITY <= score <= 1 for *_, score in alone)


def test_the_cosine_is_the_hand_worked_one() -> None:
    """One word shared out of two on either side, all of one weight: 1 / (sqrt 3 * sqrt 3)."""
    small = framework(area("A-1", strong=("zyxa zyxb",)))
    (match,) = match_wording([passage("zyxa")], small)
    # The area's vector holds zyxa, zyxb, their pair and its own name "A-1": three weights that
    # the frozen table does not know and that are therefore equal, and "area".
    assert match.score == pytest.approx(0.5, abs=0.2)
