"""Predicted and true levels in, the accuracy figures out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import CoverageLevel
from benchmarks.average_precision import average_precision
from benchmarks.estimates import Estimate, Floats, estimate

Levels = NDArray[np.int64]
# The three cuts: general, mentioned and taught or more. Scores have one layer for each.
CUTS = (CoverageLevel.GENERAL, CoverageLevel.MENTIONED, CoverageLevel.TAUGHT)
_N_LEVELS = len(CoverageLevel)


@dataclass(frozen=True, slots=True)
class Figures:
    """Accuracy over the cells of some syllabi and areas.

    `covered`, `mentioned` and `general` are F1 of "at least taught", "at least mentioned" and
    "at least general"; `opening`, that of "at least general" among the cells that are truly
    general or absent; `kappa` is Cohen's, quadratically weighted, over the five levels.
    `precision` is the average precision for each of `CUTS`.
    """

    covered: Estimate
    mentioned: Estimate
    general: Estimate
    opening: Estimate
    kappa: Estimate
    precision: tuple[Estimate, ...]


def measure(predicted: Levels, scores: Floats, true: Levels) -> Figures:
    """Figures for n_syllabi x n_areas levels of 0 to 4 and n_syllabi x n_areas x 3 scores."""
    is_opening = true <= CoverageLevel.GENERAL
    every = np.ones_like(is_opening)
    return Figures(
        covered=f1_at(predicted, true, CoverageLevel.TAUGHT, every),
        mentioned=f1_at(predicted, true, CoverageLevel.MENTIONED, every),
        general=f1_at(predicted, true, CoverageLevel.GENERAL, every),
        opening=f1_at(predicted, true, CoverageLevel.GENERAL, is_opening),
        kappa=quadratic_kappa(predicted, true),
        precision=tuple(
            average_precision(scores[..., layer], true >= cut) for layer, cut in enumerate(CUTS)
        ),
    )


def f1_at(
    predicted: Levels, true: Levels, level: CoverageLevel, among: NDArray[np.bool_]
) -> Estimate:
    """F1 of "at least this level" among some cells: 2 x both / (predicted + true).

    NaN where no cell is, or is said to be, at the level.
    """
    said, is_so = (predicted >= level) & among, (true >= level) & among
    counts = np.stack([(said & is_so).sum(axis=1), said.sum(axis=1) + is_so.sum(axis=1)], axis=1)
    return estimate(counts.astype(float), lambda sums: _ratio(2 * sums[:, 0], sums[:, 1]))


def quadratic_kappa(predicted: Levels, true: Levels) -> Estimate:
    """Cohen's weighted kappa, "Psychological Bulletin" 70 (1968), weights (i - j) squared.

    1 - observed disagreement / that expected of two readers who each keep to their own totals.
    """
    pairs = np.eye(_N_LEVELS**2)[true * _N_LEVELS + predicted]
    return estimate(pairs.sum(axis=1), _kappas)


def _kappas(sums: Floats) -> Floats:
    tables = sums.reshape(-1, _N_LEVELS, _N_LEVELS)
    steps = np.arange(_N_LEVELS)
    apart = (steps[:, None] - steps) ** 2
    observed = (tables * apart).sum(axis=(1, 2))
    chance = np.einsum("ri,rj,ij->r", tables.sum(axis=2), tables.sum(axis=1), apart)
    return 1 - _ratio(observed * sums.sum(axis=1), chance)


def _ratio(part: Floats, whole: Floats) -> Floats:
    ratios: Floats = np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
    return ratios
