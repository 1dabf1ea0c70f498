"""Texts in, their weights of a map's words and pairs of words out: a vector and a length each."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from alignment.text import tokenize

# A word the map does not know still lengthens a passage, or one stray word would fill it.
_UNKNOWN_WEIGHT = 5.0
Array = NDArray[np.float64]
Integers = NDArray[np.int64]
# A line of a text: the text's position, and the line's singular words.
_Line = tuple[int, Sequence[str]]


@dataclass(frozen=True)
class Vocabulary:
    """The map's features: `columns` numbers them, `idf` weighs them; `stop` words are none."""

    stop: Set[str]
    columns: Mapping[str, int]
    idf: Array

    def weigh(self, texts: Sequence[str]) -> tuple[csr_matrix, Array]:
        """Each text's weights, (1 + ln tf) x idf, n_texts x n_features; and its length, n_texts.

        A length is at least 1, and longer by the different words that the map does not know.
        """
        cut = [(row, line) for row, text in enumerate(texts) for line in text.splitlines()]
        lines = [(row, tokenize(line).singulars) for row, line in cut]
        n_texts, n_features = len(texts), len(self.columns)
        places, tf = np.unique(self._places(lines), return_counts=True)
        rows, columns = np.divmod(places, n_features)
        weights = (1 + np.log(tf)) * self.idf[columns]
        starts = np.searchsorted(rows, np.arange(n_texts + 1))
        vectors = csr_matrix((weights, columns, starts), (n_texts, n_features))
        n_unknown = np.array(self._n_unknown(lines, n_texts), int)
        squares = np.bincount(rows, weights**2, n_texts) + n_unknown * _UNKNOWN_WEIGHT**2
        return vectors, np.sqrt(np.maximum(squares, 1.0))

    def _places(self, lines: Sequence[_Line]) -> Integers:
        """Where the features that the map knows stand in a matrix: row x n_features + column."""
        # What ends a line stands in no pair.
        words = chain.from_iterable((*line, "") for _, line in lines)
        columns = np.fromiter(map(self.columns.get, words, repeat(-1)), int)
        sizes = np.array([(row, len(line) + 1) for row, line in lines], int).reshape(-1, 2)
        rows = np.repeat(*sizes.T)
        known = columns >= 0
        # Of a pair that the map knows, it knows both words.
        firsts = np.flatnonzero(known[:-1] & known[1:])
        neighbours = zip(columns[firsts].tolist(), columns[firsts + 1].tolist(), strict=True)
        pairs = np.array([self._pairs.get(pair, -1) for pair in neighbours], int)
        is_pair = pairs >= 0
        rows = np.concatenate([rows[known], rows[firsts[is_pair]]])
        columns = np.concatenate([columns[known], pairs[is_pair]])
        places: Integers = rows * len(self.columns) + columns
        return places

    def _n_unknown(self, lines: Sequence[_Line], n_texts: int) -> list[int]:
        """How many different words of each text the map does not know."""
        words: list[set[str]] = [set() for _ in range(n_texts)]
        for row, line in lines:
            words[row].update(line)
        return [sum(len(word) > 1 for word in found - self._heard) for found in words]

    @cached_property
    def _pairs(self) -> Mapping[tuple[int, ...], int]:
        """The columns of the pairs of words, by the columns of their words."""
        pairs = (feature for feature in self.columns if " " in feature)
        return {tuple(self.columns[w] for w in pair.split()): self.columns[pair] for pair in pairs}

    @cached_property
    def _heard(self) -> Set[str]:
        return self.columns.keys() | self.stop
