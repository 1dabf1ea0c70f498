"""Scores and truth of cells in, average precision out: how well cells are ranked, without a cut."""

import numpy as np
from numpy.typing import NDArray

from benchmarks.estimates import Estimate, Floats, resamples, with_interval


def average_precision(scores: Floats, true: NDArray[np.bool_]) -> Estimate:
    """Of all cells, n_syllabi x n_areas, with a bootstrap interval over syllabi.

    The mean precision at the rank of each true cell, cells of one score taken together
    (Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008), 8.4). NaN
    where no cell is true.
    """
    order = np.argsort(-scores, axis=None, kind="stable")
    ranked = scores.ravel()[order]
    lasts = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True))
    hits, rows = true.ravel()[order], order // true.shape[1]
    value = _weighted(hits, np.ones(hits.size), lasts)
    drawn = (times[rows] for times in resamples(len(true)))
    return with_interval(value, np.array([_weighted(hits, times, lasts) for times in drawn]))


def _weighted(hits: NDArray[np.bool_], times: Floats, lasts: NDArray[np.int64]) -> float:
    """The same where each cell, best first, counts so many times; `lasts` end the ties."""
    n_hits, n_cells = np.cumsum(hits * times)[lasts], np.cumsum(times)[lasts]
    if not n_hits[-1]:
        return float("nan")
    precision = n_hits / np.maximum(n_cells, 1)
    return float((np.diff(n_hits, prepend=0) * precision).sum() / n_hits[-1])
