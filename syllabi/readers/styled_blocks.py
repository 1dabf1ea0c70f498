"""Styled paragraphs and rows in, blocks out: headings, paragraphs, list items and table rows."""

import re
from collections import Counter

from syllabi.document import BlockCollector
from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name
from syllabi.readers.styled_paragraphs import Paragraph, Row, StyledContent
from syllabi.syllabus import DocumentPart

_BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf0b7\uf0a7\-\u2013*]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")
_LARGER = 1.15
_MAX_MARKED_CHARACTERS = 200
_PLACES = {DocumentPart.BODY: "paragraph", DocumentPart.RUNNING: "page header or footer, line"}
HIDDEN_WARNING = "Hidden text was found; it is shown apart and is not matched."


def write_styled(content: StyledContent, collector: BlockCollector) -> None:
    """Write the content in its order, every block with its place; hidden words as hidden blocks."""
    body_size = _body_size(content)
    n_paragraphs: Counter[DocumentPart] = Counter()
    n_rows: Counter[int] = Counter()
    for item, part in content.items:
        collector.part = part
        if isinstance(item, Row):
            n_rows[item.table] += 1
            place = f"table {item.table}, row {n_rows[item.table]}"
            collector.table_row(list(item.cells), place)
        else:
            n_paragraphs[part] += 1
            place = f"{_PLACES.get(part, 'paragraph')} {n_paragraphs[part]}"
            _paragraph(item, place, body_size, collector)
        if item.hidden:
            collector.part = DocumentPart.HIDDEN
            collector.paragraph(item.hidden, place)
    collector.part = DocumentPart.BODY


def has_hidden(content: StyledContent) -> bool:
    """Say whether any words are not seen by a reader of the document."""
    return any(item.hidden or part is DocumentPart.HIDDEN for item, part in content.items)


def _body_size(content: StyledContent) -> int:
    sizes: Counter[int] = Counter()
    for item, part in content.items:
        if isinstance(item, Paragraph) and part is DocumentPart.BODY:
            sizes[item.size] += len(item.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _paragraph(paragraph: Paragraph, place: str, body_size: int, collector: BlockCollector) -> None:
    text = paragraph.text
    if collector.part is not DocumentPart.BODY:
        collector.paragraph(text, place)
    elif paragraph.level and "\n" not in text and len(text) <= _MAX_MARKED_CHARACTERS:
        collector.heading(text, place, paragraph.level)
    elif _acts_as_heading(paragraph, body_size):
        collector.pseudo_heading(text, place)
    else:
        for line in _lines(text):
            _body(line, paragraph, place, collector)


def _acts_as_heading(paragraph: Paragraph, body_size: int) -> bool:
    """Say whether a short paragraph stands out as headings do; list items seldom are one."""
    text = paragraph.text
    if not is_emphasised_heading(text) or "\n" in text or _BULLET.match(text):
        return False
    is_larger = bool(body_size) and paragraph.size >= body_size * _LARGER
    stands_out = paragraph.is_bold or paragraph.is_underlined or is_larger or is_capitals(text)
    return (stands_out and not paragraph.is_item) or is_section_name(text)


def _lines(text: str) -> list[str]:
    """Split at line breaks; a line that starts small goes on with the one before."""
    lines: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if lines and line[0].islower():
            lines[-1] += " " + line
        else:
            lines.append(line)
    return lines


def _body(line: str, paragraph: Paragraph, place: str, collector: BlockCollector) -> None:
    is_bold = paragraph.bold_label.endswith(":") and line.startswith(paragraph.bold_label)
    line = collector.label(line, place, is_bold=is_bold)
    bullet = _BULLET.match(line)
    if paragraph.is_item or bullet:
        collector.list_item(line[bullet.end() :] if bullet else line, place)
    else:
        collector.paragraph(line, place)
