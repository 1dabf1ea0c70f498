"""A line's text in, the same without letters printed twice or spaced out, out."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from syllabi.readers.pdf_places import CharacterPlaces

_MIN_LETTERS = 4
_SPACED_OUT = re.compile(r"\S(?: \S){3,}")
_WORD_GAP = 1.5  # times the gap between two letters


def undoubled(text: str) -> str:
    """Give "Course" for "CCoouurrssee", bold type made by printing every letter twice."""
    letters = text.replace(" ", "")
    n_letters = len(letters)
    is_doubled = n_letters >= 2 * _MIN_LETTERS and letters[::2] == letters[1::2]
    if not is_doubled or len(set(letters)) < _MIN_LETTERS:  # "------" is a rule
        return text
    return " ".join(word[::2] for word in text.split())


def closed_up(text: str, first: int, places: CharacterPlaces) -> str:
    """Give "COURSE GOALS" for "C O U R S E  G O A L S"; wide gaps part the words.

    `first` is the position of the text's first character on its page.
    """
    if not _SPACED_OUT.fullmatch(text) or sum(map(str.isalpha, text)) < _MIN_LETTERS:
        return text
    boxes = [places.box(first + index) for index in range(0, len(text), 2)]
    gaps = [after[0] - before[2] for before, after in pairwise(boxes)]
    is_wide = max(median(gaps), 1.0) * _WORD_GAP
    return text[0] + "".join(
        (" " if gap > is_wide else "") + letter
        for gap, letter in zip(gaps, text[2::2], strict=True)
    )
