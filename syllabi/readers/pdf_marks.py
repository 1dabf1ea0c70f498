"""The marks by which a line of a PDF shows that it begins something, and how lines are joined."""

import re
from collections.abc import Sequence

from syllabi.headings import is_section_name
from syllabi.meetings import starts_a_meeting
from syllabi.readers.pdf_lines import CUT_WORD, PdfLine

BULLET = re.compile(r"^[•·▪◦‣●○■□◆➢➤✓§\uf020-\uf0ff]\s*(?=\S)|^[-\u2013*]\s+(?=\S)|^o\s+(?=[A-Z])")
NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=\S)")
ENDS_IN_HYPHEN = re.compile(r"\w-$")
_SHARES_A_WORD = re.compile(r"(?:and|or|to)\b|\W")  # "pre- and postnatal"


def starts_anew(text: str) -> bool:
    """Say whether a line opens a list item, a week, a date or a part of the syllabus."""
    return bool(
        BULLET.match(text) or NUMBER.match(text) or starts_a_meeting(text) or is_section_name(text)
    )


def join_lines(group: Sequence[PdfLine]) -> str:
    """Join the lines of a paragraph; a hyphen at a line's end stays ("9-" and "month-old")."""
    text = group[0].text
    for line in group[1:]:
        if text.endswith(CUT_WORD):
            text = text[:-1] + line.text
        elif ENDS_IN_HYPHEN.search(text) and not _SHARES_A_WORD.match(line.text):
            text += line.text
        else:
            text += f" {line.text}"
    return text
