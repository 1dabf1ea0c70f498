"""Matches in, those out whose words do not stand in a false friend of their area."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from alignment.match import Match, Span
from alignment.phrases import Phrase, PhraseIndex, overlap
from alignment.text import tokenize
from competency_map import Framework
from syllabi import Passage


def without_false_friends(
    matches: Iterable[Match], passages: Sequence[Passage], framework: Framework
) -> list[Match]:
    """The matches without those that rest on a false friend: "see the attachment" is no bond.

    The map's own terms never stand in one (see `match_keywords`).
    """
    return [
        match
        for match in matches
        if not _rests_on_one(match, _friends(passages[match.passage].text, framework))
    ]


def _rests_on_one(match: Match, friends: Mapping[str, Sequence[Span]]) -> bool:
    return any(
        overlap(span, friend) for friend in friends.get(match.area, ()) for span in match.spans
    )


@lru_cache(maxsize=4_096)
def _friends(text: str, framework: Framework) -> Mapping[str, Sequence[Span]]:
    """Where each area's false friends stand in a text."""
    found: dict[str, list[Span]] = defaultdict(list)
    for hit in _friend_index(framework).find(tokenize(text)):
        found[hit.phrase.payload].append(hit.span)
    return found


@lru_cache(maxsize=8)
def _friend_index(framework: Framework) -> PhraseIndex[str]:
    return PhraseIndex(
        Phrase(text, area.code) for area in framework.knowledge_areas for text in area.false_friends
    )
