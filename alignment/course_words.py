"""The words that stand in any course in; whether learned wording is nothing else out."""

from alignment.stop_words import read_words
from alignment.text import tokenize

_STEMS = frozenset(stem for word in read_words("course_words.txt") for stem in tokenize(word).stems)


def is_of_any_course(feature: str) -> bool:
    """Whether a stem, or a pair of stems with a space between, tells a reader of no area."""
    return _STEMS.issuperset(feature.split(" "))
