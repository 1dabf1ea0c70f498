"""Plain text or Markdown in, blocks out: headings, bullets, pipe tables, unwrapped paragraphs."""

import re

from syllabi.document import BlockCollector, Document
from syllabi.headings import split_label
from syllabi.readers.markdown_marks import strip_marks
from syllabi.readers.text_headings import acts_as_heading, bold_heading, marked_heading
from syllabi.readers.text_lines import text_lines
from syllabi.readers.text_marks import item_mark
from syllabi.readers.text_paragraphs import TextParagraph, wrap_width
from syllabi.readers.text_tables import table_length, table_rows

_RULE = re.compile(r"^\s*(?:[-*_=~]\s?){3,}$")


def read_text(content: bytes) -> Document:
    """Read UTF-8, UTF-16 or Windows-1252 text; `UnreadableDocumentError` if it is not text."""
    lines = text_lines(content)
    writer = _TextWriter(lines)
    writer.write()
    return writer.collector.document()


class _TextWriter:
    """Walks the lines once and writes each paragraph, heading, item or row as it ends."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.collector = BlockCollector()
        self.wrap_width = wrap_width(lines)
        self.open = TextParagraph()
        self.n_tables = 0

    def write(self) -> None:
        index = 0
        while index < len(self.lines):
            index += self._table(index) or self._line(index)
        self._flush()

    def _table(self, start: int) -> int:
        """Take the table that starts here; give its number of lines, 0 if there is none."""
        n_lines = table_length(self.lines, start)
        if n_lines:
            self._flush()
            self.n_tables += 1
            rows = table_rows(self.lines[start : start + n_lines])
            for number, row in enumerate(rows, start=1):
                self.collector.table_row(row, f"table {self.n_tables}, row {number}")
        return n_lines

    def _line(self, index: int) -> int:
        """Take the line at `index`; give the number of lines used up."""
        line = self.lines[index].strip()
        if not line or line.startswith("```") or _RULE.match(line):
            self._flush()
            return 1
        line = line.lstrip("> ") or line
        n_lines = self._marked_heading(line, index)
        if n_lines:
            return n_lines
        if not self._bold_heading(line, index) and not self._plain_heading(line, index):
            self._body(line, index)
        return 1

    def _marked_heading(self, line: str, index: int) -> int:
        """Take a heading marked by hashes or underlined; give its number of lines, or 0."""
        below = "" if self.open.lines else self._neighbour(index, 1)
        found = marked_heading(line, below)
        if found is None:
            return 0
        text, level, n_lines = found
        self._heading(text, index, level)
        return n_lines

    def _bold_heading(self, line: str, index: int) -> bool:
        parts = bold_heading(line)
        if parts is None:
            return False
        self._heading(parts[0], index)
        if parts[1]:
            self._body(parts[1], index)
        return True

    def _plain_heading(self, line: str, index: int) -> bool:
        text = strip_marks(line).strip()
        above, below = (self._neighbour(index, step).strip() for step in (-1, 1))
        if self.open.goes_on_in(text, self.wrap_width) or not acts_as_heading(text, above, below):
            return False
        self._heading(text, index)
        return True

    def _neighbour(self, index: int, step: int) -> str:
        position = index + step
        return self.lines[position] if 0 <= position < len(self.lines) else ""

    def _body(self, line: str, index: int) -> None:
        mark = item_mark(line)
        if mark is not None:
            self._flush()
            self.open = TextParagraph([line[mark.end() :]], index, is_item=True)
            return
        if not self.open.goes_on_in(line, self.wrap_width):
            self._flush()
            self.open.first_line = index
        self.open.lines.append(line)

    def _heading(self, line: str, index: int, level: int = 0) -> None:
        """Write a heading; `level` 0 is for lines that only act as one."""
        self._flush()
        text, place = strip_marks(line).strip().strip("*_").strip(), f"line {index + 1}"
        label = split_label(text)
        heading = label[0] if label else text
        if level:
            self.collector.heading(heading, place, level)
        else:
            self.collector.pseudo_heading(heading, place)
        if label:
            self.collector.paragraph(label[1], place)

    def _flush(self) -> None:
        """Write the open paragraph, if there is one."""
        paragraph, self.open = self.open, TextParagraph()
        if not paragraph.lines:
            return
        place = f"line {paragraph.first_line + 1}"
        text = self.collector.label(strip_marks(paragraph.text), place)
        if paragraph.is_item:
            self.collector.list_item(text, place)
        else:
            self.collector.paragraph(text, place)
