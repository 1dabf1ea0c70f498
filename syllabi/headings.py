"""Lines that act as headings although nothing marks them so.

Two in five Word syllabi use no heading style: a bold short line, a line in capitals or a
label before a colon ("Course Description: This course ...") does the work.
"""

import re

from syllabi.section_vocabulary import is_fact_label, match_heading

MAX_HEADING_CHARACTERS = 80
# "Week 5: Attachment", "Session 3 - Play", "Unit II. Loss".
_NUMBERED = (
    r"(?:week|wk|session|class|lecture|module|unit|lesson|seminar|meeting|day|part)s?"
    r"\.?\s*(?:#|no\.?)?\s*(?:\d{1,2}(?:\s*(?:-|\u2013|&|and)\s*\d{1,2})?|[ivx]{1,5}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b"
)
_WEEK = re.compile(rf"^\W*{_NUMBERED}", re.I)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*|"
    r"[mtwrf]\s*,?\s+"
)
_DATE = re.compile(
    rf"^\W*(?:\d{{1,2}}[.)]?\s+)?(?:{_WEEKDAY})?(?:{_MONTH}\s*\d{{1,2}}\b|\d{{1,2}}\s+{_MONTH}|\d{{1,2}}/\d{{1,2}}\b)",
    re.I,
)
_LABEL = re.compile(r"^([^:.!?|]{3,60}?)\s*:\s+(?=\S)")
_FACT = re.compile(r"^\W{0,3}([^:|]{2,40}?)\s*(?::|\s-\s|$)")
_VALUE = re.compile(r":\s*\S|\d%|(?<!^)(?<!\d)\d{2,}")
_GRADE = r"(?<!\w)[A-DF][+\u2212-]?(?!\w)"
_POINTS = r"\d[\d.,%\s\u2013-]*(?:points|percent|to|or|and|above|below|\d|[%.\s\u2013-])*"
_GRADE_SCALE = re.compile(rf"\W*{_GRADE}\W{{1,5}}{_POINTS}\W*|\W*{_POINTS}\W*{_GRADE}\W*")
_GRADE_IN_SCALE = re.compile(rf"{_GRADE}[\s:=(|>\u2265]+\d{{2,3}}(?!\d)")
_ENDS_LIKE_PROSE = re.compile(r"[.;,!?]$")


def starts_a_week(text: str) -> bool:
    """Say whether a line begins with "Week 5", "Session 3", "Unit II" or the like."""
    return _WEEK.match(text[:60]) is not None


def starts_with_a_date(text: str) -> bool:
    """Say whether a line begins with a date such as "Sept. 5", "Mon 9/12" or "8 January"."""
    return _DATE.match(text[:60]) is not None


def is_capitals(text: str) -> bool:
    """Say whether a line is short and written in capitals only."""
    letters = [character for character in text if character.isalpha()]
    return (
        len(letters) >= max(4, 0.6 * len(text.replace(" ", "")))
        and len(text) <= MAX_HEADING_CHARACTERS
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


def _is_title_case(text: str) -> bool:
    """Say whether the longer words of a short line all begin with a capital."""
    words = [word for word in text.split() if len(word) >= 4]
    return 2 <= len(words) <= 8 and all(not word[0].islower() for word in words)


def is_emphasised_heading(text: str) -> bool:
    """Say whether a line that is bold, underlined or larger throughout is a heading."""
    return (
        len(text) <= MAX_HEADING_CHARACTERS
        and any(character.isalpha() for character in text)
        and not _ENDS_LIKE_PROSE.search(text)
    )


def is_grade_scale(text: str) -> bool:
    """Say whether a line only tells grades' points: "A 93-100; B 83-92; C ..." or "B+ | 87-89"."""
    n_grades = len(_GRADE_IN_SCALE.findall(text[:400]))
    is_list = n_grades >= 3 and n_grades * 8 >= len(text.split())
    return is_list or _GRADE_SCALE.fullmatch(text[:60]) is not None


def fact_label(text: str) -> str:
    """Give the label of a line like "Prerequisites: PSYC 322" or "Office - GAR 305", or ""."""
    found = _FACT.match(text[:80])
    return found.group(1) if found and is_fact_label(found.group(1)) else ""


def heading_depth(text: str) -> int:
    """Give a pseudo-heading's depth below the last marked heading, 1 to 4.

    Names of parts stand above weeks, weeks above the parts of a week ("Readings:"),
    and those above headings with no known words.
    """
    if starts_a_week(text) or starts_with_a_date(text):
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
    if starts_a_week(label) or starts_with_a_date(label) or len(label.split()) > 7:
        return None
    if is_fact_label(label):  # it says something of this line only, and opens no part
        return None
    return (label, rest) if is_bold or is_section_name(label) else None
