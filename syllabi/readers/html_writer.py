"""A parsed page in, its blocks out; text gathers until a block element opens or closes."""

from bs4 import Tag

from syllabi.document import Document
from syllabi.readers.html_blocks import BULLET, HtmlBlocks
from syllabi.readers.html_lines import HtmlLine, unwrapped
from syllabi.readers.html_tables import HtmlCell, HtmlTables
from syllabi.readers.html_walk import events
from syllabi.readers.row_spans import RowSpans
from syllabi.words import word_set

_TABLE_PARTS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = word_set(
    "html body p div section article main header footer aside blockquote pre ul ol dl dt dd nav "
    "caption figure figcaption center address hr fieldset details summary form "
    "legend menu"
)
_BOLD = frozenset({"b", "strong", "u"})


def blocks_of(page: Tag) -> Document:
    """Give a page's body, then what it has in common with other pages."""
    writer = _HtmlWriter()
    writer.write(page)
    writer.blocks.running(line for tag in writer.running for line in _lines_of(tag))
    return writer.blocks.collector.document()


class _HtmlWriter:
    """What is open while the page is walked; `running` are the tags left for the end."""

    def __init__(self) -> None:
        self.blocks = HtmlBlocks()
        self.line = HtmlLine()
        self.lines: list[HtmlLine] = []
        self.bold_depth = 0
        self.link_depth = 0
        self.heading = 0
        self.item_depth = 0
        self.pre_depth = 0
        self.tables = HtmlTables()
        self.running: list[Tag] = []

    def write(self, root: Tag, *, with_running: bool = True) -> None:
        for event, node in events(root, with_running=with_running):
            if isinstance(node, str):
                self._text(node)
            elif event == "open":
                self._open(node)
            elif event == "running":
                self._flush()
                self.running.append(node)
            else:
                self._close(node)
        self._flush()

    def _text(self, text: str) -> None:
        lines = text.split("\n") if self.pre_depth else [text]
        for index, piece in enumerate(lines):
            if index and (not piece.strip() or BULLET.match(piece.strip())):
                self._flush()
            self.line.add(piece, is_bold=self.bold_depth != 0, is_link=self.link_depth != 0)
            if self.pre_depth:
                self.line.pieces.append(" ")

    def _open(self, tag: Tag) -> None:
        name = tag.name
        if name in _BOLD:
            self.bold_depth += 1
        elif name == "a":
            self.link_depth += tag.has_attr("href")
        elif name in _HEADINGS:
            self._flush()
            self.heading = _HEADINGS[name]
        elif name == "li":
            self._flush()
            self.item_depth += 1
        elif name == "br":
            self._break()
        elif name in _TABLE_PARTS:
            self._flush()
            self._open_table_part(tag)
        elif name in _BLOCKS:
            self._flush()
            self.pre_depth += name == "pre"

    def _open_table_part(self, tag: Tag) -> None:
        is_outermost = not self.tables.rows
        if tag.name == "tr":
            self.tables.rows.append([])
        elif tag.name in ("td", "th"):
            self.tables.open_cell(tag)
        elif is_outermost and tag.name == "table":
            self.blocks.open_table()
            self.tables.spans = RowSpans()
        elif is_outermost:
            self.tables.spans.end_group()

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name in _BOLD:
            self.bold_depth -= 1
        elif name == "a":
            self.link_depth -= tag.has_attr("href")
        elif name in _HEADINGS:
            self._flush()
            self.heading = 0
        elif name == "li":
            self._flush()
            self.item_depth -= 1
        elif name == "tr":
            self._flush()
            self._write_row(self.tables.close_row())
        elif name in _BLOCKS or name in _TABLE_PARTS:
            self._flush()
            self.pre_depth -= name == "pre"

    def _break(self) -> None:
        """Begin a new line within the paragraph."""
        if self.heading:
            self.line.pieces.append(" ")
        else:
            self.lines.append(self.line)
            self.line = HtmlLine()

    def _write_row(self, cells: list[HtmlCell]) -> None:
        """Write a row; one cell with none beside or above it is layout, and its lines are text."""
        if not cells:
            return
        row = self.tables.placed(cells)
        is_band = cells[0].n_columns > 1 and self.blocks.n_rows > 0
        if len(cells) > 1 or is_band or len(row) > cells[0].n_columns:
            self.blocks.row(row)
        else:
            for line in cells[0].lines:
                self.blocks.line(HtmlLine([line]), self.heading)

    def _flush(self) -> None:
        lines, self.lines, self.line = [*self.lines, self.line], [], HtmlLine()
        for line in unwrapped(lines):
            if self.tables.cell is not None:
                self.tables.cell.lines.append(line.text)
            else:
                self.blocks.line(line, self.heading, is_item=self.item_depth > 0)


def _lines_of(tag: Tag) -> list[str]:
    writer = _HtmlWriter()
    writer.write(tag, with_running=False)
    return [block.text for block in writer.blocks.collector.blocks]
