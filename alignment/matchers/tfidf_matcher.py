"""Passages in, matches out that rest on their wording's likeness to an area's texts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from alignment.match import Match
from alignment.statistics import load_statistics
from alignment.text import tokenize
from competency_map import Framework, KnowledgeArea
from syllabi import Passage

NAME = "tfidf"
MIN_SIMILARITY = 0.1
# A cosine of this much is as like as real passages get to an area's texts: it counts fully.
FULL_SIMILARITY = 0.2
# Likeness alone never outweighs a strong term.
WEIGHT = 0.8
# A word the map does not know still lengthens a passage, or one stray word would fill it.
_UNKNOWN_WEIGHT = 5.0
Array = NDArray[np.float64]


def match_wording(passages: Sequence[Passage], framework: Framework) -> list[Match]:
    """One match for each passage and area with a cosine of at least `MIN_SIMILARITY`."""
    if not passages:
        return []
    profiles = _profiles(framework)
    features = [profiles.analyze(passage.text) for passage in passages]
    vectors = profiles.vectors(features)
    lengths = _lengths(vectors, [profiles.n_unknown(found) for found in features])
    cosines = (vectors @ profiles.areas) / lengths[:, None]
    return [
        Match(row, profiles.codes[column], NAME, min(float(cosines[row, column]), 1.0))
        for row, column in np.argwhere(cosines >= MIN_SIMILARITY).tolist()
    ]


@dataclass(frozen=True)
class _Profiles:
    """`areas` is n_features x n_areas, each column of length 1.

    `columns` numbers the map's features, `idf` weighs them.
    """

    analyze: "_Analyzer"
    columns: Mapping[str, int]
    idf: Array
    areas: Array
    codes: tuple[str, ...]

    def vectors(self, features: Sequence[Sequence[str]]) -> csr_matrix:
        """Each text's weights of the map's features: (1 + ln tf) x idf; n_texts x n_features."""
        counts = [Counter(f for f in found if f in self.columns) for found in features]
        columns = [self.columns[feature] for found in counts for feature in found]
        tf = np.array([n for found in counts for n in found.values()], float)
        starts = np.cumsum([0, *map(len, counts)])
        weights = (1 + np.log(tf)) * self.idf[columns]
        return csr_matrix((weights, columns, starts), (len(features), len(self.idf)))

    def n_unknown(self, features: Sequence[str]) -> int:
        """How many different words of a text the map does not know."""
        return sum(" " not in f and f not in self.columns for f in set(features))


@lru_cache(maxsize=8)
def _profiles(framework: Framework) -> _Profiles:
    analyze, statistics = _Analyzer(framework), load_statistics()
    features = [analyze(area_text(area)) for area in framework.knowledge_areas]
    columns = {feature: column for column, feature in enumerate(sorted({*chain(*features)}))}
    idf = np.array([statistics.idf(feature) for feature in columns])
    codes = tuple(area.code for area in framework.knowledge_areas)
    bare = _Profiles(analyze, columns, idf, np.zeros((0, 0)), codes)
    areas = bare.vectors(features)
    # An area of nothing but stop words is like no passage.
    lengths = _lengths(areas, [0] * len(features))
    return replace(bare, areas=areas.toarray().T / lengths)


def map_features(framework: Framework) -> set[str]:
    """The words and pairs of words of a map: what the frozen statistics must know."""
    analyze = _Analyzer(framework)
    return {f for area in framework.knowledge_areas for f in analyze(area_text(area))}


def area_text(area: KnowledgeArea) -> str:
    """All the wording the map gives an area, one phrase or sentence a line."""
    terms = (term.text for term in area.terms)
    return "\n".join((area.name, area.descriptor, *terms, *area.exemplars))


def _lengths(vectors: csr_matrix, n_unknown: Sequence[int]) -> Array:
    """Each text's length, at least 1: known words by their weights, unknown ones alike."""
    squares = vectors.multiply(vectors).sum(axis=1).A1 + np.array(n_unknown) * _UNKNOWN_WEIGHT**2
    lengths: Array = np.sqrt(np.maximum(squares, 1.0))
    return lengths


class _Analyzer:
    """Text in, features out: singular words and neighbouring pairs, without stop words.

    The words of young-child context are left out too: topic and context are two questions.
    """

    def __init__(self, framework: Framework) -> None:
        context = framework.context
        terms = (term.text for term in (*context.core, *context.near))
        tokens = (tokenize(word) for word in (*terms, *context.weak))
        self._stop = ENGLISH_STOP_WORDS | {t[0].singular for t in tokens if len(t) == 1}

    def __call__(self, text: str) -> list[str]:
        features: list[str] = []
        for line in text.splitlines():
            words = [token.singular for token in tokenize(line)]
            kept = [w if w not in self._stop and len(w) > 1 else "" for w in words]
            features += [w for w in kept if w]
            features += [f"{a} {b}" for a, b in pairwise(kept) if a and b]
        return features
