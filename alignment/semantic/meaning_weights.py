"""The frozen weights of meaning in; how surely texts speak of each topic, by their meaning, out."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from alignment.semantic.embedding import N_DIMENSIONS, Vectors

_FILE = "meaning_weights.csv"
Array = NDArray[np.float64]


@dataclass(frozen=True)
class MeaningWeights:
    """One logistic model a topic (see `WordingWeights`).

    `weights` is (1 + `N_DIMENSIONS`) x n_topics: the intercepts, then each dimension's.
    """

    version: str
    topics: tuple[str, ...]
    weights: Array

    def log_odds(self, vectors: Vectors) -> Array:
        """Each text's log-odds for each topic, n_texts x n_topics, by its vector."""
        odds: Array = self.weights[0] + vectors.astype(np.float64) @ self.weights[1:]
        return odds


@lru_cache(maxsize=1)
def load_meaning_weights() -> MeaningWeights:
    """The shipped table."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    return parse_meaning_weights(text)


def parse_meaning_weights(text: str) -> MeaningWeights:
    """The table that `meaning_table` makes: #version, the topics, then a row a dimension."""
    (_, version), topics, *rows = csv.reader(text.splitlines())
    weights = np.array(rows, float).reshape(1 + N_DIMENSIONS, len(topics))
    return MeaningWeights(version, tuple(topics), weights)


def meaning_table(weights: MeaningWeights) -> str:
    """The table of these weights."""
    rows = [",".join(f"{value:.3g}" for value in row) for row in weights.weights]
    return "\n".join((f"#version,{weights.version}", ",".join(weights.topics), *rows)) + "\n"
