"""Passages in, matches out that rest on their wording's likeness to an area's texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

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


def match_wording(passages: Sequence[Passage], framework: Framework) -> list[Match]:
    """One match for each passage and area with a cosine of at least `MIN_SIMILARITY`."""
    if not passages:
        return []
    profiles = _profiles(framework)
    features = [profiles.analyze(passage.text) for passage in passages]
    vectors = _unit_vectors(features, profiles.vectorizer)
    similarities = (vectors @ profiles.areas).tocoo()
    found = zip(similarities.row, similarities.col, similarities.data, strict=True)
    return [
        Match(int(row), profiles.codes[column], NAME, min(float(cosine), 1.0))
        for row, column, cosine in sorted(found)
        if cosine >= MIN_SIMILARITY
    ]


@dataclass(frozen=True)
class _Profiles:
    """`areas` is sparse, n_features x n_areas, each column of length 1.

    `vectorizer` takes lists of features, as `analyze` makes them from a text.
    """

    analyze: "_Analyzer"
    vectorizer: TfidfVectorizer
    areas: csr_matrix
    codes: tuple[str, ...]


@lru_cache(maxsize=8)
def _profiles(framework: Framework) -> _Profiles:
    analyze = _Analyzer(framework)
    features = [analyze(area_text(area)) for area in framework.knowledge_areas]
    vocabulary = sorted(set(chain.from_iterable(features)))
    vectorizer = TfidfVectorizer(analyzer=list, vocabulary=vocabulary, norm=None, sublinear_tf=True)
    statistics = load_statistics()
    vectorizer.idf_ = np.array([statistics.idf(feature) for feature in vocabulary])
    areas = vectorizer.transform(features)
    lengths = np.sqrt(areas.multiply(areas).sum(axis=1)).A1
    codes = tuple(area.code for area in framework.knowledge_areas)
    # An area of nothing but stop words is like no passage.
    units = diags(1 / np.maximum(lengths, 1.0)) @ areas
    return _Profiles(analyze, vectorizer, units.T.tocsr(), codes)


def map_features(framework: Framework) -> set[str]:
    """The words and pairs of words of a map: what the frozen statistics must know."""
    analyze = _Analyzer(framework)
    return {f for area in framework.knowledge_areas for f in analyze(area_text(area))}


def area_text(area: KnowledgeArea) -> str:
    """All the wording the map gives an area, one phrase or sentence a line."""
    terms = (term.text for term in area.terms)
    return "\n".join((area.name, area.descriptor, *terms, *area.exemplars))


def _unit_vectors(features: Sequence[list[str]], vectorizer: TfidfVectorizer) -> csr_matrix:
    known = vectorizer.transform(features)
    vocabulary = vectorizer.vocabulary_
    unknown = np.array(
        [sum(" " not in f and f not in vocabulary for f in set(found)) for found in features]
    )
    squares = known.multiply(known).sum(axis=1).A1 + unknown * _UNKNOWN_WEIGHT**2
    return diags(1 / np.sqrt(np.maximum(squares, 1.0))) @ known


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
