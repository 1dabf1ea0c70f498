"""A web page's bytes in, blocks out: what a visitor would read, and none of what a script would."""

import warnings

from bs4 import BeautifulSoup, Tag

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.html_blocks import BULLET, HtmlBlocks
from syllabi.readers.html_lines import HtmlLine, HtmlRow, unwrapped
from syllabi.readers.html_walk import events
from syllabi.words import word_set

MAX_HTML_BYTES = 5_000_000
_TABLE_PARTS = ("table", "tr", "td", "th")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = word_set(
    "html body p div section article main header footer aside blockquote pre ul ol dl dt dd table "
    "tbody thead tfoot caption figure figcaption center address hr fieldset details summary form "
    "legend menu"
)
_BOLD = frozenset({"b", "strong", "u"})


def read_html(content: bytes) -> Document:
    """Read a page; `UnreadableDocumentError` if it is too big or holds no text."""
    if len(content) > MAX_HTML_BYTES:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The web page has {len(content) / 1_000_000:.1f} MB, and at most "
            f"{MAX_HTML_BYTES // 1_000_000} MB are read. Open it in a browser, print it to PDF, "
            "and send that.",
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(content, "lxml")
    writer = _HtmlWriter()
    writer.write(soup)
    return writer.blocks.collector.document()


class _HtmlWriter:
    """Turns the walk into blocks: text gathers until a block element opens or closes."""

    def __init__(self) -> None:
        self.blocks = HtmlBlocks()
        self.line = HtmlLine()
        self.lines: list[HtmlLine] = []
        self.bold_depth = 0
        self.heading = 0
        self.item_depth = 0
        self.pre_depth = 0
        self.rows: list[HtmlRow] = []

    def write(self, root: Tag) -> None:
        for event, node in events(root):
            if isinstance(node, str):
                self._text(node)
            elif event == "open":
                self._open(node.name)
            else:
                self._close(node.name)
        self._flush()

    def _text(self, text: str) -> None:
        lines = text.split("\n") if self.pre_depth else [text]
        for index, piece in enumerate(lines):
            if index and (not piece.strip() or BULLET.match(piece.strip())):
                self._flush()
            self.line.add(piece, is_bold=self.bold_depth != 0)
            if self.pre_depth:
                self.line.pieces.append(" ")

    def _open(self, name: str) -> None:
        if name in _BOLD:
            self.bold_depth += 1
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
            self._open_table_part(name)
        elif name in _BLOCKS:
            self._flush()
            self.pre_depth += name == "pre"

    def _open_table_part(self, name: str) -> None:
        if name == "table" and not self.rows:
            self.blocks.open_table()
        elif name == "tr":
            self.rows.append(HtmlRow())
        elif name in ("td", "th") and self.rows:
            self.rows[-1].cells.append([])

    def _close(self, name: str) -> None:
        if name in _BOLD:
            self.bold_depth -= 1
        elif name in _HEADINGS:
            self._flush()
            self.heading = 0
        elif name == "li":
            self._flush()
            self.item_depth -= 1
        elif name == "tr":
            self._flush()
            self._close_row()
        elif name in _BLOCKS or name in ("td", "th"):
            self._flush()
            self.pre_depth -= name == "pre"

    def _break(self) -> None:
        """Begin a new line within the paragraph."""
        if self.heading:
            self.line.pieces.append(" ")
        else:
            self.lines.append(self.line)
            self.line = HtmlLine()

    def _close_row(self) -> None:
        cells = self.rows.pop().texts
        if self.rows:  # a table inside a cell gives its cells as lines of that cell
            if self.rows[-1].cells:
                self.rows[-1].cells[-1].extend(cell for cell in cells if cell)
        elif len(cells) > 1:
            self.blocks.row(cells)
        else:  # one cell is layout, not a table
            for text in cells[0].split("\n") if cells else ():
                self.blocks.line(text, self.heading)

    def _flush(self) -> None:
        lines, self.lines, self.line = [*self.lines, self.line], [], HtmlLine()
        for line in unwrapped(lines):
            if self.rows and self.rows[-1].cells:
                self.rows[-1].cells[-1].append(line.text)
            else:
                is_item = self.item_depth > 0
                self.blocks.line(line.text, self.heading, is_bold=line.is_bold, is_item=is_item)
