"""Counts of syllabi in, a figure with its bootstrap interval out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
N_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % interval; all NaN where it is not defined."""

    value: float
    low: float
    high: float


def estimate(counts: Floats, figure: Callable[[Floats], Floats]) -> Estimate:
    """The figure of the counts' sum over syllabi, n_syllabi x n_counts.

    `figure` takes sums, n_samples x n_counts, and gives one value for each, NaN where none is
    defined. The interval is the percentile one of a bootstrap over syllabi, since the cells of
    one syllabus are not independent.
    """
    value = figure(counts.sum(axis=0, keepdims=True))[0]
    return with_interval(float(value), figure(resamples(len(counts)) @ counts))


def with_interval(value: float, resampled: Floats) -> Estimate:
    """The value with the middle 95 % of the resampled ones that are defined."""
    defined = resampled[~np.isnan(resampled)]
    if np.isnan(value) or not defined.size:
        return Estimate(np.nan, np.nan, np.nan)
    low, high = np.quantile(defined, (0.025, 0.975))
    return Estimate(value, float(low), float(high))


@lru_cache(maxsize=64)
def resamples(n_syllabi: int) -> Floats:
    """How often each resample draws each syllabus, N_RESAMPLES x n_syllabi; always the same."""
    generator = np.random.default_rng(2026)
    picks = generator.integers(0, n_syllabi, size=(N_RESAMPLES, n_syllabi))
    return np.array([np.bincount(pick, minlength=n_syllabi) for pick in picks], dtype=float)
