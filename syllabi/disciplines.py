"""A course's code, title and lines in, its discipline and why out, by `data/disciplines.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.words import words_of

_N_LINES = 12
_MAX_CHARACTERS = 2000


def find_discipline(code: str, title: str, lines: Sequence[str]) -> tuple[str, str]:
    """Give one of `DISCIPLINES` and the words that showed it; ("other", "") if none did.

    The code's letters or words decide, else the title, else the first lines.
    """
    letters, _, number = code.partition(" ")
    prefix = re.sub(r"[^A-Z]", "", letters) if number else ""
    for row in _disciplines():
        if prefix in row.prefixes:
            return row.name, f"{prefix} in the code"
    return (
        _by_words(code, "code")
        or _by_title_words(code, "code")
        or _by_words(title, "title")
        or _by_title_words(title, "title")
        or _by_words(" ".join(lines[:_N_LINES])[:_MAX_CHARACTERS], "first lines")
        or ("other", "")
    )


def _by_words(text: str, where: str) -> tuple[str, str] | None:
    folded = _folded(text)
    for row in _disciplines():
        found = next((phrase for phrase in row.words if f" {phrase} " in folded), "")
        if found:
            return row.name, f"\u201c{found}\u201d in the {where}"
    return None


def _by_title_words(text: str, where: str) -> tuple[str, str] | None:
    """Let the phrase of most words decide ("early childhood mental health", not "education")."""
    folded = _folded(text)
    found = [
        (phrase, row.name)
        for row in _disciplines()
        for phrase in row.title_words
        if f" {phrase} " in folded
    ]
    phrase, name = max(found, key=lambda it: it[0].count(" "), default=("", ""))
    return (name, f"\u201c{phrase}\u201d in the {where}") if found else None


def _folded(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def is_course_prefix(prefix: str) -> bool:
    """Say whether the letters of a code are known as those of a discipline ("NURS")."""
    return any(prefix in row.prefixes for row in _disciplines())


@dataclass(frozen=True, slots=True)
class _Discipline:
    """One row of `data/disciplines.toml`."""

    name: str
    prefixes: frozenset[str]
    words: tuple[str, ...]
    title_words: tuple[str, ...]


@cache
def _disciplines() -> tuple[_Discipline, ...]:
    source = files("syllabi").joinpath("data/disciplines.toml").read_text(encoding="utf-8")
    return tuple(
        _Discipline(
            row["name"],
            frozenset(row["prefixes"]),
            tuple(row["words"]),
            tuple(row["title_words"]),
        )
        for row in tomllib.loads(source)["discipline"]
    )
