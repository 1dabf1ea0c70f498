"""Training texts in, the weights of words for each topic out.

Words are weighed twice: by the labels of the texts they stand in, and by what a model of meaning
says of these texts and of many that nobody labelled, so that rarer words get a weight too.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from alignment.semantic.embedding import Vectors
from alignment.semantic.meaning_weights import MeaningWeights
from alignment.trained.learned_weights import LearnedWeights
from alignment.trained.wording import wording
from alignment.trained.wording_weights import YOUNG_CHILD, WordingWeights, length_scale
from benchmarks.distilling import distil
from benchmarks.learn_meaning import learn_meaning
from benchmarks.topic_labels import TopicLabels
from benchmarks.training_texts import TrainingText

MIN_TEXTS = 2
MIN_WEIGHT = 0.2
_DIGITS = 2
STRENGTH = 2.0
# What the model of meaning counts beside the labels themselves.
TAUGHT_SHARE = 0.3
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class WordingTrainer:
    """The texts as a matrix, made once: n_texts x n_features, rows scaled as when matching.

    `vectors` are the texts' meaning; `further` and `further_vectors`, the same of texts that
    nobody labelled.
    """

    texts: Sequence[TrainingText]
    labels: TopicLabels
    features: Sequence[str]
    matrix: csr_matrix
    vectors: Vectors
    further: csr_matrix
    further_vectors: Vectors

    @classmethod
    def of(
        cls,
        texts: Sequence[TrainingText],
        vectors: Vectors,
        further: Sequence[str],
        further_vectors: Vectors,
    ) -> "WordingTrainer":
        """Index the features that at least `MIN_TEXTS` of the labelled texts share."""
        found = [sorted(wording(text.text)) for text in texts]
        counts = Counter(feature for features in found for feature in features)
        features = sorted(f for f, n_texts in counts.items() if n_texts >= MIN_TEXTS)
        index = {feature: column for column, feature in enumerate(features)}
        others = _matrix([sorted(wording(text)) for text in further], index)
        labels, matrix = TopicLabels.of(texts), _matrix(found, index)
        return cls(texts, labels, features, matrix, vectors, others, further_vectors)

    def learn(self, version: str, left_out: Collection[str] = ()) -> LearnedWeights:
        """Weights from all texts but those that stand in the syllabi left out."""
        rows = np.array([text.syllabi.isdisjoint(left_out) for text in self.texts])
        meaning = learn_meaning(version, self.vectors, self.labels, rows)
        own, told = self._labelled(rows), self._told(rows, meaning)
        # Whether a text speaks of young children is told better by its own labels.
        shares = [0.0 if topic == YOUNG_CHILD else TAUGHT_SHARE for topic in self.labels.topics]
        words = self._weights(version, own + np.array(shares) * (told - own))
        return LearnedWeights(words, meaning)

    def _labelled(self, rows: NDArray[np.bool_]) -> Floats:
        """(1 + n_features) x n_topics: intercepts and weights by the labels alone."""
        weights, touches = self.labels.boosted(rows), self.labels.touches
        columns = [self._fit(touches[:, k], weights[:, k]) for k in range(touches.shape[1])]
        return np.array(columns).T

    def _fit(self, touches: NDArray[np.bool_], weights: Floats) -> Floats:
        known = np.flatnonzero(weights)
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=0.01, random_state=0)
        model.fit(self.matrix[known], touches[known], sample_weight=weights[known])
        return np.concatenate([model.intercept_, model.coef_[0]])

    def _told(self, rows: NDArray[np.bool_], meaning: MeaningWeights) -> Floats:
        """The same by what the model of meaning says of the texts."""
        vectors = np.vstack([self.vectors[rows], self.further_vectors])
        return distil(vstack([self.matrix[rows], self.further]), meaning.log_odds(vectors))

    def _weights(self, version: str, table: Floats) -> WordingWeights:
        topics, rounded = self.labels.topics, np.round(table, _DIGITS)
        intercepts = dict(zip(topics, rounded[0].tolist(), strict=True))
        by_feature: dict[str, dict[str, float]] = {}
        for row, column in np.argwhere(np.abs(table[1:]) >= MIN_WEIGHT).tolist():
            feature = by_feature.setdefault(self.features[row], {})
            feature[topics[column]] = float(rounded[1 + row, column])
        return WordingWeights(version, intercepts, by_feature)


def _matrix(found: Sequence[Sequence[str]], index: dict[str, int]) -> csr_matrix:
    columns = [[index[f] for f in features if f in index] for features in found]
    scales = [length_scale(len(features)) for features in found]
    data = [scale for scale, row in zip(scales, columns, strict=True) for _ in row]
    starts = np.cumsum([0, *map(len, columns)])
    flat = [column for row in columns for column in row]
    return csr_matrix((data, flat, starts), shape=(len(found), len(index)), dtype=np.float64)
