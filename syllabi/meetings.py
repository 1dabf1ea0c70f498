"""How a line of a schedule is known: it begins with a week, a session or a date."""

import re

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


def starts_a_meeting(text: str) -> bool:
    """Say whether a line begins with a week, a session or a date."""
    return starts_a_week(text) or starts_with_a_date(text)


def starts_a_week(text: str) -> bool:
    """Say whether a line begins with "Week 5", "Session 3", "Unit II" or the like."""
    return _WEEK.match(text[:60]) is not None


def starts_with_a_date(text: str) -> bool:
    """Say whether a line begins with a date such as "Sept. 5", "Mon 9/12" or "8 January"."""
    return _DATE.match(text[:60]) is not None
