"""Lines that act as headings although nothing marks them so.

Two in five Word syllabi use no heading style: a bold short line, a line in capitals or a
label before a colon ("Course Description: This course ...") does the work.
"""

import re

from syllabi.heading_words import is_fact_label, match_heading
from syllabi.meetings import starts_a_meeting

MAX_HEADING_CHARACTERS = 80
# "Course Objectives:The focus is ...": only the name of a part needs no space behind its colon.
_LABEL = re.compile(r"^([^:.!?|]{3,60}?)\s*:(?:\s+(?=\S)|(?=[A-Z][a-z]*\s))")
_FACT = re.compile(r"^\W{0,3}([^:|]{2,40}?)\s*(?::|\s-\s|$)")
_VALUE = re.compile(r":\s*\S|\d%|(?<!^)(?<!\d)\d{2,}")
_WEIGHT = re.compile(r"\d{1,3}(?:\.\d)?\s*(?:%|percent\b|points?\b|pts\b|marks?\b)", re.I)
_IN_PARENTHESES = re.compile(r"\([^()|]*\)")
_ENDS_LIKE_PROSE = re.compile(r"[.;,!?]$")


def is_capitals(text: str) -> bool:
    """Say whether a line is short and written in capitals only."""
    if len(text) > MAX_HEADING_CHARACTERS:
        return False
    letters = [character for character in text if character.isalpha()]
    return (
        len(letters) >= max(4, 0.6 * len(text.replace(" ", "")))
        and text.upper() == text
        and any(character.isupper() for character in letters)
        and not text.endswith((".", ",", ";"))
    )


def is_section_name(text: str) -> bool:
    """Say whether a line is nothing but the name of a part ("Course description:")."""
    if len(text) > MAX_HEADING_CHARACTERS or _ENDS_LIKE_PROSE.search(text):
        return False
    if _VALUE.search(text):  # "Units: 3.00" and "Essays 60%" say more than a name
        return False
    known = match_heading(text)
    return known is not None and (known.is_whole or _is_title_case(text))


def is_emphasised_heading(text: str) -> bool:
    """Say whether a line that is bold, underlined or larger throughout is a heading."""
    return (
        len(text) <= MAX_HEADING_CHARACTERS
        and any(character.isalpha() for character in text)
        and not _ENDS_LIKE_PROSE.search(text)
    )


def fact_label(text: str) -> str:
    """Give the label of a line like "Prerequisites: PSYC 322" or "Office - GAR 305", or ""."""
    found = _FACT.match(_IN_PARENTHESES.sub("", text[:100]))
    return found.group(1) if found and is_fact_label(found.group(1)) else ""


def is_bare_fact(text: str) -> bool:
    """Say whether a line is one word, a fact's label without its value ("Time", "Location:")."""
    label = text.rstrip(": ")
    return " " not in label and is_fact_label(label)


def names_a_weight(text: str) -> bool:
    """Say whether a line gives a share of the grade ("20%", "50 points")."""
    return _WEIGHT.search(text) is not None


def heading_depth(text: str) -> int:
    """Give a pseudo-heading's depth below the last marked heading, 1 to 4.

    Names of parts stand above weeks, weeks above the parts of a week ("Readings:"),
    and those above headings with no known words.
    """
    if starts_a_meeting(text):
        return 2
    known = match_heading(text)
    if known is None:
        return 4
    return 3 if known.is_weak_in_week else 1


def split_label(text: str, is_bold: bool = False) -> tuple[str, str] | None:
    """Split "Course Description: This course ..." into its label and the rest.

    Without bold type only names of parts are labels ("Setting: a clinic" inside a
    sentence list is left whole). None when the text has no such label.
    """
    found = _LABEL.match(text[:120])
    if found is None:
        return None
    label, rest = found.group(1).strip(), text[found.end() :].strip()
    if label.count("(") != label.count(")"):
        return None
    if starts_a_meeting(label) or len(label.split()) > 7:
        return None
    if is_fact_label(label):  # it says something of this line only, and opens no part
        return None
    is_spaced = text[found.end() - 1].isspace()
    is_name = is_section_name(label) and (is_spaced or " " in label)
    return (label, rest) if is_name or (is_bold and is_spaced) else None


def _is_title_case(text: str) -> bool:
    """Say whether the longer words of a short line all begin with a capital."""
    words = [word for word in text.split() if len(word) >= 4]
    return 2 <= len(words) <= 8 and all(not word[0].islower() for word in words)
