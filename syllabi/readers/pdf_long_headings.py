"""The lines of a heading so far and the next line in, whether the heading goes on in it out."""

import re
from collections.abc import Sequence

from syllabi.course_terms import find_term
from syllabi.headings import fact_label, is_capitals, is_section_name
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_marks import BULLET, NUMBER, join_lines, starts_anew

_SAME_SIZE = 0.06
_MAX_GAP = 1.6  # of the size of the type
_RAGGED = 0.5  # of the size of the type, by which lines may end before the column does
_IN_LINE = 3.0  # points by which the middles of centred lines may differ
_ENDS = re.compile(r"[.!?:;]['\")\u201d\u2019]?$")
_LEADS_ON = re.compile(
    r"(?:\b(?:and|or|of|the|a|an|in|on|for|to|with|from|by|at)|[,&/\u2013\u2014-])$", re.I
)


def heading_goes_on(group: Sequence[PdfLine], line: PdfLine, end: float) -> bool:
    """Say whether a line below a heading is its next line; `end` is the column's right edge.

    Both look the same, no more than a line's gap parts them, and either the words cannot end
    there or the next word had no place. What names a part, a term or a fact stands alone.
    """
    before = group[-1]
    if not _looks_alike(before, line) or _ENDS.search(before.text) or _is_marked(line):
        return False
    if _LEADS_ON.search(before.text) or line.text[0].islower():
        return True
    if is_section_name(join_lines(group)) or starts_anew(line.text) or _is_fact(line.text):
        return False
    return _is_full(before, line, end)


def _looks_alike(before: PdfLine, line: PdfLine) -> bool:
    gap = before.bottom - line.bottom
    return (
        before.page == line.page
        and before.is_bold == line.is_bold
        and abs(before.size - line.size) <= _SAME_SIZE * before.size
        and 0 < gap <= _MAX_GAP * before.size
        and is_capitals(before.text) == is_capitals(line.text)
    )


def _is_marked(line: PdfLine) -> bool:
    return bool(BULLET.match(line.text) or NUMBER.match(line.text))


def _is_fact(text: str) -> bool:
    """Say whether a line begins with a term ("Fall 2025") or with the label of a fact."""
    term = find_term([text])
    return bool(fact_label(text)) or (bool(term) and text.startswith(term))


def _is_full(before: PdfLine, line: PdfLine, end: float) -> bool:
    """Say whether the next line's first word had no place; a centred line is free on both sides."""
    word = line.text.split(" ", maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / len(line.text) + before.size * 0.25
    middles = before.left + before.right - line.left - line.right
    is_centred = abs(middles) < 2 * _IN_LINE and abs(before.left - line.left) > _IN_LINE
    free = max(end - before.right, 0.0)
    return width > (2 * free if is_centred else free) + before.size * _RAGGED
