"""The frozen document frequencies in, inverse document frequencies out.

Frozen, so that a course's result never depends on what else is loaded: fitting them on the
uploads would change a tenth of the scores by a fifth when a colleague adds her syllabus.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from math import log
from statistics import median_low

_FILE = "document_frequencies.csv"


@dataclass(frozen=True)
class FrozenStatistics:
    """In how many of `n_documents` course outlines each word or pair of words occurs."""

    version: str
    n_documents: int
    frequencies: Mapping[str, int]

    def idf(self, feature: str) -> float:
        """Smoothed inverse document frequency, at least 1: ln((1 + n) / (1 + df)) + 1.

        The formula of scikit-learn's TfidfTransformer (smooth_idf). A feature that the table
        lacks, of a user's own map, gets the table's median frequency.
        """
        frequency = self.frequencies.get(feature, self._usual)
        return log((1 + self.n_documents) / (1 + frequency)) + 1

    @cached_property
    def _usual(self) -> int:
        return median_low(self.frequencies.values())


@lru_cache(maxsize=1)
def load_statistics() -> FrozenStatistics:
    """The shipped table; `benchmarks.freeze_statistics` writes it."""
    text = (files("alignment") / "data" / _FILE).read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines())
    header = {name.lstrip("#"): value for name, value in (next(rows), next(rows))}
    next(rows)
    frequencies = {feature: int(count) for feature, count in rows}
    return FrozenStatistics(header["version"], int(header["documents"]), frequencies)
