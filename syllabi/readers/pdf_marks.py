"""The marks by which a line of a PDF shows that it begins something, and how lines are joined."""

import re
from collections.abc import Sequence

from syllabi.headings import is_section_name
from syllabi.meetings import starts_a_meeting
from syllabi.readers.pdf_lines import CUT_WORD, PdfLine
from syllabi.sentences import starts_with_a_label

BULLET = re.compile(r"^[•·▪◦‣●○■□◆➢➤✓§\uf020-\uf0ff]\s*(?=\S)|^[-\u2013*]\s+(?=\S)|^o\s+(?=[A-Z])")
NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=\S)")
ENDS_OPEN = re.compile(r"\w[-\u2013\u2014]$")
"""A hyphen or a dash that touches the word before it: the next line goes on with it."""
_ENDS_TIGHT = re.compile(r"\w[-\u2013]$")
_ENDS_CLOSED = re.compile(r"\w[\u2014/]$")
_SHARES_A_WORD = re.compile(r"(?:and|or|to)\b|\W")  # "pre- and postnatal"


def starts_anew(text: str) -> bool:
    """Say whether a line opens a list item, a week, a date or a part of the syllabus."""
    return bool(
        BULLET.match(text)
        or NUMBER.match(text)
        or starts_a_meeting(text)
        or starts_with_a_label(text)
        or is_section_name(text)
    )


def join_lines(group: Sequence[PdfLine]) -> str:
    """Join the lines of a paragraph; a mark within a word at a line's end stays.

    So do the hyphen of "9-" and "month-old" and the dash of "infant\u2013" and "parent".
    """
    text = group[0].text
    for line in group[1:]:
        if text.endswith(CUT_WORD):
            text = text[:-1] + line.text
        elif _is_within_a_word(text, line.text):
            text += line.text
        else:
            text += f" {line.text}"
    return text


def _is_within_a_word(text: str, below: str) -> bool:
    if _ENDS_CLOSED.search(text):
        return True
    return bool(_ENDS_TIGHT.search(text)) and not _SHARES_A_WORD.match(below)
