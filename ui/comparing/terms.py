"""A term as a syllabus words it in, its place in time out: "Fall 2025" comes before "Spring 2026".

Where a year or a season is missing, or there are several, nothing is guessed.
"""

import re

_SEASONS = (("winter",), ("spring",), ("summer",), ("fall", "autumn"))
_PLACES = {word: place for place, words in enumerate(_SEASONS) for word in words}
_SEASON = re.compile(rf"\b(?:{'|'.join(_PLACES)})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def term_order(term: str) -> tuple[int, int] | None:
    """The year and the place of the season in it, from 0 for winter; None where unclear."""
    seasons = {_PLACES[word.lower()] for word in _SEASON.findall(term)}
    numbers = set(_NUMBER.findall(term))
    if len(seasons) != 1 or len(numbers) != 1 or not _YEAR.fullmatch(*numbers):
        return None
    return int(numbers.pop()), seasons.pop()
