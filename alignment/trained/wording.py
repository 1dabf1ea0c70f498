"""Text in, the features that weights are learned for out: stems and pairs of stems."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from alignment.match import Span
from alignment.text import tokenize

Offsets = tuple[int, int]


def wording(text: str) -> Mapping[str, Offsets]:
    """Each feature of `features`, with the characters where it first stands.

    Offsets are half-open.
    """
    found = features(text)
    return {f: (s.start, s.end) for f, s in zip(found, places(text, found), strict=True)}


def places(text: str, wanted: Iterable[str]) -> list[Span]:
    """Where features of the text first stand, in the order wanted."""
    spans, found = tokenize(text).spans, features(text)
    return [Span(spans[found[f] - f.count(" ")][0], spans[found[f]][1]) for f in wanted]


# Each passage is asked for twice within a moment: to be weighed, and to be quoted.
@lru_cache(maxsize=2_048)
def features(text: str) -> Mapping[str, int]:
    """Each stem and each pair of neighbouring stems, with the position of its last word.

    Where it first stands. Stop words, numbers and single letters are left out, and no pair
    reaches across one.
    """
    tokens = tokenize(text)
    found: dict[str, int] = {}
    add_first, before = found.setdefault, ""
    # A text without words has no pair either.
    telling = zip(tokens.telling, ("", *tokens.pairs), strict=False)
    for position, (stem, pair) in enumerate(telling):
        if stem:
            add_first(stem, position)
            if before:
                add_first(pair, position)
        before = stem
    return found
