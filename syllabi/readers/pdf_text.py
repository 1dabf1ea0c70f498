"""A PDF page in, its lines of text out, in the order of the page's content stream.

All words come from pdfium. Where a line crosses the cells of a table it is cut between them.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from syllabi.readers.pdf_lines import Cell, Grid, PdfLine
from syllabi.words import word_set

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

MAX_PAGE_CHARACTERS = 200_000
# pdfium writes U+0002 for the hyphen of a word that goes on in the next line.
_CUT_WORD = re.compile(r"\x02\s*")
_JOINED = "\x00"  # stands for a character that is gone, so that positions stay pdfium's
_LETTER = re.compile(r"[^\s\x00]")
_BOLD_WEIGHT = 600
_COMPOUND_STARTS = word_set(
    "self non co well parent child infant family mother father evidence trauma relationship "
    "strength strengths community culture cross long short high low early age problem solution "
    "person patient client home school center face follow decision inter case"
)


def page_lines(page: PdfPage, number: int, grids: Sequence[Grid] = ()) -> list[PdfLine]:
    """Read a page, which is `number` from 1; each line in a cell of `grids` knows it."""
    text_page = page.get_textpage()
    n_characters = min(text_page.count_chars(), MAX_PAGE_CHARACTERS)
    text = text_page.get_text_range(0, n_characters) if n_characters > 0 else ""
    if len(text) != n_characters:  # rare: places cannot be told from positions in the text
        grids = ()
    lines = list(_lines(text, number, text_page, grids))
    text_page.close()
    return lines


def _lines(
    text: str, number: int, text_page: PdfTextPage, grids: Sequence[Grid]
) -> Iterator[PdfLine]:
    """Cut the page's text at its line ends; a word cut by pdfium's hyphen mark is joined."""
    position = 0
    for line in _join_cut_words(text).split("\n"):
        for start, end, cell in _pieces(line, position, text_page, grids):
            raw = line[start:end]
            words = raw.replace(_JOINED, "").strip()
            if words:
                first = position + start + len(raw) - len(raw.lstrip())
                last = position + start + len(raw.rstrip().split(_JOINED)[0]) - 1
                yield _placed(words, number, text_page, (first, max(first, last)), cell)
        position += len(line) + 1


def _pieces(
    line: str, position: int, text_page: PdfTextPage, grids: Sequence[Grid]
) -> Iterator[tuple[int, int, Cell | None]]:
    """Give (start, end, cell) of the parts of a line that stand in one cell, or in none."""
    start, cell = 0, None
    for found in _LETTER.finditer(line) if grids else ():
        left, bottom, right, top = text_page.get_charbox(position + found.start())
        x, y = (left + right) / 2, (bottom + top) / 2
        if cell is not None and cell.holds(x, y):
            continue
        other = next(filter(None, (grid.cell_at(x, y) for grid in grids)), None)
        if other != cell:
            yield start, found.start(), cell
            start, cell = found.start(), other
    yield start, len(line), cell


def _join_cut_words(text: str) -> str:
    """Join words across line ends, keeping every character's position by a filler."""
    text = text.replace("\r", " ")
    return _CUT_WORD.sub(lambda found: _hyphen(found) + _JOINED * (len(found[0]) - 1), text)


def _hyphen(found: re.Match[str]) -> str:
    """Keep the hyphen of "self-" and the like; other words were only cut at the line's end."""
    before = re.findall(r"[A-Za-z]+$", found.string[max(0, found.start() - 20) : found.start()])
    return "-" if before and before[0].lower() in _COMPOUND_STARTS else _JOINED


def _placed(
    text: str, number: int, text_page: PdfTextPage, ends: tuple[int, int], cell: Cell | None
) -> PdfLine:
    """Ask pdfium where a line stands and in what type it is set."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see the module's docstring

    first, last = ends
    left, bottom, _, _ = text_page.get_charbox(first)
    _, _, right, _ = text_page.get_charbox(last)
    size = round(float(pdfium.FPDFText_GetFontSize(text_page, first)), 1)
    middle = (first + last) // 2
    is_bold = all(_is_bold(text_page, index) for index in (first, middle, last))
    return PdfLine(text, number, left, right, bottom, size, is_bold, cell)


def _is_bold(text_page: PdfTextPage, index: int) -> bool:
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see the module's docstring

    if int(pdfium.FPDFText_GetFontWeight(text_page, index)) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(64)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, index, name, 64, flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()
