"""Texts and a map in, plain scores and levels out: what the method must beat, in the same run."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from alignment.coverage import CoverageLevel
from alignment.matchers.tfidf_matcher import area_text
from competency_map import Framework

Floats = NDArray[np.float64]


def whole_document_cosines(texts: Sequence[str], framework: Framework) -> Floats:
    """Cosine of each whole text with each area's wording: n_texts x n_areas, in [0, 1].

    scikit-learn's vectorizer as it comes (words and pairs, English stop words), fitted on
    these very texts and areas: more than a deployed program could know.
    """
    areas = [area_text(area) for area in framework.knowledge_areas]
    vectorizer = TfidfVectorizer(ngram_range=(1, 2), stop_words="english", sublinear_tf=True)
    vectors = vectorizer.fit_transform([*texts, *areas])
    cosines: Floats = (vectors[: len(texts)] @ vectors[len(texts) :].T).toarray()
    return cosines


def term_counts(texts: Sequence[str], framework: Framework) -> Floats:
    """How often any of an area's terms stands in each whole text: n_texts x n_areas.

    Words as scikit-learn's vectorizer cuts them, letter for letter but for their case.
    """
    cut = CountVectorizer().build_analyzer()
    phrases = [{" ".join(cut(t.text)) for t in a.terms} - {""} for a in framework.knowledge_areas]
    vocabulary = sorted(set().union(*phrases))
    longest = max(len(phrase.split()) for phrase in vocabulary)
    vectorizer = CountVectorizer(vocabulary=vocabulary, ngram_range=(1, longest))
    counts = vectorizer.transform(texts).toarray()
    column = vectorizer.vocabulary_
    return np.array(
        [counts[:, [column[p] for p in sorted(own)]].sum(axis=1) for own in phrases], float
    ).T


def cut_into_levels(
    scores: Floats, true: NDArray[np.int64], folds: Sequence[int]
) -> NDArray[np.int64]:
    """Levels of 0 to 4 by cuts that are best on the other folds' syllabi; rows are syllabi."""
    levels = np.zeros_like(true)
    for fold in set(folds):
        tested = np.array(folds) == fold
        cuts = [
            best_cut(scores[~tested], true[~tested] >= level) for level in CoverageLevel if level
        ]
        # A cut for more is never below the cut for less.
        rising = np.maximum.accumulate(cuts)
        levels[tested] = np.sum([scores[tested] >= cut for cut in rising], axis=0)
    return levels


def best_cut(scores: Floats, truth: NDArray[np.bool_], nearly: float = 0.0) -> float:
    """The strictest cut-off whose F1 of `scores >= cut` against `truth` (same shape) is the best.

    Or nearly so: at most that share of the best F1 below it.
    """
    order = np.argsort(-scores, axis=None, kind="stable")
    ranked = scores.ravel()[order]
    f1 = 2 * np.cumsum(truth.ravel()[order]) / (np.arange(1, ranked.size + 1) + truth.sum())
    # Cells of one score are reached together, so only the last of them tells the F1.
    is_last = np.append(ranked[1:] != ranked[:-1], True)
    return float(ranked[int(np.argmax(is_last & (f1 >= (1 - nearly) * f1[is_last].max())))])
