"""The paragraphs and rows of a Word document in, headings, paragraphs, items and rows out."""

from collections import Counter
from dataclasses import dataclass, field

from syllabi.document import BlockCollector
from syllabi.readers.docx_content import DocxContent
from syllabi.readers.docx_flat import labelled
from syllabi.readers.docx_notes import NoteId, Notes
from syllabi.readers.docx_rows import DocxRow
from syllabi.readers.docx_text import DocxParagraph
from syllabi.readers.paragraph_looks import (
    BULLET,
    MAX_MARKED_CHARACTERS,
    acts_as_heading,
    lines_of,
    usual_size,
)
from syllabi.syllabus import BlockKind, DocumentPart

_CONTENTS = "table of contents"


@dataclass(slots=True)
class _Later:
    """What waits for the end of a table, so that its rows stay together."""

    hidden: list[tuple[str, str]] = field(default_factory=list)
    notes: list[NoteId] = field(default_factory=list)


@dataclass(slots=True)
class BlockWriter:
    """Writes what was walked to `collector` in its order, every block with its place.

    Hidden words follow their paragraph or table as blocks of their own part. `asides`, prompts
    and tables of contents with their places, wait for the end of the document.
    """

    collector: BlockCollector
    notes: Notes
    body_size: int = 0
    n_paragraphs: int = 0
    has_hidden: bool = False
    asides: list[tuple[str, str]] = field(default_factory=list)

    def write(self, content: DocxContent) -> None:
        """Write paragraphs, rows, and the notes that they cite; notes that none cites at last."""
        paragraphs = (item for item, _ in content.items if isinstance(item, DocxParagraph))
        self.body_size = usual_size(paragraphs)
        rows: Counter[int] = Counter()
        later, last_table = _Later(), 0
        for item, table in content.items:
            if table != last_table:
                self._write_later(later)
                later, last_table = _Later(), table
            if isinstance(item, DocxRow):
                rows[table] += 1
                self._row(item, f"table {table}, row {rows[table]}", later)
            else:
                self._paragraph(item)
        self._write_later(later)
        self._notes(list(self.notes.texts))

    def write_asides(self) -> None:
        """Write what is part of the file but none of the author's words for the reader."""
        self.collector.part = DocumentPart.RUNNING
        for text, place in self.asides:
            self.collector.paragraph(text, place)
        self.collector.part = DocumentPart.BODY

    def _row(self, row: DocxRow, place: str, later: _Later) -> None:
        self.collector.table_row(row.cells, place)
        self.asides += [(text, place) for text in row.asides if text]
        later.hidden += [(text, place) for text in row.hidden if text]
        later.notes += row.notes

    def _paragraph(self, item: DocxParagraph) -> None:
        n_before = len(self.collector.blocks)
        if item.text or item.label.says_something:
            self.n_paragraphs += 1
            place = f"paragraph {self.n_paragraphs}"
            _write(item, place, self.body_size, self.collector)
        place = f"paragraph {max(self.n_paragraphs, 1)}"
        if item.aside:
            self.asides.append((item.aside, _CONTENTS if item.in_contents else place))
        if item.hidden:
            self._hidden(item.hidden, place)
        written = self.collector.blocks[n_before:]
        is_item = bool(written) and written[-1].kind is BlockKind.LIST_ITEM
        self._notes(item.notes, is_item=is_item)

    def _write_later(self, later: _Later) -> None:
        for text, place in later.hidden:
            self._hidden(text, place)
        self._notes(later.notes)

    def _hidden(self, text: str, place: str) -> None:
        self.has_hidden = True
        self.collector.part = DocumentPart.HIDDEN
        self.collector.paragraph(text, place)
        self.collector.part = DocumentPart.BODY

    def _notes(self, cited: list[NoteId], *, is_item: bool = False) -> None:
        """Write notes as what cites them, so that a list is not broken by one."""
        write = self.collector.list_item if is_item else self.collector.paragraph
        for flat, place in self.notes.take(cited):
            for line in flat.lines:
                write(line, place)
            self.asides += [(text, place) for text in flat.asides if text]
            for text in filter(None, flat.hidden):
                self._hidden(text, place)


def _write(paragraph: DocxParagraph, place: str, body_size: int, collector: BlockCollector) -> None:
    text = paragraph.text
    if paragraph.level and "\n" not in text and len(text) <= MAX_MARKED_CHARACTERS:
        collector.heading(labelled(paragraph, with_any=True), place, paragraph.level)
        return
    is_item = paragraph.is_list and not paragraph.label.is_upper
    if acts_as_heading(paragraph, body_size, is_item=is_item):
        collector.pseudo_heading(labelled(paragraph, with_any=True), place)
        return
    for text in lines_of(labelled(paragraph)):
        _write_text(text, paragraph, place, collector)


def _write_text(text: str, paragraph: DocxParagraph, place: str, collector: BlockCollector) -> None:
    is_bold = bool(paragraph.bold_label) and text.startswith(paragraph.bold_label)
    is_label = is_bold and paragraph.bold_label.rstrip().endswith(":")
    if not paragraph.label.says_something:  # "Objective 1:" names the item and opens no part
        text = collector.label(text, place, is_bold=is_label)
    bullet = BULLET.match(text)
    if paragraph.is_list or bullet:
        collector.list_item(text[bullet.end() :] if bullet else text, place)
    else:
        collector.paragraph(text, place)
