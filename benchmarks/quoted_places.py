"""Readers' quotes in, the passages of a syllabus where they stand out."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.gold import label_rows
from syllabi import Passage

_WORD = re.compile(r"\w+")
_GENERAL = "G"
# A passage within a quote must be more than a word or two of it.
_FEWEST_LETTERS = 15
Quote = tuple[str, bool]
Place = tuple[int, bool]


def quotes_with_context(shared: Path) -> dict[str, list[Quote]]:
    """By syllabus, what the readers quoted, and whether for an area in young-child context."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for row in label_rows(shared):
        quotes[row["syllabus"]].append((row["quote"], row["label"] != _GENERAL))
    return dict(quotes)


def quoted_places(passages: Sequence[Passage], quotes: Sequence[Quote]) -> tuple[Place, ...]:
    """The positions in `passages` where the quotes stand, each once for either context."""
    texts = [_folded(passage.text) for passage in passages]
    found = ((_position(_folded(quote), texts), is_young) for quote, is_young in quotes)
    return tuple(dict.fromkeys((at, is_young) for at, is_young in found if at is not None))


def _position(quote: str, texts: Sequence[str]) -> int | None:
    """The first text that holds the quote, else the first that stands within it."""
    if not quote:
        return None
    holding = (i for i, text in enumerate(texts) if quote in text)
    within = (i for i, t in enumerate(texts) if len(t) >= _FEWEST_LETTERS and t in quote)
    return next(holding, next(within, None))


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
