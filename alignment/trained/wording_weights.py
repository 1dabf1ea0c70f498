"""The frozen weights of words in; how surely a text speaks of an area out.

`benchmarks.train_weights` learns them from labelled passages. A text's log-odds for a topic
are the topic's intercept plus the sum of its features' weights, scaled by their number to the
power of -0.35 (see `length_scale`): a long text gains from its length, but not in proportion.
"""

import csv
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

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

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics, in the order of the table."""
        return tuple(self.intercepts)

    def log_odds(self, texts: Sequence[Collection[str]]) -> NDArray[np.float64]:
        """Each text's log-odds for each topic: n_texts x n_topics, columns as `topics`.

        A text is given by its features (see `wording`).
        """
        sizes = [len(features) for features in texts]
        rows = np.fromiter(map(self._rows.get, chain(*texts), repeat(-1)), int)
        known = rows >= 0
        numbers = np.repeat(np.arange(len(texts)), sizes)[known]
        starts = np.searchsorted(numbers, np.arange(len(texts) + 1))
        ones = np.ones(len(numbers))
        counts = csr_matrix((ones, rows[known], starts), (len(texts), len(self._rows)))
        scales = np.array([length_scale(size) for size in sizes])
        odds: NDArray[np.float64] = self._intercepts + scales[:, None] * (counts @ self._matrix)
        return odds

    def speaks(self, features: Collection[str], topic: str) -> bool:
        """Whether any of the features speaks for the topic."""
        return not self._for.get(topic, {}).keys().isdisjoint(features)

    def speaking(self, features: Collection[str], topic: str, most: int) -> list[str]:
        """The features that speak for the topic, strongest first, at most so many."""
        weights = self._for.get(topic, {})
        found = sorted((-weights[feature], feature) for feature in features if feature in weights)
        return [feature for _, feature in found[:most]]

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {feature: row for row, feature in enumerate(self.by_feature)}

    @cached_property
    def _matrix(self) -> NDArray[np.float64]:
        """n_features x n_topics."""
        table = self.by_feature.values()
        weights = [[row.get(topic, 0.0) for topic in self.intercepts] for row in table]
        return np.array(weights).reshape(-1, len(self.intercepts))

    @cached_property
    def _intercepts(self) -> NDArray[np.float64]:
        return np.array(list(self.intercepts.values()))

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
