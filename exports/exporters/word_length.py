"""The nodes of an outline in, about how many pages they fill as a Word document out.

No program that lays pages out is asked: widths of letters are an average, and what a page leaves
white to keep things together is not known. For the sample syllabi, alone and as programs of 20 and
60, it came within a twentieth of the pages that LibreOffice lays out; for 60 syllabi with long
names, many of them in capitals, within a tenth.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from exports.exporters.word_page import PAPERS, Paper
from exports.exporters.word_styles import style_points
from exports.exporters.word_turns import without_idle_turns
from exports.exporters.word_widths import column_widths
from exports.options import PaperSize
from exports.outline.nodes import (
    BarChart,
    Bullet,
    Contents,
    Heading,
    Node,
    Page,
    Paragraph,
    Quote,
    Table,
    Title,
)

_LETTER_WIDTH = 0.46  # of the size: an average of the letters in a line
_LINE_HEIGHT = 1.24  # of the size
_CELL_MARGINS, _ROW_LINE = 8.0, 0.5
_CHART = 230.0
_MOST_TO_ONE_DIGIT = 20
_TWENTIETHS = 20
_POINTS = style_points()


def about_pages(nodes: Iterable[Node], size: PaperSize = PaperSize.LETTER) -> int:
    """Give the number of pages: to one up to twenty, above that to five."""
    nodes = [*without_idle_turns(nodes)]
    filled = _Filled(PAPERS[size])
    n_entries = sum(isinstance(node, Heading) and node.level <= 2 for node in nodes)
    for node in nodes:
        filled.take(node, n_entries)
    n_pages = filled.n_full + 1
    return n_pages if n_pages <= _MOST_TO_ONE_DIGIT else 5 * round(n_pages / 5)


class _Filled:
    """Pages as they fill: `n_full` behind, and how far down the last one is written."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._is_landscape = False
        self._written = 0.0
        self.n_full = 0

    def take(self, node: Node, n_entries: int) -> None:
        """Write a node below what is there; `n_entries` are those of the contents."""
        if isinstance(node, Page):
            self._turn()
            self._is_landscape = node is Page.LANDSCAPE
            return
        if isinstance(node, Heading) and node.new_page:
            self._turn()
        for height in _heights(node, self._width, n_entries):
            if self._written + height > self._height:
                self._turn()
            self._written += height

    @property
    def _width(self) -> float:
        return self._paper.text_width(landscape=self._is_landscape) / _TWENTIETHS

    @property
    def _height(self) -> float:
        paper, is_landscape = self._paper, self._is_landscape
        margins = paper.landscape_margins if is_landscape else paper.margins
        side = paper.width if is_landscape else paper.height
        return (side - margins.top - margins.bottom) / _TWENTIETHS

    def _turn(self) -> None:
        if self._written:
            self.n_full += 1
        self._written = 0.0


def _heights(node: Node, width: float, n_entries: int) -> Iterator[float]:
    """Yield the height of each part that may begin a page, in points."""
    match node:
        case Title(text, subtitle):
            yield _lines("Title", text, width) + _lines("Subtitle", subtitle, width)
        case Contents(title):
            yield _lines("TOCHeading", title, width)
            yield from (_lines("TOC2", "", width) for _ in range(n_entries))
        case Heading(text, level):
            yield _lines(f"Heading{level}", text, width)
        case Paragraph(text, lead):
            yield _lines("Normal", lead + text, width)
        case Bullet(text, lead):
            yield _lines("ListBullet", lead + text, width)
        case Quote(text, source):
            yield _lines("Quote", text, width) + _lines("QuoteSource", source, width)
        case BarChart():
            yield _CHART
        case Table():
            yield _lines("Caption", node.caption, width)
            yield from _rows(node, width)


def _lines(style: str, text: str, width: float) -> float:
    """The height of a paragraph of at least one line."""
    size, around, indent = _POINTS[style]
    n_lines = max(1, ceil(len(text) * size * _LETTER_WIDTH / (width - indent)))
    return n_lines * size * _LINE_HEIGHT + around


def _rows(table: Table, width: float) -> Iterator[float]:
    twentieths = column_widths(table, int(width * _TWENTIETHS))
    widths = [column / _TWENTIETHS - _CELL_MARGINS for column in twentieths]
    for row in (table.header, *table.rows):
        texts = [entry if isinstance(entry, str) else "" for entry in row]
        yield _ROW_LINE + max(
            _lines("TableText", text, column) for text, column in zip(texts, widths, strict=True)
        )
