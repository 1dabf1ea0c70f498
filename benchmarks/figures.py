"""Predicted and true levels in, the accuracy figures out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import cohen_kappa_score, f1_score

Levels = NDArray[np.int64]
N_RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Figures:
    """Accuracy over all cells of some syllabi; `interval` is the 95 % one of `covered`.

    `covered`, `mentioned` and `general` are F1 of "at least taught", "at least mentioned"
    and "at least general"; `kappa` is Cohen's, quadratically weighted, over the five levels.
    """

    covered: float
    interval: tuple[float, float]
    mentioned: float
    general: float
    kappa: float


def measure(predicted: Levels, true: Levels) -> Figures:
    """Figures for n_syllabi x n_areas levels of 0 to 4."""
    return Figures(
        covered=f1_at(predicted, true, 3),
        interval=_bootstrap_interval(predicted, true),
        mentioned=f1_at(predicted, true, 2),
        general=f1_at(predicted, true, 1),
        kappa=float(cohen_kappa_score(true.ravel(), predicted.ravel(), weights="quadratic")),
    )


def f1_at(predicted: Levels, true: Levels, level: int) -> float:
    """F1 of "at least this level" over all cells; 0 where neither ever reaches it."""
    return float(f1_score((true >= level).ravel(), (predicted >= level).ravel(), zero_division=0))


def _bootstrap_interval(predicted: Levels, true: Levels) -> tuple[float, float]:
    """Percentile bootstrap over syllabi, since the cells of one syllabus are not independent."""
    generator = np.random.default_rng(2026)
    picks = generator.integers(0, len(true), size=(N_RESAMPLES, len(true)))
    resampled = [f1_at(predicted[pick], true[pick], 3) for pick in picks]
    low, high = np.quantile(resampled, (0.025, 0.975))
    return float(low), float(high)
