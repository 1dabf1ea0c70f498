"""Passages in, matches out that rest on their wording's likeness to an area's texts."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from alignment.match import Match
from alignment.statistics import load_statistics
from alignment.stop_words import STOP_WORDS
from alignment.text import tokenize
from alignment.vocabulary import Array, Vocabulary
from competency_map import Framework, KnowledgeArea
from syllabi import Passage

NAME = "tfidf"
MIN_SIMILARITY = 0.1
# A cosine of this much is as like as real passages get to an area's texts: it counts fully.
FULL_SIMILARITY = 0.2
# Likeness alone never outweighs a strong term.
WEIGHT = 0.8


def match_wording(passages: Sequence[Passage], framework: Framework) -> list[Match]:
    """One match for each passage and area with a cosine of at least `MIN_SIMILARITY`."""
    if not passages:
        return []
    profiles = _profiles(framework)
    vectors, lengths = profiles.vocabulary.weigh([passage.text for passage in passages])
    cosines = (vectors @ profiles.areas) / lengths[:, None]
    return [
        Match(row, profiles.codes[column], NAME, min(float(cosines[row, column]), 1.0))
        for row, column in np.argwhere(cosines >= MIN_SIMILARITY).tolist()
    ]


@dataclass(frozen=True)
class _Profiles:
    """`areas` is n_features x n_areas, each column of length 1."""

    vocabulary: Vocabulary
    areas: Array
    codes: Sequence[str]


@lru_cache(maxsize=8)
def _profiles(framework: Framework) -> _Profiles:
    statistics, areas = load_statistics(), framework.knowledge_areas
    columns = {feature: column for column, feature in enumerate(sorted(map_features(framework)))}
    idf = np.array([statistics.idf(feature) for feature in columns])
    vocabulary = Vocabulary(_stop_words(framework), columns, idf)
    vectors, lengths = vocabulary.weigh([area_text(area) for area in areas])
    # Laid out by rows, as the product with passages reads it.
    profiles = np.ascontiguousarray(vectors.toarray().T / lengths)
    return _Profiles(vocabulary, profiles, [area.code for area in areas])


def map_features(framework: Framework) -> set[str]:
    """The words and pairs of words of a map: what the frozen statistics must know."""
    stop = _stop_words(framework)
    return {f for area in framework.knowledge_areas for f in _features(area_text(area), stop)}


def area_text(area: KnowledgeArea) -> str:
    """All the wording the map gives an area, one phrase or sentence a line."""
    terms = (term.text for term in area.terms)
    return "\n".join((area.name, area.descriptor, *terms, *area.exemplars))


def _features(text: str, stop: Set[str]) -> Iterator[str]:
    """Yield singular words and neighbouring pairs, without stop words."""
    for line in text.splitlines():
        words = [w if w not in stop and len(w) > 1 else "" for w in tokenize(line).singulars]
        yield from filter(None, words)
        yield from (f"{a} {b}" for a, b in pairwise(words) if a and b)


def _stop_words(framework: Framework) -> Set[str]:
    """Words that tell of no topic; those of young-child context too, for that is asked apart."""
    context = framework.context
    terms = (term.text for term in (*context.core, *context.near))
    words = (tokenize(text).singulars for text in (*terms, *context.weak))
    return {found[0] for found in words if len(found) == 1}.union(STOP_WORDS)
