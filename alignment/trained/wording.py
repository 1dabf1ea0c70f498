"""Text in, the features that weights are learned for out: stems and pairs of stems."""

from collections.abc import Mapping
from functools import lru_cache

from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from alignment.text import tokenize

Offsets = tuple[int, int]


# Each passage is asked for twice within a moment: to be weighed, and to be quoted.
@lru_cache(maxsize=4_096)
def wording(text: str) -> Mapping[str, Offsets]:
    """Each stem and each pair of neighbouring stems, with the characters where it first stands.

    Stop words, numbers and single letters are left out, and no pair reaches across one. Offsets
    are half-open.
    """
    features: dict[str, Offsets] = {}
    last, last_start = "", 0
    for token in tokenize(text):
        stem = _kept(token.stem)
        if stem:
            features.setdefault(stem, (token.start, token.end))
            if last:
                features.setdefault(f"{last} {stem}", (last_start, token.end))
        last, last_start = stem, token.start
    return features


@lru_cache(maxsize=50_000)
def _kept(stem: str) -> str:
    counts = len(stem) > 1 and not stem.isdigit() and stem not in ENGLISH_STOP_WORDS
    return stem if counts else ""
