"""Text in, the features that weights are learned for out: stems and pairs of stems."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from alignment.match import Span
from alignment.text import tokenize


# Each passage is asked for twice within a moment, by its context and by a matcher.
@lru_cache(maxsize=4_096)
def wording(text: str) -> Mapping[str, Span]:
    """Each stem and each pair of neighbouring stems, with where it first stands.

    Stop words, numbers and single letters are left out, and no pair reaches across one.
    """
    features: dict[str, Span] = {}
    words = [(_kept(token.stem), token.start, token.end) for token in tokenize(text)]
    for stem, start, end in words:
        if stem:
            features.setdefault(stem, Span(start, end))
    for (one, start, _), (two, _, end) in pairwise(words):
        if one and two:
            features.setdefault(f"{one} {two}", Span(start, end))
    return features


@lru_cache(maxsize=50_000)
def _kept(stem: str) -> str:
    counts = len(stem) > 1 and not stem.isdigit() and stem not in ENGLISH_STOP_WORDS
    return stem if counts else ""
