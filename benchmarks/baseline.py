"""Texts and a map in, plain TF-IDF scores out: what the method must beat, in the same run."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from alignment.matchers.tfidf_matcher import area_text
from competency_map import Framework


def whole_document_cosines(texts: Sequence[str], framework: Framework) -> NDArray[np.float64]:
    """Cosine of each whole text with each area's wording: n_texts x n_areas, in [0, 1].

    scikit-learn's vectorizer as it comes (words and pairs, English stop words), fitted on
    these very texts and areas: more than a deployed program could know.
    """
    areas = [area_text(area) for area in framework.knowledge_areas]
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), stop_words="english", sublinear_tf=True)
    vectors = vectorizer.fit_transform([*texts, *areas])
    cosines: NDArray[np.float64] = (vectors[: len(texts)] @ vectors[len(texts) :].T).toarray()
    return cosines


def best_cut(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """The cut-off with the highest F1 of `scores >= cut` against `truth` (same shape)."""
    order = np.argsort(-scores, axis=None, kind="stable")
    hits = np.cumsum(truth.ravel()[order])
    f1 = 2 * hits / (np.arange(1, hits.size + 1) + truth.sum())
    return float(scores.ravel()[order][int(np.argmax(f1))])
