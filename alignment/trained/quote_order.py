"""Evidence of an area in, what it is sorted by for quoting out: the plainest place first.

What speaks most surely is not always what a reader would quote. Where careful readers took their
quotes from in labelled syllabi tells how much an outcome is worth beside the title of a book.
"""

from functools import lru_cache
from math import log

from alignment.quotable import Quotable
from syllabi import SectionKind, is_citation

# In log-odds, as a ranking learned them from readers' quotes, rounded. They order the quotes of a
# cell and change no level.
_PLACES = {
    SectionKind.OUTCOMES: 2.0,
    SectionKind.DESCRIPTION: 1.5,
    SectionKind.SCHEDULE: 1.5,
    SectionKind.ASSESSMENT: -1.0,
    SectionKind.READINGS: -1.0,
    SectionKind.BIBLIOGRAPHY: -6.0,
}
_REFERENCE = -5.0
# A word or two say little to a reader.
_FEWEST_WORDS, _FRAGMENT = 3, -1.0
_LEAST = 0.0001


def shown_first(piece: Quotable) -> tuple[bool, float, int]:
    """In young-child context first, then by score and place, then as read."""
    return (not piece.in_context, -_standing(piece), piece.passage.position)


def _standing(piece: Quotable) -> float:
    score = min(max(piece.score, _LEAST), 1 - _LEAST)
    passage = piece.passage
    standing = log(score / (1 - score)) + _PLACES.get(passage.section, 0.0)
    # One after the other: how `sum` rounds depends on the Python that runs.
    for flaw in _flaws(passage.text):
        standing += flaw
    return standing


# A passage is asked about once for each area that it speaks of.
@lru_cache(maxsize=4_096)
def _flaws(text: str) -> tuple[float, ...]:
    """What makes the text poor to quote, in log-odds."""
    is_fragment = len(text.split()) < _FEWEST_WORDS
    flaws = ((is_citation(text), _REFERENCE), (is_fragment, _FRAGMENT))
    return tuple(weight for holds, weight in flaws if holds)
