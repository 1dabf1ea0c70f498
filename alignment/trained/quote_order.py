"""Evidence of an area in, what it is sorted by for quoting out: the plainest place first.

What speaks most surely is not always what a reader would quote. Where careful readers took their
quotes from in labelled syllabi tells how much an outcome is worth beside the title of a book.
"""

from math import log

from alignment.evidence import Evidence
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


def shown_first(evidence: Evidence) -> tuple[bool, float, int]:
    """In young-child context first, then by score and place, then as read."""
    return (not evidence.in_context, -_standing(evidence), evidence.passage.position)


def _standing(evidence: Evidence) -> float:
    score = min(max(evidence.score, _LEAST), 1 - _LEAST)
    passage = evidence.passage
    standing = log(score / (1 - score)) + _PLACES.get(passage.section, 0.0)
    if is_citation(passage.text):
        standing += _REFERENCE
    if len(passage.text.split()) < _FEWEST_WORDS:
        standing += _FRAGMENT
    return standing
