"""Passages in, matches out that rest on what was learned of an area's wording."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from alignment.false_friends import without_false_friends
from alignment.match import Match, Span
from alignment.trained.wording import wording
from alignment.trained.wording_weights import WordingWeights, chance, load_wording_weights
from competency_map import Framework, shipped_code
from syllabi import Passage

NAME = "wording"
# Less likely than this is no match: 7 in 1,000.
MIN_LOG_ODDS = -5.0
_SHOWN_WORDS = 3


def match_learned_wording(passages: Sequence[Passage], framework: Framework) -> list[Match]:
    """One match for each passage and area whose chance is more than that of `MIN_LOG_ODDS`."""
    return match_with_weights(passages, framework, load_wording_weights())


def match_with_weights(
    passages: Sequence[Passage], framework: Framework, weights: WordingWeights
) -> list[Match]:
    """The same with other weights than the frozen ones: for measuring."""
    topics = _topics(framework)
    matches = []
    for position, passage in enumerate(passages):
        features = wording(passage.text)
        odds = weights.log_odds(features)
        for area, topic in topics.items():
            if (found := odds.get(topic, MIN_LOG_ODDS)) > MIN_LOG_ODDS:
                shown = weights.speaking(features, topic, _SHOWN_WORDS)
                spans = _spans([features[feature] for feature in shown])
                matches.append(Match(position, area, NAME, chance(found), spans))
    return without_false_friends(matches, passages, framework)


@lru_cache(maxsize=8)
def learned_areas(framework: Framework) -> Mapping[str, str]:
    """The areas that weights were learned for: their codes, each with its topic.

    An area is known by its name, so that a map of other numbers is served too.
    """
    learned = load_wording_weights().intercepts
    return {code: topic for code, topic in _topics(framework).items() if topic in learned}


@lru_cache(maxsize=8)
def _topics(framework: Framework) -> Mapping[str, str]:
    return {area.code: shipped_code(area) for area in framework.knowledge_areas}


def _spans(found: Sequence[Span]) -> tuple[Span, ...]:
    """Where the words stand, in order; one inside another only once."""
    if len(found) < 2:
        return tuple(found)
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
