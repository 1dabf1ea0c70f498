"""The frozen weights of words in; how surely a text speaks of an area out.

`benchmarks.train_weights` learns them from labelled passages. A text's log-odds for a topic
are the topic's intercept plus the sum of its features' weights, scaled by their number to the
power of -0.35 (see `length_scale`): a long text gains from its length, but not in proportion.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from math import exp

import numpy as np
from numpy.typing import NDArray

from alignment.match import Span
from alignment.trained.wording import wording

_FILE = "wording_weights.csv"
# The topic that is no area: whether a text speaks of pregnancy to about age six.
YOUNG_CHILD = "young-child"
INTERCEPT = ""
_LENGTH_POWER = 0.35


@dataclass(frozen=True)
class WordingWeights:
    """`by_feature` holds each feature's weight for each topic; `intercepts`, the topics'.

    Topics are the codes of the extended map, and `YOUNG_CHILD`.
    """

    version: str
    intercepts: Mapping[str, float]
    by_feature: Mapping[str, Mapping[str, float]]

    def log_odds(self, features: Collection[str]) -> dict[str, float]:
        """Every topic's log-odds for a text with these features (see `wording`)."""
        rows = [self._rows[feature] for feature in features if feature in self._rows]
        sums = self._matrix[rows].sum(axis=0)
        odds = self._matrix[0] + length_scale(len(features)) * sums
        return dict(zip(self.intercepts, odds.tolist(), strict=True))

    def log_odds_of(self, topic: str, features: Collection[str]) -> float:
        """The same of one topic."""
        known = (self.by_feature[f] for f in features if f in self.by_feature)
        total = sum(weights.get(topic, 0.0) for weights in known)
        return self.intercepts[topic] + length_scale(len(features)) * total

    def speaking(self, features: Mapping[str, Span], topic: str, most: int) -> list[str]:
        """The features that speak for the topic, strongest first, at most so many."""
        weights = self._for.get(topic, {})
        found = sorted((-weights[feature], feature) for feature in features.keys() & weights.keys())
        return [feature for _, feature in found[:most]]

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {feature: row for row, feature in enumerate(self.by_feature, 1)}

    @cached_property
    def _matrix(self) -> NDArray[np.float64]:
        """(1 + n_features) x n_topics: the intercepts, then each feature's weights."""
        table = [self.intercepts, *self.by_feature.values()]
        return np.array([[row.get(topic, 0.0) for topic in self.intercepts] for row in table])

    @cached_property
    def _for(self) -> Mapping[str, Mapping[str, float]]:
        """Each topic's features that speak for it, with their weights."""
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for feature, weights in self.by_feature.items():
            for topic, weight in weights.items():
                if weight > 0:
                    found[topic][feature] = weight
        return found


@lru_cache(maxsize=1)
def load_wording_weights() -> WordingWeights:
    """The shipped table."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    return parse_wording_weights(text)


def parse_wording_weights(text: str) -> WordingWeights:
    """The table as `benchmarks.train_weights` writes it: #version, then topic,feature,weight."""
    rows = csv.reader(text.splitlines())
    _, version = next(rows)
    next(rows)
    intercepts: dict[str, float] = {}
    by_feature: dict[str, dict[str, float]] = {}
    for topic, feature, weight in rows:
        if feature == INTERCEPT:
            intercepts[topic] = float(weight)
        else:
            by_feature.setdefault(feature, {})[topic] = float(weight)
    return WordingWeights(version, intercepts, by_feature)


def length_scale(n_features: int) -> float:
    """What each of a text's features counts for: fewer count more, but not in full proportion."""
    return float(max(n_features, 1) ** -_LENGTH_POWER)


def young_child_chance(text: str, weights: WordingWeights) -> float:
    """How likely the text speaks of pregnancy to about age six, in [0, 1], by its wording."""
    if YOUNG_CHILD not in weights.intercepts:
        return 0.0
    return chance(weights.log_odds_of(YOUNG_CHILD, wording(text)))


def chance(log_odds: float) -> float:
    """Log-odds as a probability, in (0, 1)."""
    return 1 / (1 + exp(-log_odds))
