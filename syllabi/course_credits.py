"""The first blocks of a syllabus in, the course's credits out: "3", "4.5", "1-3"."""

import re
from collections.abc import Sequence

from syllabi.fact_lines import labelled_values
from syllabi.syllabus import Block

_MAX_CREDITS = 60
_LABELS = frozenset(
    {
        "credit", "credits", "credit hour", "credit hours", "credit s", "credit hour s",
        "semester hours", "semester credits", "semester credit hours", "number of credits",
        "course credits", "course credit", "credit points", "credit value", "unit value",
        "units", "number of units", "credit units", "cr", "ects", "ects credits",
    }
)  # fmt: skip
_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_AMOUNT = r"\d{1,2}(?:\.\d{1,2})?(?:\s?[-\u2013]\s?\d{1,2})?"
_FIRST = re.compile(rf"^\W{{0,3}}(?:({_AMOUNT})|({'|'.join(_WORDS)}))(?![\d.]|\s*%)", re.I)
_COUNTED = re.compile(
    rf"(?<![\w.$/-])({_AMOUNT}|{'|'.join(_WORDS)})\)?[\s-]{{0,2}}"
    r"(?:(?:semester|academic|quarter|university)[\s-])?"
    r"(?:credits?(?:[\s-]hours?)?|cr\.?(?=[\s),;.]|$)|units\b|(?:semester|quarter|sem\.) hours|"
    r"sem\.? hrs)\b",
    re.I,
)
# "Twenty credits of ...", "at least 6 credits", "3 credits in psychology" are other courses'.
_OF_OTHERS = re.compile(
    r"\b(?:prereq|pre-req|complete|completion|at least|minimum|extra|total|required for|standing)",
    re.I,
)
_NOT_COUNTED = re.compile(r"\s*(?:of|in|from|toward|or more|points?|towards|per)\b", re.I)


def find_credits(blocks: Sequence[Block]) -> str:
    """Give the credits in figures, by a label, else where they are counted; "" if unsure."""
    for value in labelled_values(blocks, _LABELS):
        found = _FIRST.match(value)
        if found and _in_figures(found.group(1) or found.group(2)):
            return _in_figures(found.group(1) or found.group(2))
    lines = (line for block in blocks for line in block.cells or (block.text,))
    return next(filter(None, map(_counted_in, lines)), "")


def _counted_in(line: str) -> str:
    found = _COUNTED.search(line[:200])
    if found is None or _OF_OTHERS.search(line[: found.end() + 12]):
        return ""
    return "" if _NOT_COUNTED.match(line, found.end()) else _in_figures(found.group(1))


def _in_figures(amount: str) -> str:
    """Write "three" and "3.00" as 3, "1.50" as 1.5; "" for what is no number of credits."""
    figures = _WORDS.get(amount.lower(), amount).replace("\u2013", "-").replace(" ", "")
    if not all(0 < float(part) <= _MAX_CREDITS for part in figures.split("-")):
        return ""
    return "-".join(
        re.sub(r"\.?0+$", "", part) if "." in part else part for part in figures.split("-")
    )
