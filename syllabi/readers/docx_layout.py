"""The paragraphs and rows of a Word document in, headings, paragraphs, items and rows out."""

import re
from collections import Counter

from syllabi.document import BlockCollector
from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name
from syllabi.readers.docx_content import DocxContent, DocxRow
from syllabi.readers.docx_text import DocxParagraph

_BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf0b7\uf0a7\-\u2013*]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")
_LARGER = 1.15
_MAX_MARKED_CHARACTERS = 200


def write_blocks(walked: DocxContent, collector: BlockCollector) -> None:
    """Write what was walked to the collector in its order, every block with its place."""
    body_size = _body_size(walked)
    rows: Counter[int] = Counter()
    n_paragraphs = 0
    for item, table in walked.items:
        if isinstance(item, DocxRow):
            rows[table] += 1
            collector.table_row(item.cells, f"table {table}, row {rows[table]}")
        else:
            n_paragraphs += 1
            _write(item, f"paragraph {n_paragraphs}", body_size, collector)


def _body_size(walked: DocxContent) -> int:
    sizes: Counter[int] = Counter()
    for item, _ in walked.items:
        if isinstance(item, DocxParagraph):
            sizes[item.size] += len(item.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _write(paragraph: DocxParagraph, place: str, body_size: int, collector: BlockCollector) -> None:
    text = paragraph.text
    if paragraph.level and "\n" not in text and len(text) <= _MAX_MARKED_CHARACTERS:
        collector.heading(text, place, paragraph.level)
        return
    if _acts_as_heading(paragraph, body_size):
        collector.pseudo_heading(text, place)
        return
    for text in _pieces(paragraph.text):
        _write_text(text, paragraph, place, collector)


def _acts_as_heading(paragraph: DocxParagraph, body_size: int) -> bool:
    """Say whether a short paragraph stands out as headings do; list items seldom are one."""
    text = paragraph.text
    if not is_emphasised_heading(text) or "\n" in text or _BULLET.match(text):
        return False
    is_larger = bool(body_size) and paragraph.size >= body_size * _LARGER
    stands_out = paragraph.is_bold or paragraph.is_underlined or is_larger or is_capitals(text)
    return (stands_out and not paragraph.is_list) or is_section_name(text)


def _pieces(text: str) -> list[str]:
    """Split at line breaks; a line that starts small goes on with the one before."""
    pieces: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if pieces and line[0].islower():
            pieces[-1] += " " + line
        else:
            pieces.append(line)
    return pieces


def _write_text(text: str, paragraph: DocxParagraph, place: str, collector: BlockCollector) -> None:
    is_bold = bool(paragraph.bold_label) and text.startswith(paragraph.bold_label)
    is_label = is_bold and paragraph.bold_label.rstrip().endswith(":")
    text = collector.label(text, place, is_bold=is_label)
    bullet = _BULLET.match(text)
    if paragraph.is_list or bullet:
        collector.list_item(text[bullet.end() :] if bullet else text, place)
    else:
        collector.paragraph(text, place)
