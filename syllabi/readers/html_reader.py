"""A web page's bytes in, blocks out: what a visitor would read, and none of what a script would."""

import re
import warnings

from bs4 import BeautifulSoup, Tag

from syllabi.document import BlockCollector, Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name, split_label
from syllabi.readers.html_walk import HtmlLine, HtmlRow, events
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
_BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf0b7\uf0a7*-]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")


def read_html(content: bytes) -> Document:
    """Read a page; `UnreadableDocumentError` if it is too big or holds no text."""
    if len(content) > MAX_HTML_BYTES:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The web page is larger than {MAX_HTML_BYTES // 1_000_000} MB. Open it in a browser, "
            "print it to PDF, and send that.",
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(content, "lxml")
    writer = _HtmlWriter()
    writer.write(soup)
    return writer.collector.document()


class _HtmlWriter:
    """Turns the walk into blocks: text gathers until a block element opens or closes."""

    def __init__(self) -> None:
        self.collector = BlockCollector()
        self.line = HtmlLine()
        self.lines: list[HtmlLine] = []
        self.bold_depth = 0
        self.heading: int = 0
        self.item_depth = 0
        self.pre_depth = 0
        self.rows: list[HtmlRow] = []
        self.n_paragraphs = 0
        self.n_tables = 0
        self.n_rows = 0

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
            if index and (not piece.strip() or _BULLET.match(piece.strip())):
                self._flush()
            n_letters = sum(character.isalpha() for character in piece)
            self.line.pieces.append(piece)
            self.line.n_letters += n_letters
            self.line.n_bold += n_letters if self.bold_depth else 0
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
            self.n_tables, self.n_rows = self.n_tables + 1, 0
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
        row = self.rows.pop()
        cells = ["\n".join(cell) for cell in row.cells]
        if self.rows:  # a table inside a cell gives its cells as lines of that cell
            if self.rows[-1].cells:
                self.rows[-1].cells[-1].extend(cell for cell in cells if cell)
        elif len(cells) > 1:
            self.n_rows += 1
            self.collector.table_row(cells, f"table {self.n_tables}, row {self.n_rows}")
        else:  # one cell is layout, not a table
            for text in cells[0].split("\n") if cells else ():
                self._write(text, is_bold=False, is_item=False)

    def _flush(self) -> None:
        lines, self.lines, self.line = [*self.lines, self.line], [], HtmlLine()
        open_line = HtmlLine()
        for line in lines:
            if open_line.text and open_line.goes_on_in(line):
                open_line = open_line.joined(line)
                continue
            self._flush_line(open_line)
            open_line = line
        self._flush_line(open_line)

    def _flush_line(self, line: HtmlLine) -> None:
        if not line.text:
            return
        if self.rows and self.rows[-1].cells:
            self.rows[-1].cells[-1].append(line.text)
        else:
            self._write(line.text, line.is_bold, self.item_depth > 0)

    def _write(self, text: str, is_bold: bool, is_item: bool) -> None:
        self.n_paragraphs += 1
        place = f"paragraph {self.n_paragraphs}"
        if self.heading and len(text) <= 200:
            self.collector.heading(text, place, self.heading)
            return
        stands_out = (is_bold or is_capitals(text)) and is_emphasised_heading(text)
        if not is_item and not _BULLET.match(text) and (stands_out or is_section_name(text)):
            self.collector.pseudo_heading(text, place)
            return
        label = split_label(text)
        if label is not None:
            self.collector.pseudo_heading(label[0], place)
            text = label[1]
        bullet = _BULLET.match(text)
        if is_item or bullet:
            self.collector.list_item(text[bullet.end() :] if bullet else text, place)
        else:
            self.collector.paragraph(text, place)
