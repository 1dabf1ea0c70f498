"""Lines in, the term in them out: "Fall 2024", "2024-25, Term 2"."""

import re
from collections.abc import Sequence
from itertools import pairwise

_MAX_WORDS = 15
_SEASON = r"fall|spring|summer|winter|autumn"
_YEARS = r"20\d\d\s?[-/\u2013]\s?(?:20)?\d\d"
_NUMBERED_TERM = r"(?:term|semester|trimester)\s+[1-3I]{1,3}"
_TERMS = tuple(
    re.compile(rf"\b({pattern})\b", re.I)
    for pattern in (
        rf"(?:{_SEASON})(?:\s+(?:semester|term|quarter|session))?,?\s+(?:19|20)\d\d",
        rf"(?:19|20)\d\d\s+(?:{_SEASON})",
        rf"{_YEARS},?\s+{_NUMBERED_TERM}",
        rf"(?:1st|2nd|3rd|first|second|third)\s+(?:term|semester),?\s+{_YEARS}",
        rf"{_NUMBERED_TERM},?\s+20\d\d(?:\s?[-/\u2013]\s?(?:20)?\d\d)?",
        r"(?:academic year\s+)?20\d\d\s?[-/\u2013]\s?20\d\d",
    )
)


def find_term(lines: Sequence[str]) -> str:
    """Give the first term as it is written on a short line, or on two ("Fall", "2024"), or ""."""
    torn = [f"{line} {below}" for line, below in pairwise(lines) if _is_torn(line, below)]
    parts = [part for line in lines for part in line.split("|")]
    for line in (*(part for part in parts if len(part.split()) <= _MAX_WORDS), *torn):
        for term in _TERMS:
            found = term.search(line)
            if found:
                return " ".join(found.group(1).split())
    return ""


def _is_torn(line: str, below: str) -> bool:
    is_season = re.fullmatch(rf"\s*(?:{_SEASON})\W*", line, re.I) is not None
    return is_season and re.fullmatch(r"\s*(?:19|20)\d\d\W*", below) is not None


def without_terms(text: str) -> str:
    """Take every term out of a text."""
    for term in _TERMS:
        text = term.sub(" ", text)
    return text
