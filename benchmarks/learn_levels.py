"""Signals of labelled cells in, the rules for the levels out."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from alignment.coverage import CoverageLevel
from alignment.trained.level_weights import LevelRule
from benchmarks.baseline import best_cut

Signals = Sequence[Mapping[str, float]]
_DIGITS = 3
STRENGTH = 1.0
_GENERAL = frozenset({"general", "general again", "general elsewhere", "all outside"})
_FREE = frozenset({"process", "length"})


def learn_rule(level: CoverageLevel, signals: Signals, levels: NDArray[np.int64]) -> LevelRule:
    """The logistic rule for "at least this level", its cut where F1 is best on these cells.

    Weights are bounded: more evidence in young-child context never lowers a level, and
    evidence outside it raises the opening alone.
    """
    names = list(dict.fromkeys(name for row in signals for name in row))
    values = np.array([[row.get(name, 0.0) for name in names] for row in signals])
    spread = np.where([_is_area(name) for name in names], 1.0, values.std(axis=0) + 1e-9)
    reached = levels >= level
    bounds = [_bounds(name, level) for name in names]
    weights, intercept = _fit(values / spread, reached, bounds)
    rounded = np.round(weights / spread, _DIGITS)
    kept = {n: float(weight) for n, weight in zip(names, rounded, strict=True) if weight}
    rule = LevelRule(level, 0.0, round(intercept, _DIGITS), kept)
    chances = np.array([rule.chance(row) for row in signals])
    return LevelRule(level, round(best_cut(chances, reached), 4), rule.intercept, kept)


def _bounds(name: str, level: CoverageLevel) -> tuple[float | None, float | None]:
    if name in _FREE or _is_area(name):
        return None, None
    if name in _GENERAL and level > CoverageLevel.GENERAL:
        return None, 0.0
    return 0.0, None


def _is_area(name: str) -> bool:
    return name.startswith("area ")


def _fit(
    values: NDArray[np.float64],
    reached: NDArray[np.bool_],
    bounds: list[tuple[float | None, float | None]],
) -> tuple[NDArray[np.float64], float]:
    """Minimise the log-loss with a ridge penalty on all but the intercept."""

    def loss(point: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights, odds = point[:-1], values @ point[:-1] + point[-1]
        slope = STRENGTH * (1 / (1 + np.exp(-odds)) - reached)
        cost = STRENGTH * (np.logaddexp(0, odds) - reached * odds).sum() + weights @ weights / 2
        return float(cost), np.append(values.T @ slope + weights, slope.sum())

    start = np.zeros(values.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return found.x[:-1], float(found.x[-1])
