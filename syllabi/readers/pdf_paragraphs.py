"""The lines of PDF pages in, groups of lines out: a paragraph, a heading or a list item each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name
from syllabi.readers.pdf_lines import PdfLine, PdfTable
from syllabi.readers.pdf_marks import BULLET, join_lines, starts_anew

LARGER = 1.15
"""How much larger than the body's the type of a heading is."""
_WIDE_GAP = 1.35
_LONE_MARK = re.compile(r"^(?:[•·▪◦‣●○■□◆➢✓§\uf0b7\uf0a7o-]|\(?\d{1,2}[.)])$")
_ENDS = re.compile(r"[.!?:;]['\")\u201d\u2019]?$")


def paragraphs_of(
    items: Sequence[PdfLine | PdfTable], width: float, body_size: float
) -> Iterator[list[PdfLine] | PdfTable]:
    """Give the lines of one paragraph, heading or list item at a time, and the tables between."""
    group: list[PdfLine] = []
    for item in _with_lone_marks(items):
        if isinstance(item, PdfLine) and group and _continues(group, item, width, body_size):
            group.append(item)
            continue
        if group:
            yield group
        group = [item] if isinstance(item, PdfLine) else []
        if isinstance(item, PdfTable):
            yield item
    if group:
        yield group


def _with_lone_marks(items: Sequence[PdfLine | PdfTable]) -> Iterator[PdfLine | PdfTable]:
    """Put a bullet that stands on a line of its own before the line that it marks."""
    mark = ""
    for item in items:
        if isinstance(item, PdfTable):
            yield item
        elif _LONE_MARK.match(item.text):
            mark = item.text
            continue
        else:
            yield replace(item, text=f"{mark} {item.text}") if mark else item
        mark = ""


def _continues(group: list[PdfLine], line: PdfLine, width: float, body_size: float) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    before = group[-1]
    if starts_anew(line.text) or stands_out(group, body_size):
        return False
    if _is_prominent(line, body_size) and not _is_prominent(before, body_size):
        return False
    goes_on = line.text[0].islower() and not _ENDS.search(before.text)
    if before.page != line.page:
        return goes_on
    gap = before.bottom - line.bottom
    if before.size and gap > before.size * _WIDE_GAP * 1.3 and not goes_on:
        return False
    is_full = not width or before.right >= width * 0.82
    return goes_on or is_full


def _is_prominent(line: PdfLine, body_size: float) -> bool:
    return line.is_bold or (body_size > 0 and line.size >= body_size * LARGER)


def stands_out(group: list[PdfLine], body_size: float) -> bool:
    """Say whether a group of lines is a heading."""
    text = join_lines(group)
    if BULLET.match(text) or not is_emphasised_heading(text):
        return False
    return (
        all(_is_prominent(line, body_size) for line in group)
        or is_capitals(text)
        or is_section_name(text)
    )
