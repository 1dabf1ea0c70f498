"""Styled paragraphs and rows in, blocks out: headings, paragraphs, list items and table rows."""

from collections import Counter

from syllabi.document import BlockCollector
from syllabi.readers.paragraph_looks import (
    BULLET,
    MAX_MARKED_CHARACTERS,
    acts_as_heading,
    lines_of,
    usual_size,
)
from syllabi.readers.styled_paragraphs import Paragraph, Row, StyledContent
from syllabi.syllabus import DocumentPart

_CONTENTS = "table of contents"
_PLACES = {DocumentPart.BODY: "paragraph", DocumentPart.RUNNING: "page header or footer, line"}
HIDDEN_WARNING = "Hidden text was found; it is shown but not matched."


def write_styled(content: StyledContent, collector: BlockCollector) -> None:
    """Write the content in its order, page headers and footers last, every block with its place.

    Hidden words become hidden blocks.
    """
    body = (item for item, part in content.items if part is DocumentPart.BODY)
    body_size = usual_size(item for item in body if isinstance(item, Paragraph))
    n_paragraphs: Counter[DocumentPart] = Counter()
    n_rows: Counter[int] = Counter()
    for item, part in sorted(content.items, key=_stands_on_every_page):
        collector.part = part
        if isinstance(item, Row):
            n_rows[item.table] += 1
            place = f"table {item.table}, row {n_rows[item.table]}"
            collector.table_row(list(item.cells), place)
        else:
            n_paragraphs[part] += not item.in_contents
            number = f"{_PLACES.get(part, 'paragraph')} {n_paragraphs[part]}"
            place = _CONTENTS if item.in_contents else number
            _paragraph(item, place, body_size, collector)
        if item.hidden:
            collector.part = DocumentPart.HIDDEN
            collector.paragraph(item.hidden, place)
    collector.part = DocumentPart.BODY


def _stands_on_every_page(pair: tuple[Paragraph | Row, DocumentPart]) -> bool:
    item, part = pair
    is_in_contents = isinstance(item, Paragraph) and item.in_contents
    return part is DocumentPart.RUNNING and not is_in_contents


def has_hidden(content: StyledContent) -> bool:
    """Say whether any words are not seen by a reader of the document."""
    return any(item.hidden or part is DocumentPart.HIDDEN for item, part in content.items)


def _paragraph(paragraph: Paragraph, place: str, body_size: int, collector: BlockCollector) -> None:
    text = paragraph.text
    if collector.part is not DocumentPart.BODY:
        collector.paragraph(text, place)
    elif paragraph.level and "\n" not in text and len(text) <= MAX_MARKED_CHARACTERS:
        collector.heading(text, place, paragraph.level)
    elif acts_as_heading(paragraph, body_size, is_item=paragraph.is_item):
        collector.pseudo_heading(text, place)
    else:
        for line in lines_of(text):
            _body(line, paragraph, place, collector)


def _body(line: str, paragraph: Paragraph, place: str, collector: BlockCollector) -> None:
    is_bold = paragraph.bold_label.endswith(":") and line.startswith(paragraph.bold_label)
    line = collector.label(line, place, is_bold=is_bold)
    bullet = BULLET.match(line)
    if paragraph.is_item or bullet:
        collector.list_item(line[bullet.end() :] if bullet else line, place)
    else:
        collector.paragraph(line, place)
