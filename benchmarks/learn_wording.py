"""Training texts in, the weights of words for each topic out."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from alignment.trained.wording import wording
from alignment.trained.wording_weights import YOUNG_CHILD, WordingWeights, length_scale
from benchmarks.training_texts import TrainingText

MIN_TEXTS = 2
MIN_WEIGHT = 0.2
_DIGITS = 2
# A rare topic's texts count more, up to the root of this.
_MOST_BOOST = 10.0
STRENGTH = 2.0


@dataclass(frozen=True)
class WordingTrainer:
    """The texts as a matrix, made once: n_texts x n_features, rows scaled as when matching."""

    texts: Sequence[TrainingText]
    features: Sequence[str]
    matrix: csr_matrix

    @classmethod
    def of(cls, texts: Sequence[TrainingText]) -> "WordingTrainer":
        """Index the features that at least `MIN_TEXTS` texts share."""
        found = [sorted(wording(text.text)) for text in texts]
        counts = Counter(feature for features in found for feature in features)
        features = sorted(f for f, n_texts in counts.items() if n_texts >= MIN_TEXTS)
        index = {feature: column for column, feature in enumerate(features)}
        return cls(texts, features, _matrix(found, index))

    def learn(self, version: str, left_out: Collection[str] = ()) -> WordingWeights:
        """Weights from all texts but those that stand in the syllabi left out."""
        rows = [i for i, text in enumerate(self.texts) if text.syllabi.isdisjoint(left_out)]
        topics = sorted({topic for text in self.texts for topic in text.topics})
        intercepts: dict[str, float] = {}
        by_feature: dict[str, dict[str, float]] = {}
        for topic in (*topics, YOUNG_CHILD):
            intercept, weights = self._fit(*self._labels(topic, rows))
            intercepts[topic] = round(intercept, _DIGITS)
            for column in np.flatnonzero(np.abs(weights) >= MIN_WEIGHT).tolist():
                feature = by_feature.setdefault(self.features[column], {})
                feature[topic] = round(float(weights[column]), _DIGITS)
        return WordingWeights(version, intercepts, by_feature)

    def _labels(
        self, topic: str, rows: Sequence[int]
    ) -> tuple[list[int], NDArray[np.bool_], NDArray[np.float64]]:
        known = [(i, _touches(self.texts[i], topic)) for i in rows]
        kept = [(i, touches) for i, touches in known if touches is not None]
        labels = np.array([touches for _, touches in kept])
        weights = np.array([self.texts[i].weight for i, _ in kept])
        boost = weights[~labels].sum() / max(weights[labels].sum(), 1.0)
        weights[labels] *= boost if topic == YOUNG_CHILD else np.sqrt(min(_MOST_BOOST, boost))
        return [i for i, _ in kept], labels, weights

    def _fit(
        self, rows: list[int], labels: NDArray[np.bool_], weights: NDArray[np.float64]
    ) -> tuple[float, NDArray[np.float64]]:
        model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=0.01, random_state=0)
        model.fit(self.matrix[rows], labels, sample_weight=weights)
        return float(model.intercept_[0]), model.coef_[0]


def _touches(text: TrainingText, topic: str) -> bool | None:
    if topic == YOUNG_CHILD:
        return text.young_child
    if topic in text.topics:
        return True
    return False if topic in text.others else None


def _matrix(found: Sequence[Sequence[str]], index: dict[str, int]) -> csr_matrix:
    columns = [[index[f] for f in features if f in index] for features in found]
    scales = [length_scale(len(features)) for features in found]
    data = [scale for scale, row in zip(scales, columns, strict=True) for _ in row]
    starts = np.cumsum([0, *map(len, columns)])
    flat = [column for row in columns for column in row]
    return csr_matrix((data, flat, starts), shape=(len(found), len(index)), dtype=np.float64)
