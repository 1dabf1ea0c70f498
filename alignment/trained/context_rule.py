"""The frozen rule for young-child context: signals of a passage and its course in, log-odds out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

_FILE = "context_weights.toml"
_WORDING = "wording"
CONTEXT_SIGNALS = (
    _WORDING,
    "title",
    "wording of the course",
    "words of the course",
    "words of its aims",
)
Array = NDArray[np.float64]


@dataclass(frozen=True)
class ContextRule:
    """A logistic rule for "in young-child context"; what `weights` lacks counts nothing.

    No weight is below 0: a sign of young children never counts against them.
    """

    intercept: float
    weights: Mapping[str, float]

    def odds(self, signals: Array) -> Array:
        """The log-odds of each passage; `signals` is n_passages x n_signals."""
        odds: Array = self.intercept + signals @ self._vector
        return odds

    def vouches(self, signals: Array, silent: float) -> NDArray[np.bool_]:
        """Whether the course would do for a passage without a word that tells anything.

        `silent` are the log-odds of such wording.
        """
        without = signals.copy()
        without[:, CONTEXT_SIGNALS.index(_WORDING)] = silent
        return self.odds(without) >= 0

    @cached_property
    def _vector(self) -> Array:
        return np.array([self.weights.get(name, 0.0) for name in CONTEXT_SIGNALS])


# Where no rule was learned, a passage's wording alone tells.
BY_WORDING = ContextRule(0.0, {_WORDING: 1.0})


@lru_cache(maxsize=1)
def load_context_rule() -> ContextRule:
    """The shipped rule."""
    return parse_context_rule((files("alignment") / "data" / _FILE).read_text(encoding="utf-8"))


def parse_context_rule(text: str) -> ContextRule:
    """The rule as `benchmarks.train_weights` writes it."""
    table = tomllib.loads(text)
    return ContextRule(table["intercept"], table["weights"])
