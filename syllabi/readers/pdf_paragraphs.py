"""The lines of PDF pages in, groups of lines out: a paragraph, a heading or a list item each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from syllabi.headings import (
    MAX_HEADING_CHARACTERS,
    is_capitals,
    is_emphasised_heading,
    is_section_name,
)
from syllabi.readers.pdf_lines import CUT_WORD, PdfLine, PdfTable
from syllabi.readers.pdf_long_headings import heading_goes_on
from syllabi.readers.pdf_marks import BULLET, ENDS_OPEN, join_lines, starts_anew

ColumnEnds = Mapping[tuple[int, int], float]
"""By page and about the left edge: the right edge of the lines that begin there, in points."""
MAX_LARGE_CHARACTERS = 160
LARGER = 1.15
"""How much larger than the body's the type of a heading is."""
_WIDE_GAP = 1.35
_COLUMN = 100.0  # points
_MIN_COLUMN = 5  # lines
_LONE_MARK = re.compile(r"^(?:[•·▪◦‣●○■□◆➢✓§\uf020-\uf0ffo-]|\(?\d{1,2}[.)])$")
_ENDS = re.compile(r"[.!?:;]['\")\u201d\u2019]?$")


def paragraphs_of(
    items: Sequence[PdfLine | PdfTable], ends: ColumnEnds, body_size: float
) -> Iterator[list[PdfLine] | PdfTable]:
    """Give the lines of one paragraph, heading or list item at a time, and the tables between."""
    group: list[PdfLine] = []
    for item in _with_lone_marks(items):
        if isinstance(item, PdfLine) and group and _continues(group, item, ends, body_size):
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


def _continues(group: list[PdfLine], line: PdfLine, ends: ColumnEnds, body_size: float) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    before = group[-1]
    if before.text.endswith(CUT_WORD):
        return True
    if stands_out(group, body_size):
        is_prominent = _is_prominent(before, body_size) or is_capitals(before.text)
        return is_prominent and heading_goes_on(group, line, ends.get(_column_of(before), 0.0))
    if starts_anew(line.text):
        return False
    if ENDS_OPEN.search(before.text) and before.page == line.page:
        return True
    if _is_prominent(line, body_size) and not _is_prominent(before, body_size):
        return False
    return _runs_on(before, line, ends)


def _runs_on(before: PdfLine, line: PdfLine, ends: ColumnEnds) -> bool:
    """Say whether the words, the gap and the length of a line let the next go on with it."""
    goes_on = line.text[0].islower() and not _ENDS.search(before.text)
    if goes_on or before.page != line.page:
        return goes_on
    gap = before.bottom - line.bottom
    is_apart = before.size > 0 and gap > before.size * _WIDE_GAP * 1.3
    return not is_apart and _is_full(before, line, ends)


def _is_full(before: PdfLine, line: PdfLine, ends: ColumnEnds) -> bool:
    """Say whether the first word of a line had no place left on the line before it."""
    end = ends.get(_column_of(before), 0.0)
    word = line.text.split(" ", maxsplit=1)[0]
    width = (line.right - line.left) * len(word) / len(line.text)
    return before.right >= end * 0.95 or before.right + width + before.size * 0.3 > end


def column_ends(lines: Sequence[PdfLine]) -> ColumnEnds:
    """Give where the lines end that begin at about the same place of a page.

    That is the page's right margin, or the end of a column that another stands right of.
    """
    columns: defaultdict[tuple[int, int], list[PdfLine]] = defaultdict(list)
    for line in lines:
        columns[_column_of(line)].append(line)
    ends = {key: _usual_end(column) for key, column in columns.items()}
    margins: defaultdict[int, float] = defaultdict(float)
    for (page, _), column in columns.items():
        margins[page] = max(margins[page], *(line.right for line in column))
    starts = [
        (key[0], min(line.left for line in column))
        for key, column in columns.items()
        if len(column) >= _MIN_COLUMN
    ]
    return {
        (page, place): end
        if any(other == page and left > end for other, left in starts)
        else margins[page]
        for (page, place), end in ends.items()
    }


def _usual_end(column: Sequence[PdfLine]) -> float:
    """Leave the longest tenth out: a title may stand over both columns."""
    rights = sorted(line.right for line in column)
    return rights[-1 - len(rights) // 10]


def _column_of(line: PdfLine) -> tuple[int, int]:
    return line.page, round(line.left / _COLUMN)


def _is_prominent(line: PdfLine, body_size: float) -> bool:
    return line.is_bold or _is_large(line, body_size)


def _is_large(line: PdfLine, body_size: float) -> bool:
    return body_size > 0 and line.size >= body_size * LARGER


def stands_out(group: list[PdfLine], body_size: float) -> bool:
    """Say whether a group of lines is a heading; one in larger type may be longer."""
    n_characters = sum(len(line.text) + 1 for line in group) - 1
    is_large = all(_is_large(line, body_size) for line in group)
    if n_characters > (MAX_LARGE_CHARACTERS if is_large else MAX_HEADING_CHARACTERS):
        return False
    text = join_lines(group)
    if BULLET.match(text) or not is_emphasised_heading(text[-MAX_HEADING_CHARACTERS:]):
        return False
    return (
        all(_is_prominent(line, body_size) for line in group)
        or is_capitals(text)
        or is_section_name(text)
    )
