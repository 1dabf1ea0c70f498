"""Signals of labelled cells in, the rules for the levels out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import CoverageLevel
from alignment.trained.level_weights import LevelRule
from alignment.trained.signals import SIGNALS, Array
from benchmarks.baseline import best_cut
from benchmarks.fitting import fit_bounded

_DIGITS = 3
# F1 is flat around its best: of cut-offs that are nearly as good the strictest is taken, for a
# wrong quote costs a reader more than a missing one. Chosen on repeats of the folds measured on.
NEARLY = 0.005
_GENERAL = frozenset({"general", "general again", "general elsewhere", "all outside"})
_FREE = frozenset({"process", "length"})


def learn_rule(
    level: CoverageLevel, signals: Array, topics: Sequence[str], levels: NDArray[np.int64]
) -> LevelRule:
    """The logistic rule for "at least this level", its cut where F1 is nearly best on these cells.

    `signals` is n_cells x n_signals; each cell has a topic and a level. Weights are bounded:
    more evidence in young-child context never lowers a level, and evidence outside it raises
    the opening alone.
    """
    known = sorted(set(topics))
    of_topic = np.array([[topic == one for one in known] for topic in topics], float)
    spread = signals.std(axis=0) + 1e-9
    bounds = [*(_bounds(name, level) for name in SIGNALS), *((None, None) for _ in known)]
    reached = levels >= level
    found, intercept = fit_bounded(np.hstack([signals / spread, of_topic]), reached, bounds)
    n_signals = len(SIGNALS)
    weights = _named(SIGNALS, found[:n_signals] / spread)
    offsets = _named(known, found[n_signals:])
    rule = LevelRule(level, 0.0, round(intercept, _DIGITS), weights, offsets)
    return replace(rule, cut=round(best_cut(rule.chances(signals, topics), reached, NEARLY), 4))


def _named(names: Sequence[str], values: Array) -> dict[str, float]:
    rounded = np.round(values, _DIGITS).tolist()
    return {name: value for name, value in zip(names, rounded, strict=True) if value}


def _bounds(name: str, level: CoverageLevel) -> tuple[float | None, float | None]:
    if name in _FREE:
        return None, None
    if name in _GENERAL and level > CoverageLevel.GENERAL:
        return None, 0.0
    return 0.0, None
