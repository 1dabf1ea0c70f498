"""The first blocks of a syllabus in, the name of who teaches the course out."""

import re
from collections.abc import Sequence

from syllabi.fact_lines import labelled_values
from syllabi.syllabus import Block
from syllabi.words import word_set, words_of

_MAX_CHARACTERS = 80
_MAX_WORDS = 5
_N_LINES = 15
_N_FIRST_LINES = 8
_LABELS = frozenset(
    {
        "instructor", "instructors", "course instructor", "course instructors", "instructor name",
        "instructors name", "name of instructor", "professor", "lecturer", "lecturers",
        "taught by", "teacher", "course teacher", "course lecturer", "course professor",
    }
)  # fmt: skip
_RANK = re.compile(
    r"^(?:(?:associate|assistant|adjunct|visiting|clinical)\s+)*prof(?:essor|\.)?\s+", re.I
)
_TITLE = re.compile(r"^(?:dr|mr|mrs|ms|prof|rev)\.?\s+", re.I)
_OPENS_WITH_TITLE = re.compile(r"^(?:professor|prof\.|dr\.)\s+(?=[A-Z])", re.I)
# What follows a name: degrees, a place, an address, a second person, marks.
_AFTER_NAME = re.compile(
    r"[,;|(<\[/\t\u2022]|\s[-\u2013]\s|\s+and\s|\s*&|\S*@|\d|"
    r"\b(?:e-?mail|office|phone|tel|room|department|dept|location|hours|ph\.?\s?d|term|class)\b",
    re.I,
)
_DEGREE = (
    r"(?:Ph\.?\s?D|Ed\.?\s?D|Psy\.?\s?D|D\.?N\.?P|D\.?S\.?W|M\.?S\.?W|M\.?S\.?N|M\.?Ed|M\.?P\.?H|"
    r"M\.?A|M\.?S|L\.?I\.?C\.?S\.?W|L\.?C\.?S\.?W|L\.?P\.?C|R\.?N)\.?"
)
_WITH_DEGREES = re.compile(rf"([^,]{{5,50}})(?:,\s*{_DEGREE})+")
_NAME_WORD = re.compile(r"^(?:[A-Z][\w'\u2019.-]*|de|la|van|von|der|da|di|del|al|bin)$")
_NO_NAMES = word_set(
    "staff tba tbd tbc information details assistant assistants teaching office hours university "
    "college department school name names course instructor professor the and of to be please "
    "see contact various faculty announced approved dean program coordinator"
)


def find_instructor(blocks: Sequence[Block]) -> str:
    """Give a name without address or telephone, at most 80 characters; "" if unsure."""
    for value in labelled_values(blocks, _LABELS):
        name = _name_in(value)
        if name:
            return name
    lines = [line for block in blocks for line in block.cells or (block.text,)][:_N_LINES]
    titled = (name for line in lines if (name := _titled_name(line)))
    degreed = (name for line in lines[:_N_FIRST_LINES] if (name := _degreed_name(line)))
    return next(titled, "") or next(degreed, "")


def _titled_name(line: str) -> str:
    """Give the name on a line like "Professor Jane Doe; Office 221"; "" for prose."""
    return _name_in(line) if _OPENS_WITH_TITLE.match(line) and len(line) <= 160 else ""


def _degreed_name(line: str) -> str:
    """Give the name on a line that is nothing but "Jane Doe, Ph.D., LICSW"; else ""."""
    found = _WITH_DEGREES.fullmatch(line.strip())
    return _name_in(found.group(1)) if found else ""


def _name_in(text: str) -> str:
    """Cut a value to its name; a title and one word must be all, or the line may be torn."""
    folded = _RANK.sub("", " ".join(text.replace("*", "").split()))
    name, *rest = _AFTER_NAME.split(folded, maxsplit=1)
    name = name.strip(" .,:-_")
    return name if _is_name(name, n_needed=2 - bool(rest)) else ""


def _is_name(text: str, n_needed: int) -> bool:
    """Say whether a text is two to five words of a name, or a title and a surname."""
    bare = _TITLE.sub("", text)
    words = bare.split()
    return (
        (2 if bare == text else n_needed) <= len(words) <= _MAX_WORDS
        and any(len(word.strip(".")) > 1 for word in words)
        and len(text) <= _MAX_CHARACTERS
        and all(_NAME_WORD.match(word) for word in words)
        and not text.endswith(("'s", "\u2019s"))
        and _NO_NAMES.isdisjoint(words_of(bare))
    )
