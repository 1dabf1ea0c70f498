"""The frozen weights of a cell's signals in; how surely the cell reaches each level out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from alignment.coverage import CoverageLevel
from alignment.trained.wording_weights import chance

_FILE = "level_weights.toml"


@dataclass(frozen=True)
class LevelRule:
    """A logistic rule for "at least this level", and the chance from which it holds.

    Every weight has the sign that its signal's name promises; `benchmarks.train_weights`
    bounds them so.
    """

    level: CoverageLevel
    cut: float
    intercept: float
    weights: Mapping[str, float]

    def chance(self, signals: Mapping[str, float]) -> float:
        """How likely the cell is to reach the level, in (0, 1), to four decimals."""
        products = (weight * signals.get(name, 0.0) for name, weight in self.weights.items())
        # Rounded once, here: every comparison and every export sees the same number.
        return round(chance(self.intercept + sum(products)), 4)


@lru_cache(maxsize=1)
def load_level_rules() -> tuple[LevelRule, ...]:
    """The shipped rules, the lowest level first."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    return parse_level_rules(text)


def parse_level_rules(text: str) -> tuple[LevelRule, ...]:
    """The rules as `benchmarks.train_weights` writes them: one table a level."""
    tables = tomllib.loads(text)
    return tuple(
        LevelRule(CoverageLevel[name.upper()], table["cut"], table["intercept"], table["weights"])
        for name, table in tables["level"].items()
    )
