"""First quotes and the readers' quotes in; how often they are of the same place, out."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gold import label_rows

_WORD = re.compile(r"\w+")
_SHARED = 0.5
Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class QuoteOverlap:
    """Of `n_cells` cells that both call at least general, in how many the quotes meet."""

    n_cells: int
    n_same: int


def readers_quotes(shared: Path) -> dict[Cell, list[str]]:
    """What the readers quoted, by syllabus and area."""
    quotes: dict[Cell, list[str]] = defaultdict(list)
    for row in label_rows(shared):
        quotes[row["syllabus"], row["area"]].append(row["quote"])
    return dict(quotes)


def quote_overlap(first: Mapping[Cell, str], readers: Mapping[Cell, Sequence[str]]) -> QuoteOverlap:
    """Over the cells that have quotes of both."""
    both = [cell for cell in first if readers.get(cell)]
    n_same = sum(is_same_place(first[cell], readers[cell]) for cell in both)
    return QuoteOverlap(len(both), n_same)


def is_same_place(quote: str, readers: Sequence[str]) -> bool:
    """Whether half of the quote's distinct words stand in one reader's, or it contains one."""
    words = _words(quote)
    return any(_meet(words, _words(other)) for other in readers)


def _meet(words: Sequence[str], other: Sequence[str]) -> bool:
    if not words or not other:
        return False
    shared = set(words) & set(other)
    return len(shared) >= _SHARED * len(set(words)) or f" {' '.join(other)} " in (
        f" {' '.join(words)} "
    )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
