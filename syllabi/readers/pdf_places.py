"""A page of text in, where each character stands and in what type it is set out."""

from __future__ import annotations

import ctypes
import math
from typing import TYPE_CHECKING

from syllabi.readers.pdf_lines import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_BOLD_WEIGHT = 600
_BOLD_NAMES = (b"bold", b"black", b"heavy")


class CharacterPlaces:
    """Asks pdfium about the characters of a page; all lengths are points of the page as shown.

    A page that lies on its side is turned: its origin is below on the left as a reader sees it.
    """

    def __init__(self, page: PdfPage, text_page: PdfTextPage) -> None:
        """Take the page and its text, which must stay open."""
        from pypdfium2 import raw as pdfium  # noqa: PLC0415 - see `pdf_reader`

        self._pdfium = pdfium
        self._text_page = text_page
        self._rotation = int(page.get_rotation())
        self._frame = page.get_mediabox()
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._matrix = pdfium.FS_MATRIX()
        self._is_bold: dict[int, bool] = {}

    def box(self, index: int) -> Box:
        """Give left, bottom, right and top of a character."""
        left, right, bottom, top = self._numbers
        self._pdfium.FPDFText_GetCharBox(self._text_page, index, left, right, bottom, top)
        x, y = self._turned(left.value, bottom.value)
        x_end, y_end = self._turned(right.value, top.value)
        return min(x, x_end), min(y, y_end), max(x, x_end), max(y, y_end)

    def origin(self, index: int) -> tuple[float, float]:
        """Give the point of the base line where a character begins."""
        x, y = self._numbers[:2]
        self._pdfium.FPDFText_GetCharOrigin(self._text_page, index, x, y)
        return self._turned(x.value, y.value)

    def size(self, index: int) -> float:
        """Give the size of the type as it is shown."""
        size = float(self._pdfium.FPDFText_GetFontSize(self._text_page, index))
        if self._pdfium.FPDFText_GetMatrix(self._text_page, index, self._matrix):
            scale = math.hypot(self._matrix.c, self._matrix.d)
            return round(size * scale, 1)
        return round(size, 1)

    def is_bold(self, index: int) -> bool:
        """Say whether a character is set in bold type."""
        text_object = self._pdfium.FPDFText_GetTextObject(self._text_page, index)
        if not text_object:
            return self._has_bold_font(index)
        font = self._pdfium.FPDFTextObj_GetFont(text_object)
        key = ctypes.addressof(font.contents) if font else 0
        if key not in self._is_bold:
            self._is_bold[key] = self._has_bold_font(index)
        return self._is_bold[key]

    def object_at(self, index: int) -> int:
        """Give the address of the text object that draws a character, 0 for none."""
        text_object = self._pdfium.FPDFText_GetTextObject(self._text_page, index)
        return ctypes.addressof(text_object.contents) if text_object else 0

    def _has_bold_font(self, index: int) -> bool:
        if int(self._pdfium.FPDFText_GetFontWeight(self._text_page, index)) >= _BOLD_WEIGHT:
            return True
        name = ctypes.create_string_buffer(64)
        flags = ctypes.c_int()
        self._pdfium.FPDFText_GetFontInfo(self._text_page, index, name, 64, flags)
        return any(word in name.value.lower() for word in _BOLD_NAMES)

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self._frame
        if self._rotation == 90:
            return y - bottom, right - x
        if self._rotation == 180:
            return right - x, top - y
        if self._rotation == 270:
            return top - y, x - left
        return x - left, y - bottom
