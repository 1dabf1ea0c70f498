"""Labels and the vectors of texts' meaning in, one logistic model a topic out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from alignment.semantic.embedding import Vectors
from alignment.semantic.meaning_weights import MeaningWeights
from benchmarks.topic_labels import TopicLabels

# Vectors have length 1, so their entries are small: the ridge is measured on larger ones.
_SCALE = 4.0
STRENGTH = 2.0
_MOST_STEPS = 50
Floats = NDArray[np.float32]


def learn_meaning(
    version: str, vectors: Vectors, labels: TopicLabels, rows: NDArray[np.bool_]
) -> MeaningWeights:
    """Models for all topics at once, from the rows given; `vectors` is n_texts x n_dimensions."""
    values = vectors[rows] * np.float32(_SCALE)
    touches = labels.touches[rows].astype(np.float32)
    trust = (labels.boosted(rows)[rows] * STRENGTH).astype(np.float32)
    loss = _Loss(values, touches, trust)
    start = np.zeros((values.shape[1] + 1) * len(labels.topics))
    options = {"maxiter": _MOST_STEPS}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    weights = found.x.reshape(-1, len(labels.topics))
    weights[1:] *= _SCALE
    return MeaningWeights(version, labels.topics, weights)


@dataclass(frozen=True)
class _Loss:
    """The weighted log-loss of all topics with a ridge penalty on all but the intercepts."""

    values: Floats
    touches: Floats
    trust: Floats

    def __call__(self, point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = point.reshape(-1, self.touches.shape[1]).astype(np.float32)
        odds = weights[0] + self.values @ weights[1:]
        losses = self.trust * (np.logaddexp(0, odds) - self.touches * odds)
        slopes = self.trust * (1 / (1 + np.exp(-odds)) - self.touches)
        slope = np.vstack([slopes.sum(axis=0), self.values.T @ slopes + weights[1:]])
        ridge = (weights[1:] ** 2).sum(dtype=np.float64) / 2
        return float(losses.sum(dtype=np.float64) + ridge), slope.ravel().astype(np.float64)
