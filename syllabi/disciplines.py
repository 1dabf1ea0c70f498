"""A course's code, title and lines in, its discipline and why out, by `data/disciplines.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from syllabi.words import words_of


def find_discipline(code: str, title: str, lines: Sequence[str]) -> tuple[str, str]:
    """Give one of `DISCIPLINES` and the words that showed it; ("other", "") if none did.

    The code's letters decide, else the title, else the first lines.
    """
    prefix = re.sub(r"[^A-Z]", "", code.split(" ", maxsplit=1)[0]) if " " in code else ""
    for row in _disciplines():
        if prefix in row.prefixes:
            return row.name, f"{prefix} in the code"
    for text, where in ((title, "title"), (" ".join(lines[:12])[:2000], "first lines")):
        folded = f" {' '.join(words_of(text))} "
        for row in _disciplines():
            phrases = (*row.words, *row.title_words) if where == "title" else row.words
            found = next((phrase for phrase in phrases if f" {phrase} " in folded), "")
            if found:
                return row.name, f"\u201c{found}\u201d in the {where}"
    return "other", ""


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
