"""What a model of meaning says of texts in, weights of words that say nearly the same out."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_RIDGE = 0.3
_N_STEPS = 30
# Beyond these a text is as good as certain, and saying so harder would only cost fit elsewhere.
_LEAST, _MOST = -6.0, 4.0
Floats = NDArray[np.float64]


def distil(matrix: csr_matrix, log_odds: Floats) -> Floats:
    """Ridge regression of n_texts x n_topics log-odds on n_texts x n_features.

    Returns (1 + n_features) x n_topics: the intercepts, then the weights. Solved by conjugate
    gradients for all topics side by side (Hestenes & Stiefel 1952), in so many steps.
    """
    targets = np.clip(log_odds, _LEAST, _MOST).astype(np.float32)
    intercepts = targets.mean(axis=0)
    rows = matrix.astype(np.float32).tocsr()
    columns = rows.T.tocsr()
    weights = np.zeros((rows.shape[1], targets.shape[1]), np.float32)
    rest = columns @ (targets - intercepts)
    step, size = rest.copy(), (rest * rest).sum(axis=0)
    for _ in range(_N_STEPS):
        moved = columns @ (rows @ step) + np.float32(_RIDGE) * step
        length = size / np.maximum((step * moved).sum(axis=0), np.float32(1e-12))
        weights += length * step
        rest -= length * moved
        last, size = size, (rest * rest).sum(axis=0)
        step = rest + step * (size / np.maximum(last, np.float32(1e-12)))
    return np.vstack([intercepts, weights]).astype(np.float64)
