"""Passages in, the places out where learned wording rests on a false friend of its area.

"See the attachment" is no bond. The map's own terms never stand in one (see `match_keywords`).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from alignment.match import Span
from alignment.phrases import Phrase, PhraseIndex, overlap
from alignment.text import tokenize
from alignment.trained.learned_areas import learned_areas
from alignment.trained.wording import features, places
from alignment.trained.wording_weights import WordingWeights
from competency_map import Framework
from syllabi import Passage

# The words that speak most for an area are those it rests on, and those that a reader is shown.
DECIDING_WORDS = 3


def vetoed(
    passages: Sequence[Passage], framework: Framework, weights: WordingWeights
) -> Iterator[tuple[int, int]]:
    """Yield (passage, area): positions in `passages` and in the learned areas."""
    index, topics = _friend_index(framework), list(learned_areas(framework).values())
    for position, passage in enumerate(passages):
        friends: dict[int, list[Span]] = {}
        for hit in index.find(tokenize(passage.text)):
            friends.setdefault(hit.phrase.payload, []).append(hit.span)
        for column, spans in friends.items():
            words = weights.speaking(features(passage.text), topics[column], DECIDING_WORDS)
            stand = places(passage.text, words)
            if any(overlap(place, span) for place in stand for span in spans):
                yield position, column


@lru_cache(maxsize=8)
def _friend_index(framework: Framework) -> PhraseIndex[int]:
    """Each learned area's false friends, by its position among them."""
    columns = {code: column for column, code in enumerate(learned_areas(framework))}
    return PhraseIndex(
        Phrase(text, columns[area.code])
        for area in framework.knowledge_areas
        if area.code in columns
        for text in area.false_friends
    )
