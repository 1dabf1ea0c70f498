"""A Word document's bytes in, blocks out: one walk over `document.xml`, nothing else trusted.

python-docx is not used here: it drops content controls, text boxes and tracked insertions
without a word, and a table with an absurd span hangs it.
"""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from syllabi.document import BlockCollector, Document
from syllabi.headings import (
    is_capitals,
    is_emphasised_heading,
    is_section_name,
    split_label,
)
from syllabi.readers.docx_content import DocxContent, DocxRow, walk
from syllabi.readers.docx_package import DocxPackage
from syllabi.readers.docx_styles import attribute, local_name, read_styles
from syllabi.readers.docx_text import DocxParagraph

_BULLET = re.compile(r"^[•·▪◦‣●○■□➢✓§\uf0b7\uf0a7\-\u2013*]\s+(?=\S)|^\(?\d{1,2}[.)]\s+(?=\S)")
_LARGER = 1.15
_MAX_MARKED_CHARACTERS = 200


def read_docx(content: bytes) -> Document:
    """Read a .docx; `UnreadableDocumentError` for damaged, unsafe or empty ones."""
    package = DocxPackage.open(content)
    main = _main_part(package)
    folder = main.rpartition("/")[0]
    walked = DocxContent(read_styles(package, f"{folder}/styles.xml"))
    for element in _body_elements(package, main):
        walk(element, walked, depth=0)
    for notes in ("footnotes", "endnotes"):
        if package.has(f"{folder}/{notes}.xml"):
            for element in _body_elements(package, f"{folder}/{notes}.xml"):
                walk(element, walked, depth=0)
    return _blocks(walked).document(_warnings(walked, package))


def _main_part(package: DocxPackage) -> str:
    """Find the main part by the package's own index, within the archive only."""
    if package.has("_rels/.rels"):
        for _, element in package.elements("_rels/.rels"):
            if attribute(element, "Type").endswith("/officeDocument"):
                name = attribute(element, "Target").lstrip("/")
                if package.has(name):
                    return name
    return "word/document.xml"


def _body_elements(package: DocxPackage, part: str) -> Iterator[etree._Element]:
    """Give the body's children one by one, each forgotten after use."""
    depth, body_depth = 0, 0
    for event, element in package.elements(part, ("start", "end")):
        if event == "start":
            depth += 1
            if not body_depth and local_name(element) in ("body", "footnotes", "endnotes"):
                body_depth = depth
            continue
        if body_depth and depth == body_depth + 1:
            yield element
            element.clear()
        depth -= 1


def _blocks(walked: DocxContent) -> BlockCollector:
    collector = BlockCollector()
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
    return collector


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
    label = split_label(text, is_bold and paragraph.bold_label.rstrip().endswith(":"))
    if label is not None:
        collector.pseudo_heading(label[0], place)
        text = label[1]
    bullet = _BULLET.match(text)
    if paragraph.is_list or bullet:
        collector.list_item(text[bullet.end() :] if bullet else text, place)
    else:
        collector.paragraph(text, place)


def _warnings(walked: DocxContent, package: DocxPackage) -> tuple[str, ...]:
    warnings = []
    if walked.has_hidden:
        warnings.append("Hidden text was left out.")
    if package.has_macros:
        warnings.append("The file contains macros; they were ignored.")
    return tuple(warnings)
