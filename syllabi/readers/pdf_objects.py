"""A PDF page in, what its objects tell beside the text out: rules, pictures, hidden words.

Every object is looked at once; only what a page really has costs more.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from syllabi.readers.pdf_lines import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

Handle = Any
"""pdfium's own name for an object of a page; ctypes gives it no type."""
MAX_OBJECTS = 50_000
_MAX_DEPTH = 3
_INVISIBLE = 3  # the render mode of text that is neither filled nor stroked
_WHITE = 250
_TINY = 1.0  # points
_FULL_PAGE = 0.6
_PICTURE = 0.25
_DRAWN_WORDS = 100  # paths


@dataclass(frozen=True, slots=True)
class PageObjects:
    """What stands on a page; `picture_share` is that of the page's area under its pictures.

    `hidden` holds the addresses of the text objects that a reader does not see.
    """

    picture_share: float = 0.0
    n_paths: int = 0
    hidden: frozenset[int] = frozenset()

    def shows(self, n_letters: int) -> bool:
        """Say whether a page with so few letters shows words that are none of its text.

        They are a picture, or drawn with lines; a page without either is just short or empty.
        """
        is_drawn = self.n_paths > (_DRAWN_WORDS if n_letters else 0)
        return self.picture_share >= _PICTURE or is_drawn


def objects_of(page: PdfPage) -> PageObjects:
    """Look at the objects of a page."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see `pdf_reader`

    width, height = page.get_size()
    share, n_paths, texts, look = 0.0, 0, [], _Look()
    for kind, item in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append(item)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = look.bounds(item)
            share += (right - left) * (top - bottom) / max(width * height, 1.0)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            n_paths += 1
    return PageObjects(share, n_paths, _hidden(page, texts, share))


def _objects(page: PdfPage) -> Iterator[tuple[int, Handle]]:
    """Give the kind and the handle of each object, those of forms included."""
    from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see `pdf_reader`

    n_left = MAX_OBJECTS
    open_lists = [(page, pdfium.FPDFPage_GetObject, pdfium.FPDFPage_CountObjects(page), 0)]
    while open_lists:
        holder, get, n_objects, index = open_lists.pop()
        while index < n_objects and n_left:
            item = get(holder, index)
            index, n_left = index + 1, n_left - 1
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_FORM and len(open_lists) < _MAX_DEPTH:
                open_lists.append((holder, get, n_objects, index))
                holder, get, index = item, pdfium.FPDFFormObj_GetObject, 0
                n_objects = pdfium.FPDFFormObj_CountObjects(item)
            else:
                yield kind, item


def _hidden(page: PdfPage, texts: list[Handle], picture_share: float) -> frozenset[int]:
    """Find text that is invisible, white on white, or too small to be seen.

    Invisible text over a picture of the whole page is what a scanner recognised on it.
    """
    look = _Look()
    invisible = [item for item in texts if look.is_invisible(item)]
    if picture_share >= _FULL_PAGE:
        invisible = []
    white = [item for item in texts if look.is_white(item)]
    if white:
        grounds = [look.bounds(item) for kind, item in _objects(page) if look.is_ground(kind, item)]
        white = [item for item in white if not look.is_on(item, grounds)]
    tiny = [item for item in texts if look.is_tiny(item)]
    return frozenset(ctypes.addressof(item.contents) for item in (*invisible, *white, *tiny))


class _Look:
    """Asks pdfium how an object looks; what it answers into is made once a page."""

    def __init__(self) -> None:
        from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see `pdf_reader`

        self._pdfium = pdfium
        self._colours = [ctypes.c_uint() for _ in range(4)]
        self._numbers = [ctypes.c_float() for _ in range(4)]
        self._matrix = pdfium.FS_MATRIX()

    def bounds(self, item: Handle) -> Box:
        """Give where an object stands in the page's own measure."""
        self._pdfium.FPDFPageObj_GetBounds(item, *self._numbers)
        left, bottom, right, top = (number.value for number in self._numbers)
        return left, bottom, right, top

    def is_invisible(self, item: Handle) -> bool:
        return bool(self._pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE)

    def is_white(self, item: Handle) -> bool:
        is_known = self._pdfium.FPDFPageObj_GetFillColor(item, *self._colours)
        red, green, blue, _ = self._colours
        return bool(is_known) and min(red.value, green.value, blue.value) >= _WHITE

    def is_tiny(self, item: Handle) -> bool:
        size = self._numbers[0]
        self._pdfium.FPDFTextObj_GetFontSize(item, size)
        if abs(size.value) > 2 * _TINY:
            return False
        self._pdfium.FPDFPageObj_GetMatrix(item, self._matrix)
        return bool(abs(size.value) * (abs(self._matrix.c) + abs(self._matrix.d)) < _TINY)

    def is_ground(self, kind: int, item: Handle) -> bool:
        """Say whether an object is what white words can be read on."""
        if kind in (self._pdfium.FPDF_PAGEOBJ_IMAGE, self._pdfium.FPDF_PAGEOBJ_SHADING):
            return True
        return kind == self._pdfium.FPDF_PAGEOBJ_PATH and not self.is_white(item)

    def is_on(self, item: Handle, grounds: list[Box]) -> bool:
        left, bottom, right, top = self.bounds(item)
        x, y = (left + right) / 2, (bottom + top) / 2
        return any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for box in grounds)
