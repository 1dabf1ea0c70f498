"""A course's code, title and first lines in, its discipline out, by `data/disciplines.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.words import words_of


def discipline_of(code: str, title: str, lines: Sequence[str]) -> str:
    """Give one of `DISCIPLINES`: by the code's letters, else by the title, else by the lines."""
    prefix = re.sub(r"[^A-Z]", "", code.split(" ", maxsplit=1)[0]) if " " in code else ""
    for row in _disciplines():
        if prefix in row.prefixes:
            return row.name
    for text, is_title in ((title, True), (" ".join(lines[:12])[:2000], False)):
        folded = f" {' '.join(words_of(text))} "
        for row in _disciplines():
            phrases = (*row.words, *row.title_words) if is_title else row.words
            if any(f" {phrase} " in folded for phrase in phrases):
                return row.name
    return "other"


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
