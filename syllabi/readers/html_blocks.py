"""The lines and rows of a web page in, headings, paragraphs, list items and table rows out."""

import re
from collections.abc import Iterable

from syllabi.document import BlockCollector
from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name
from syllabi.readers.html_lines import HtmlLine
from syllabi.readers.running_lines import RunningLines
from syllabi.syllabus import DocumentPart

BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf020-\uf0ff*-]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")
_MAX_MARKED_CHARACTERS = 200


class HtmlBlocks:
    """Writes lines and rows to the collector, each with its place on the page."""

    def __init__(self) -> None:
        """Start at the top of a page."""
        self.collector = BlockCollector()
        self.n_paragraphs = 0
        self.n_tables = 0
        self.n_rows = 0

    def line(self, line: HtmlLine, level: int = 0, *, is_item: bool = False) -> None:
        """Write a line; `level` is 1 to 6 within <h1> to <h6>, and 0 elsewhere."""
        self.n_paragraphs += 1
        text, place = line.text, f"paragraph {self.n_paragraphs}"
        if level and len(text) <= _MAX_MARKED_CHARACTERS:
            self.collector.heading(text, place, level)
        elif not is_item and _acts_as_heading(line):
            self.collector.pseudo_heading(text, place)
        else:
            self._body(self.collector.label(text, place), place, is_item)

    def open_table(self) -> None:
        """Begin a table, whose rows count from 1."""
        self.n_tables, self.n_rows = self.n_tables + 1, 0

    def row(self, cells: list[str]) -> None:
        """Write a row of two columns or more."""
        self.n_rows += 1
        self.collector.table_row(cells, f"table {self.n_tables}, row {self.n_rows}")

    def running(self, lines: Iterable[str]) -> None:
        """Write what stands on every page, each different line once, behind the body."""
        self.collector.part = DocumentPart.RUNNING
        different = filter(RunningLines().takes, lines)
        for number, line in enumerate(different, start=1):
            self.collector.paragraph(line, f"page header or footer, line {number}")
        self.collector.part = DocumentPart.BODY

    def _body(self, text: str, place: str, is_item: bool) -> None:
        bullet = BULLET.match(text)
        if is_item or bullet:
            self.collector.list_item(text[bullet.end() :] if bullet else text, place)
        else:
            self.collector.paragraph(text, place)


def _acts_as_heading(line: HtmlLine) -> bool:
    """Say whether a line is a heading by its look or its words; what is only a link leads on."""
    text = line.text
    stands_out = (line.is_bold or is_capitals(text)) and is_emphasised_heading(text)
    is_own = not BULLET.match(text) and not line.is_link
    return is_own and (stands_out or is_section_name(text))
