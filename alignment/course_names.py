"""Two versions of a course in; whether their titles are those of two different courses, out."""

import re

from alignment.snapshot import CourseSnapshot

# Words that a title may have or not without being another one.
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "the", "to", "with"})
# Titles that share a larger part of their words are taken for one title, reworded.
_SHARED = 0.5
# "Intro" and "introduction" are one word, "in" and "infant" are two.
_SHORTEST_STEM = 4


def have_different_titles(old: CourseSnapshot, new: CourseSnapshot) -> bool:
    """Whether the titles share less than half of their words.

    The codes decide where a title is missing or half of the words are shared. A title that says
    all of another one of several words is taken for the same, and what is not known is not held
    to differ.
    """
    before, now = _words(old.title), _words(new.title)
    if not before or not now:
        return _have_different_codes(old, new)
    shared = sum(any(_is_same(word, other) for other in now) for word in before)
    if 1 < shared == min(len(before), len(now)):
        return False
    share = shared / (len(before) + len(now) - shared)
    return _have_different_codes(old, new) if share == _SHARED else share < _SHARED


def _have_different_codes(old: CourseSnapshot, new: CourseSnapshot) -> bool:
    codes = ["".join(re.findall(r"\w+", each.code.casefold())) for each in (old, new)]
    return all(codes) and codes[0] != codes[1]


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w+", title.casefold())) - _SMALL


def _is_same(word: str, other: str) -> bool:
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    return len(short) >= _SHORTEST_STEM and long.startswith(short)
