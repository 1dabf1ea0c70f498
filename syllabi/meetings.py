"""How a line of a schedule is known: it begins with a week, a session or a date."""

import re

# "Week 5: Attachment", "Session 3 - Play", "Unit II. Loss".
_NUMBERED = (
    r"(?:week|wk|session|class|lecture|module|unit|lesson|seminar|meeting|day|part)s?"
    r"\.?\s*(?:#|no\.?)?\s*(?:\d{1,2}(?:\s*(?:-|\u2013|&|and)\s*\d{1,2})?|[ivx]{1,5}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s*|"
    r"[mtwrf]\s*,?\s+"
)
_ORDINAL = r"(?:st|nd|rd|th)?\b"
_DAY = (
    rf"(?:{_MONTH}\s*\d{{1,2}}{_ORDINAL}(?:[-\u2013]\d{{1,2}}{_ORDINAL})?|"
    rf"\d{{1,2}}{_ORDINAL}\s+(?:of\s+)?{_MONTH}|"
    r"\d{1,2}/\d{1,2}\b(?:[-\u2013]\d{1,2}/\d{1,2}\b)?)"
)
_WEEK = re.compile(rf"^\W*({_NUMBERED}|w-?(?:0[1-9]|1\d)\b|(?:week|wk\.?)\s+of\s+{_DAY})", re.I)
_DATE = re.compile(rf"^\W*(?:\d{{1,2}}[.)]?\s+)?((?:{_WEEKDAY})?{_DAY})", re.I)
_PART = re.compile(r"^\W*(?:part|section)\s+(?:\d{1,2}|[ivx]{1,5}|[a-h])\b[\s.:\u2013-]*", re.I)
_CLOCK = re.compile(
    r"\b\d{1,2}(?::\d\d)\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|\bnoon\b", re.I
)
_WEEKDAYS = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b\.?|"
    r"(?-i:\b(?:MWF|MW|TTH|TTh|TuTh|TR|WF|[MTWRF])\b)",
    re.I,
)
_EVERY_WEEK = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|(?-i:\b(?:MWF|MW|TTH|TTh|TuTh|TR)\b)", re.I
)
_TIME_WORDS = re.compile(
    r"\b(?:lectures?|labs?|laboratory|seminars?|tutorials?|discussions?|recitations?|sections?|"
    r"class(?:es)?|meetings?|meets?|times?|days?|and|from|to|at|on|every|room|hall|building)\b|"
    r"[\W\d_]+",
    re.I,
)
_MAX_TIME_CHARACTERS = 100


def starts_a_meeting(text: str) -> bool:
    """Say whether a line begins with a week, a session or a date."""
    return starts_a_week(text) or starts_with_a_date(text)


def starts_a_week(text: str) -> bool:
    """Say whether a line begins with "Week 5", "Session 3", "Unit II" or the like."""
    return _WEEK.match(_unmarked(text)) is not None


def starts_with_a_date(text: str) -> bool:
    """Say whether a line begins with a date such as "Sept. 5", "Mon 9/12" or "8 January"."""
    return _DATE.match(_unmarked(text)) is not None


def meeting_label(text: str) -> str:
    """Give the week, session or date that opens a line ("Week 5", "Sept 12"), or ""."""
    found = _WEEK.match(_unmarked(text)) or _DATE.match(_unmarked(text))
    return " ".join(found.group(1).rstrip(".").split()) if found else ""


def month_and_day(text: str) -> tuple[int, int] | None:
    """Give the month and day that open a line ("Sept. 5", "9/12", "8 January"); else None."""
    found = _DATE.match(_unmarked(text))
    day = found.group(1).lower() if found else ""
    numbers = [int(number) for number in re.findall(r"\d+", day)]
    if "/" in day and len(numbers) >= 2:
        month, number = numbers[:2]
    else:
        name = re.search(_MONTH, day)
        month = _MONTHS.index(name.group()[:3]) + 1 if name else 0
        number = numbers[0] if numbers else 0
    return (month, number) if 1 <= month <= 12 and 1 <= number <= 31 else None


def tells_meeting_times(text: str) -> bool:
    """Say whether a line only tells when a class meets ("Lecture | Wednesdays, 2-4 pm")."""
    if len(text) > _MAX_TIME_CHARACTERS:
        return False
    if not (_EVERY_WEEK.search(text) or (_CLOCK.search(text) and _WEEKDAYS.search(text))):
        return False
    return not _TIME_WORDS.sub("", _WEEKDAYS.sub("", _CLOCK.sub("", text)))


def tells_clock_times(text: str) -> bool:
    """Say whether a text holds a time of day ("1:25-2:15 PM")."""
    return _CLOCK.search(text) is not None


def without_part_number(text: str) -> str:
    """Take "Part II:" or "Section 3." off the front of a heading."""
    return _PART.sub("", text, count=1)


def _unmarked(text: str) -> str:
    """Give the start of a line without the underscores that some set around a date."""
    return text[:60].replace("_", " ")
