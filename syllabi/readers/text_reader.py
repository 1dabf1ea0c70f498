"""Plain text or Markdown in, blocks out: headings, bullets, pipe tables, unwrapped paragraphs."""

import re
from dataclasses import dataclass, field

from syllabi.citations import is_citation
from syllabi.document import BlockCollector, Document
from syllabi.headings import (
    fact_label,
    is_capitals,
    is_emphasised_heading,
    is_section_name,
    split_label,
    starts_a_week,
    starts_with_a_date,
)
from syllabi.readers.markdown_marks import bold_start, strip_marks
from syllabi.readers.text_lines import (
    TABLE_RULE,
    WIDEST_WRAP,
    join_wrapped,
    table_length,
    text_lines,
    wrap_width,
)

_HASHES = re.compile(r"^(#{1,6})[\s#]+(.*?)[\s#]*$")
_RULE = re.compile(r"^\s*(?:[-*_=~]\s?){3,}$")
_UNDERLINE = re.compile(r"^\s{0,3}(=|-|~){3,}\s*$")
_BULLET = re.compile(
    r"^(?:[-*+]\s+(?!\*)|\*(?=[A-Z][^*]*$)|[•·▪◦‣●○■□◆➢✓§\u2013\u2014]\s*|o\s{1,4}(?=[A-Z]))(?=\S)"
)
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\\?[.)]\s+(?=\S)")
_OPENS_LOWER = re.compile(r"^[a-z(&,;]")
_CLOSES = re.compile(r"[.!?:]['\")\u201d]?$")


@dataclass(slots=True)
class _Paragraph:
    """Lines on their way to one block."""

    lines: list[str] = field(default_factory=list)
    first_line: int = 0
    is_item: bool = False


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
        self.open = _Paragraph()
        self.n_tables = 0

    def write(self) -> None:
        index = 0
        while index < len(self.lines):
            n_rows = table_length(self.lines, index)
            if n_rows:
                self._flush()
                self._table(index, n_rows)
                index += n_rows
                continue
            index += self._line(index)
        self._flush()

    def _line(self, index: int) -> int:
        """Take the line at `index`; give the number of lines used up."""
        line = self.lines[index].strip()
        if not line or line.startswith("```") or _RULE.match(line):
            self._flush()
            return 1
        line = line.lstrip("> ") or line
        if self._marked_heading(line, index):
            return 1
        if self._is_underlined(line, index):
            self._flush()
            self._heading(line, index, 1 if "=" in self.lines[index + 1] else 2)
            return 2
        if self._bold_line(line, index) or self._plain_heading(line, index):
            return 1
        self._body(line, index)
        return 1

    def _marked_heading(self, line: str, index: int) -> bool:
        found = _HASHES.match(line)
        if found is None or not found.group(2):
            return False
        self._flush()
        self._heading(found.group(2), index, len(found.group(1)))
        return True

    def _is_underlined(self, line: str, index: int) -> bool:
        below = self.lines[index + 1] if index + 1 < len(self.lines) else ""
        return (
            not self.open.lines and len(line) <= 120 and "|" not in line
            and _UNDERLINE.match(below) is not None
        )  # fmt: skip

    def _bold_line(self, line: str, index: int) -> bool:
        parts = bold_start(line)
        if parts is None:
            return False
        label, rest = parts
        alone = not rest and is_emphasised_heading(label)
        is_part = label.endswith(":") and is_section_name(label) and not fact_label(label)
        if not alone and not is_part:
            return False
        self._flush()
        self._heading(label, index)
        if rest:
            self._body(rest, index)
        return True

    def _plain_heading(self, line: str, index: int) -> bool:
        text = strip_marks(line).strip()
        if self._continues(text) or not self._stands_out(text, index):
            return False
        self._flush()
        self._heading(text, index)
        return True

    def _stands_out(self, text: str, index: int) -> bool:
        if _BULLET.match(text):
            return False
        if is_section_name(text) or (is_capitals(text) and not _NUMBER.match(text + " x")):
            return True
        if not text or not text[0].isalpha() or len(text) > 70 or is_citation(text):
            return False
        above, below = self._neighbour(index, -1), self._neighbour(index, 1)
        introduces = bool(_BULLET.match(below) or _NUMBER.match(below)) or len(below) > 70
        if text.endswith(":"):
            return not above or introduces
        is_title = len(text.split()) <= 9 and not text.endswith((".", ",", ";", "?", "!"))
        return is_title and text[0].isupper() and not above and introduces and "@" not in text

    def _neighbour(self, index: int, step: int) -> str:
        position = index + step
        return self.lines[position].strip() if 0 <= position < len(self.lines) else ""

    def _body(self, line: str, index: int) -> None:
        marker = _BULLET.match(line) or _NUMBER.match(line)
        if marker is not None and not _is_initial(line, marker):
            self._flush()
            self.open = _Paragraph([line[marker.end() :]], index, is_item=True)
            return
        if self.open.lines and not self._continues(line):
            self._flush()
        if not self.open.lines:
            self.open.first_line = index
        self.open.lines.append(line)

    def _continues(self, text: str) -> bool:
        """Say whether `text` goes on with the open paragraph, as wrapped lines do."""
        if not self.open.lines or not text:
            return False
        previous = self.open.lines[-1].strip()
        if starts_a_week(text) or starts_with_a_date(text) or self.wrap_width > WIDEST_WRAP:
            return False
        if _OPENS_LOWER.match(text) and not _CLOSES.search(previous):
            return len(previous) >= 15
        first_word = text.split(None, 1)[0]
        return len(previous) + len(first_word) + 12 >= self.wrap_width

    def _heading(self, line: str, index: int, level: int = 0) -> None:
        """Write a heading; `level` 0 is for lines that only act as one."""
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
        paragraph, self.open = self.open, _Paragraph()
        if not paragraph.lines:
            return
        text, place = strip_marks(join_wrapped(paragraph.lines)), f"line {paragraph.first_line + 1}"
        label = split_label(text)
        if label is not None:
            self.collector.pseudo_heading(label[0], place)
            text = label[1]
        if paragraph.is_item:
            self.collector.list_item(text, place)
        else:
            self.collector.paragraph(text, place)

    def _table(self, start: int, n_rows: int) -> None:
        self.n_tables += 1
        rows: list[list[str]] = []
        for line in self.lines[start : start + n_rows]:
            if TABLE_RULE.match(line):
                continue
            cells = [strip_marks(cell.strip()) for cell in line.strip().strip("|").split("|")]
            if "|" in line or not rows:
                rows.append(cells)
            else:
                rows[-1][-1] += " " + cells[0]
        for number, row in enumerate(rows, start=1):
            self.collector.table_row(row, f"table {self.n_tables}, row {number}")


def _is_initial(line: str, marker: re.Match[str]) -> bool:
    """Say whether "A." begins a name ("A. B. Smith (2001)") and not item A of a list."""
    mark = marker.group().strip()
    return bool(re.match(r"^[A-Z]\.$", mark)) and bool(
        re.match(r"^(?:[A-Z]\.|&|[A-Z][a-z]+,? .{0,80}\((?:19|20)\d\d)", line[marker.end() :])
    )
