"""A line of a PDF in, the same out with the pieces that wide gaps part it into."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from syllabi.readers.pdf_lines import PdfLine

if TYPE_CHECKING:
    from syllabi.readers.pdf_places import CharacterPlaces

_SPACE = re.compile(r"\s+")
_WIDE_GAP = 0.8  # of the size of the type: no space between two words is wider


def with_pieces(line: PdfLine, places: CharacterPlaces) -> PdfLine:
    """Let a line outside of ruled tables know where it is cut by gaps wider than a space."""
    if line.cell is not None or line.is_hidden:
        return line
    pieces: list[PdfLine] = []
    start, left = 0, line.left
    for space in _SPACE.finditer(line.text):
        right = places.box(line.first + space.start() - 1)[2]
        word_left = places.box(line.first + space.end())[0]
        if word_left - right > _WIDE_GAP * line.size:
            text = line.text[start : space.start()]
            pieces.append(replace(line, text=text, left=left, right=right))
            start, left = space.end(), word_left
    if not pieces:
        return line
    return replace(line, pieces=(*pieces, replace(line, text=line.text[start:], left=left)))
