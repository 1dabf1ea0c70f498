"""A PDF page in, its lines of text out, in the order of the page's content stream.

All words come from pdfium. Where a line crosses the cells of a table it is cut between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from syllabi.meetings import starts_a_meeting
from syllabi.readers.pdf_letters import closed_up, undoubled
from syllabi.readers.pdf_lines import CUT_WORD, Cell, Grid, PdfLine
from syllabi.readers.pdf_pieces import with_pieces
from syllabi.readers.pdf_places import CharacterPlaces

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MAX_PAGE_CHARACTERS = 200_000
# pdfium writes U+0002 or U+FFFE for the hyphen of a word that goes on in the next line, and
# leaves that line's beginning out.
_LINE_END = re.compile(r"\n|(?<=\w)[\x02\ufffe]\s*(?=\w)")
_HEAD = re.compile(r"(?:weeks?|dates?|sessions?|class|day|unit|module|lesson)\b.{0,100}$", re.I)
_LETTER = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class PageText:
    """What is wanted of a page; `number` is 1-based.

    `hidden` holds the addresses of text objects that a reader of the page does not see.
    `goes_on` says that a schedule may come over from the page before.
    """

    number: int
    grids: Sequence[Grid] = ()
    hidden: frozenset[int] = frozenset()
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a line that is one of a kind, by its first position and the one after its last."""

    first: int
    end: int
    cell: Cell | None = None
    is_hidden: bool = False


def page_lines(page: PdfPage, wanted: PageText) -> list[PdfLine]:
    """Read a page; each line in a cell of the grids knows it, each hidden line that it is so.

    Where a schedule may stand the lines know their pieces.
    """
    text_page = page.get_textpage()
    try:
        n_characters = min(text_page.count_chars(), MAX_PAGE_CHARACTERS)
        text = text_page.get_text_range(0, n_characters) if n_characters > 0 else ""
        places = CharacterPlaces(page, text_page)
        if len(text) != n_characters:  # rare: places cannot be told from positions in the text
            return list(_lines(text, places, PageText(wanted.number)))
        lines = list(_lines(text, places, wanted))
        if wanted.goes_on or any(_is_of_schedule(line.text) for line in lines):
            lines = [with_pieces(line, places) for line in lines]
        return lines
    finally:
        text_page.close()


def _is_of_schedule(text: str) -> bool:
    return starts_a_meeting(text) or _HEAD.match(text) is not None


def _lines(text: str, places: CharacterPlaces, wanted: PageText) -> Iterator[PdfLine]:
    """Cut the page's text at its line ends, and between cells and hidden words."""
    start = 0
    for found in (*_LINE_END.finditer(text), None):
        end = found.start() if found else len(text)
        is_cut = found is not None and found[0] != "\n"
        for part in _parts(text, start, end, places, wanted):
            words = text[part.first : part.end].replace("\r", " ").strip()
            if words:
                mark = CUT_WORD if is_cut and part.end == end else ""
                yield _placed(words, mark, _trimmed(text, part), places, wanted.number)
        start = found.end() if found else end


def _parts(
    text: str, start: int, end: int, places: CharacterPlaces, wanted: PageText
) -> Iterator[_Part]:
    part = _Part(start, end)
    looks = wanted.grids or wanted.hidden
    for found in _LETTER.finditer(text, start, end) if looks else ():
        index = found.start()
        cell = _cell_at(index, part.cell, places, wanted.grids)
        is_hidden = bool(wanted.hidden) and _is_hidden(index, part, places, wanted.hidden)
        if cell != part.cell or is_hidden != part.is_hidden:
            yield _Part(part.first, index, part.cell, part.is_hidden)
            part = _Part(index, end, cell, is_hidden)
    yield part


def _cell_at(
    index: int, before: Cell | None, places: CharacterPlaces, grids: Sequence[Grid]
) -> Cell | None:
    if not grids:
        return None
    left, bottom, right, top = places.box(index)
    x, y = (left + right) / 2, (bottom + top) / 2
    if before is not None and before.holds(x, y):
        return before
    return next(filter(None, (grid.cell_at(x, y) for grid in grids)), None)


def _is_hidden(index: int, before: _Part, places: CharacterPlaces, hidden: frozenset[int]) -> bool:
    text_object = places.object_at(index)
    return text_object in hidden if text_object else before.is_hidden  # one that pdfium added


def _trimmed(text: str, part: _Part) -> _Part:
    """Leave the white space at both ends out."""
    raw = text[part.first : part.end]
    first = part.first + len(raw) - len(raw.lstrip())
    return _Part(first, part.first + len(raw.rstrip()), part.cell, part.is_hidden)


def _placed(words: str, mark: str, part: _Part, places: CharacterPlaces, number: int) -> PdfLine:
    """Ask pdfium where a line stands and in what type it is set."""
    first, last = part.first, part.end - 1
    left, bottom = places.origin(first)
    return PdfLine(
        closed_up(undoubled(words), first, places) + mark,
        number,
        left,
        places.box(last)[2],
        bottom,
        places.size(first),
        is_bold=all(places.is_bold(index) for index in (first, (first + last) // 2, last)),
        cell=part.cell,
        is_hidden=part.is_hidden,
        first=first,
    )
