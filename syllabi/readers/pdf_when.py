"""A line of a schedule in, the week or date that opens it and the rest of it out."""

import re

from syllabi.meetings import starts_a_meeting

_WORD_END = re.compile(r"\d\b|\w(?=\W|$)")
_ORDINAL = r"(?:st|nd|rd|th)?"
_MONTH = r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s*)"
# What goes on with a week or date: "/25", "th", "-9", ", 2025", "(Sept 5)".
_GOES_ON = re.compile(
    rf"{_ORDINAL}(?:/\d{{2,4}}\b)?"
    rf"(?:\s*(?:-|\u2013|\u2014|to\b|&|and\b|/)\s*{_MONTH}?\d{{1,2}}(?:/\d{{1,2}}){{0,2}}{_ORDINAL}\b)?"
    r"(?:,?\s*(?:19|20)\d\d\b)?(?:\s*\([^()]{1,30}\))?",
    re.I,
)
_BETWEEN = re.compile(r"[\s:.,;|\u2013\u2014-]*")
_MAX_WHEN = 60


def split_when(text: str) -> tuple[str, str] | None:
    """Split "Week 5 (Sept 12): Play" into "Week 5 (Sept 12)" and "Play".

    None where nothing of the kind opens the line, or where it opens a sentence ("Week 3 will
    be online"): a schedule goes on with a capital, a number or a mark.
    """
    if not starts_a_meeting(text):
        return None
    end = _end_of_when(text)
    after = text[end:]
    gap = _BETWEEN.match(after)
    rest = after[gap.end() :] if gap else after
    is_marked = bool(gap and gap[0].strip())
    if rest and rest[0].islower() and not is_marked:
        return None
    return text[:end].strip(" \u2022\u00b7-*"), rest


def _end_of_when(text: str) -> int:
    """Give where the week, or the week and its date, end; 0 for none."""
    start = end = 0
    while end < _MAX_WHEN:
        part = text[start:_MAX_WHEN]
        ends = (found.end() for found in _WORD_END.finditer(part))
        length = next((stop for stop in ends if starts_a_meeting(part[:stop])), 0)
        if not length:
            return end
        tail = _GOES_ON.match(text, start + length)
        end = tail.end() if tail else start + length
        gap = _BETWEEN.match(text, end)
        start = gap.end() if gap else end
    return end
