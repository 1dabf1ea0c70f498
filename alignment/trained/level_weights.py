"""The frozen weights of a cell's signals in; how surely the cell reaches each level out."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from alignment.coverage import CoverageLevel
from alignment.trained.signals import SIGNALS, Array

_FILE = "level_weights.toml"
# How likely a cell is to reach each level; positions are the levels.
LevelChances = tuple[float, ...]


@dataclass(frozen=True)
class LevelRule:
    """A logistic rule for "at least this level", and the chance from which it holds.

    Every weight has the sign that its signal's name promises; `benchmarks.train_weights`
    bounds them so. `weights` are those of the signals (see `SIGNALS`), `offsets` those of the
    topics: some areas are commoner than others. What they lack counts nothing.
    """

    level: CoverageLevel
    cut: float
    intercept: float
    weights: Mapping[str, float]
    offsets: Mapping[str, float]

    def chances(self, signals: Array, topics: Sequence[str]) -> Array:
        """How likely each cell is to reach the level, in (0, 1), to four decimals.

        `signals` is (... x) n_cells x n_signals, `topics` has one for each cell.
        """
        offsets = np.array([self.offsets.get(topic, 0.0) for topic in topics])
        odds = self.intercept + offsets + signals @ self._vector
        # Rounded once, here: every comparison and every export sees the same number.
        return np.round(1 / (1 + np.exp(-odds)), 4)

    @cached_property
    def _vector(self) -> NDArray[np.float64]:
        return np.array([self.weights.get(name, 0.0) for name in SIGNALS])


def level_chances(
    signals: Array, topics: Sequence[str], rules: Sequence[LevelRule]
) -> list[LevelChances]:
    """For each cell how likely it is to reach each level (see `LevelRule.chances`).

    Each is a tuple whose positions are the levels; absent is certain.
    """
    columns = [rule.chances(signals, topics).tolist() for rule in rules]
    return [(1.0, *row) for row in zip(*columns, strict=True)]


def held_levels(
    signals: Array, topics: Sequence[str], rules: Sequence[LevelRule]
) -> NDArray[np.int64]:
    """The number of the highest level whose rule holds at its cut-off, for each cell.

    `signals` is ... x n_cells x n_signals, and what is given ... x n_cells.
    """
    held = np.zeros(signals.shape[:-1], int)
    for rule in rules:
        held[rule.chances(signals, topics) >= rule.cut] = rule.level
    return held


@lru_cache(maxsize=1)
def load_level_rules() -> tuple[LevelRule, ...]:
    """The shipped rules, the lowest level first."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    return parse_level_rules(text)


def parse_level_rules(text: str) -> tuple[LevelRule, ...]:
    """The rules as `benchmarks.train_weights` writes them: one table a level."""
    tables = tomllib.loads(text)
    return tuple(
        LevelRule(
            CoverageLevel[name.upper()],
            table["cut"],
            table["intercept"],
            table["weights"],
            table["offsets"],
        )
        for name, table in tables["level"].items()
    )
