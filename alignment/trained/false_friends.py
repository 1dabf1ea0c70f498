"""Passages in, the places out where learned wording rests on a false friend of its area.

"See the attachment" is no bond. The map's own terms never stand in one (see `match_keywords`).
"""

from collections.abc import Iterator, Sequence

from alignment.match import Span
from alignment.matchers.keyword_matcher import hits_in, term_index
from alignment.phrases import overlap
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
    topics = list(learned_areas(framework).values())
    columns = {code: column for column, code in enumerate(learned_areas(framework))}
    index = term_index(framework)
    for position, passage in enumerate(passages):
        friends: dict[int, list[Span]] = {}
        for hit in hits_in(passage.text, index):
            area, term, _ = hit.phrase.payload
            if term is None and area in columns:
                friends.setdefault(columns[area], []).append(hit.span)
        for column, spans in friends.items():
            words = weights.speaking(features(passage.text), topics[column], DECIDING_WORDS)
            stand = places(passage.text, words)
            if any(overlap(place, span) for place in stand for span in spans):
                yield position, column
