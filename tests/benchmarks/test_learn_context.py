import numpy as np
import pytest

from alignment.trained.context_rule import CONTEXT_SIGNALS
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.matched import match_passages
from alignment.trained.wording_weights import YOUNG_CHILD, WordingWeights
from benchmarks.gold import LabelledSyllabus
from benchmarks.learn_context import fit_context, learn_context
from benchmarks.prepared import Prepared
from benchmarks.quoted_places import quoted_places
from tests.alignment.inputs import framework, passage

MAP = framework()
WEIGHTS = LearnedWeights(WordingWeights("1", {YOUNG_CHILD: 0.0}, {}))
TITLE = CONTEXT_SIGNALS.index("title")


def prepared(number: int, title: str, *quoted: tuple[int, bool]) -> Prepared:
    labels = LabelledSyllabus(f"s{number}", "nursing", b"", {}, is_mined=False)
    passages = passage("Observation"), passage("Toddlers"), passage("Adolescents")
    return Prepared(labels, match_passages(passages, [title], MAP), quoted)


def test_a_rule_learns_that_a_title_vouches() -> None:
    about = [prepared(n, "Infants", (0, True)) for n in range(20)]
    other = [prepared(20 + n, "Statistics", (0, False)) for n in range(20)]

    rule = learn_context([*about, *other], [WEIGHTS] * 40)

    assert rule.weights["title"] > 0
    assert rule.intercept < 0


def test_what_shows_young_children_or_speaks_of_others_must_not_teach_the_rule() -> None:
    told = prepared(1, "Infants", (0, True))
    more = prepared(1, "Infants", (0, True), (1, False), (2, False))
    other = prepared(2, "Statistics", (0, False))

    assert learn_context([told, other], [WEIGHTS] * 2) == learn_context(
        [more, other], [WEIGHTS] * 2
    )


def test_a_signal_must_not_count_against_young_children() -> None:
    signals = np.zeros((40, len(CONTEXT_SIGNALS)))
    signals[:20, TITLE] = 1.0

    assert fit_context(signals, [False] * 20 + [True] * 20).weights == {}


@pytest.mark.parametrize(
    ("quote", "places"),
    [
        ("play of TODDLERS", ((0, True),)),
        ("\u201cPlay of toddlers\u201d, at home", ((0, True),)),
        ("Play", ((0, True),)),
        ("the whole week is play of toddlers at home and more", ((0, True),)),
        ("Steel", ()),
        ("...", ()),
    ],
)
def test_a_quote_is_found_where_it_stands(quote: str, places: tuple[tuple[int, bool], ...]) -> None:
    passages = [passage("Week 1: Play of toddlers, at home"), passage("Work")]
    if "whole" in quote:
        passages[0] = passage("Play of toddlers at home")

    assert quoted_places(passages, [(quote, True)]) == places


def test_a_place_quoted_twice_teaches_once_for_each_context() -> None:
    quotes = [("Play", True), ("Play", True), ("Play", False)]

    assert quoted_places([passage("Play")], quotes) == ((0, True), (0, False))
