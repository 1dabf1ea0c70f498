"""A header and rows of letters in, a Word file with them as one shaded table out.

Written as the library's own examples do it; what our exporter is compared with.
"""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell

from exports.wording import LEVEL_LETTERS, LEVEL_SHADES

_FILLS = {LEVEL_LETTERS[level]: shade.fill for level, shade in LEVEL_SHADES.items()}


def cell_by_cell_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Ask the table for each cell by row and column: what a first version does."""
    document = Document()
    table = document.add_table(len(rows) + 1, len(header), "Table Grid")
    for i, row in enumerate((header, *rows)):
        for j, text in enumerate(row):
            _fill(table.cell(i, j), text)
    return _saved(document)


def careful_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """Ask each row for its cells once: the library's remedy for slow tables."""
    document = Document()
    table = document.add_table(len(rows) + 1, len(header), "Table Grid")
    for row, texts in zip(table.rows, (header, *rows), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text)
    return _saved(document)


def _fill(cell: _Cell, text: str) -> None:
    cell.text = text
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _FILLS.get(text, "FFFFFF"))
    cell._tc.get_or_add_tcPr().append(shade)


def _saved(document: WordDocument) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()
