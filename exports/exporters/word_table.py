"""Rows of cells in, a Word table out.

Written as text and parsed once: adding cells one by one through a document object takes minutes
for a program of sixty courses, and making their elements one by one takes seconds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from docx.oxml.ns import nsdecls
from lxml import etree

from exports.exporters.safe_text import xml_text
from exports.exporters.word_xml import Element
from exports.wording import Shade

# A table of so few rows and letters stays on one page: more would leave half a page empty. A
# larger one keeps its header with its first row.
_ROWS_KEPT_TOGETHER, _LETTERS_KEPT_TOGETHER = 14, 900
_CACHED_LOOKS = 1024
_HEAVIER = (
    '<w:tcBorders><w:left w:val="single" w:sz="18" w:space="0" w:color="12324F"/></w:tcBorders>'
)


@dataclass(frozen=True, slots=True)
class CellLook:
    """A cell's style; `width` is in twentieths of a point, a shade colours it.

    What is `set_off` has a heavier line before it.
    """

    width: int
    style: str = "TableText"
    shade: Shade | None = None
    centred: bool = False
    set_off: bool = False


@dataclass(frozen=True, slots=True)
class WordCell:
    """A table cell: its text and its look."""

    text: str
    look: CellLook


def table(caption: str, widths: Sequence[int], rows: Sequence[Sequence[WordCell]]) -> Element:
    """Make a grid of fixed columns whose first row is the header, repeated on each page."""
    n_letters = sum(len(cell.text) for cells in rows[: _ROWS_KEPT_TOGETHER + 1] for cell in cells)
    is_small = len(rows) <= _ROWS_KEPT_TOGETHER and n_letters <= _LETTERS_KEPT_TOGETHER
    n_kept = len(rows) - 1 if is_small else 1
    body = (
        _row(cells, is_header=number == 0, with_next=number < n_kept)
        for number, cells in enumerate(rows)
    )
    return etree.fromstring("".join((_opening(caption, widths), *body, "</w:tbl>")))


def _opening(caption: str, widths: Iterable[int]) -> str:
    widths = [*widths]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>'
        "</w:tblCellMar>"
        '<w:tblLook w:val="04A0" w:firstRow="1" w:firstColumn="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{_safe(caption)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _row(cells: Sequence[WordCell], *, is_header: bool, with_next: bool) -> str:
    header = "<w:tblHeader/>" if is_header else ""
    parts = [f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>"]
    for cell in cells:
        before, after = _around(cell.look, with_next)
        parts += (before, _safe(cell.text), after)
    parts.append("</w:tr>")
    return "".join(parts)


@lru_cache(maxsize=_CACHED_LOOKS)
def _around(look: CellLook, with_next: bool) -> tuple[str, str]:
    """Give what stands before and after a cell's text; the parts stand in schema order."""
    shade = look.shade
    line = _HEAVIER if look.set_off else ""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade.fill}"/>' if shade else ""
    letters = f'<w:rPr><w:b/><w:color w:val="{shade.text}"/></w:rPr>' if shade else ""
    layout = "<w:keepNext/>" if with_next else ""
    layout += '<w:jc w:val="center"/>' if look.centred else ""
    before = (
        f'<w:tc><w:tcPr><w:tcW w:w="{look.width}" w:type="dxa"/>{line}{fill}'
        f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{look.style}"/>{layout}'
        f'</w:pPr><w:r>{letters}<w:t xml:space="preserve">'
    )
    return before, "</w:t></w:r></w:p></w:tc>"


def _safe(text: str) -> str:
    return escape(xml_text(text))
