"""A Word document's bytes in, what a reader with a screen reader would stumble over out.

The list is that of docs/accessible-documents.md, read from the file itself and not from what made
it.
"""

import io
from collections.abc import Iterator
from itertools import pairwise

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import nsmap, qn

from exports.exporters.word_xml import Element

_LEAST_CONTRAST = 4.5  # WCAG 2, level AA, for text of this size


def accessibility_faults(content: bytes) -> list[str]:
    """Give one line a fault; empty for a document that keeps the list."""
    document = Document(io.BytesIO(content))
    checks = (_properties, _language, _headings, _tables, _pictures, _lists, _colours)
    return [fault for check in checks for fault in check(document)]


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio of two colours of six hexadecimal digits: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _properties(document: WordDocument) -> Iterator[str]:
    for name in ("title", "language"):
        if not getattr(document.core_properties, name):
            yield f"the document has no {name}"


def _language(document: WordDocument) -> Iterator[str]:
    languages = {mark.get(qn("w:val")) for mark in document.styles.element.iter(qn("w:lang"))}
    if languages != {document.core_properties.language}:
        yield f"the text's language is {languages}"


def _headings(document: WordDocument) -> Iterator[str]:
    levels = [0, *_levels(document)]
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    titles = [p for p in document.paragraphs if p.style.name == "Title"]
    if len(titles) != 1:
        yield f"there are {len(titles)} titles"


def _levels(document: WordDocument) -> list[int]:
    names = [paragraph.style.name for paragraph in document.paragraphs]
    return [int(name[-1]) for name in names if name.startswith("Heading ")]


def _tables(document: WordDocument) -> Iterator[str]:
    for table in document.element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        headers = [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows]
        if headers != [True] + [False] * (len(rows) - 1) or len(rows) < 2:
            yield "a table has no header row, or nothing but one"
        before = table.getprevious()
        if before is None or "Caption" not in _style(document, before):
            yield "a table has no caption above it"
        if table.find(f".//{qn('w:tbl')}") is not None:
            yield "a table stands in a table"
        if any(len(row.findall(qn("w:tc"))) != len(rows[0].findall(qn("w:tc"))) for row in rows):
            yield "a table's rows differ in length"


def _pictures(document: WordDocument) -> Iterator[str]:
    for name in document.element.body.iter(f"{{{nsmap['wp']}}}docPr"):
        if len(name.get("descr") or "") < 20:
            yield f"{name.get('name')} has no alternative text"
    for anchor in document.element.body.iter(f"{{{nsmap['wp']}}}anchor"):
        yield f"a picture floats: {anchor.tag}"


def _lists(document: WordDocument) -> Iterator[str]:
    for paragraph in document.paragraphs:
        is_item = paragraph.style.name == "List Bullet"
        if is_item and paragraph.style.element.find(f".//{qn('w:numPr')}") is None:
            yield "a list has no bullets"
        if paragraph.text.lstrip()[:1] in ("\u2022", "\u25e6", "\u25aa"):
            yield f"a bullet is typed: {paragraph.text[:30]}"


def _colours(document: WordDocument) -> Iterator[str]:
    for cell in document.element.body.iter(qn("w:tc")):
        shade, text = cell.find(f".//{qn('w:shd')}"), cell.find(f".//{qn('w:color')}")
        if shade is None:
            continue
        if not "".join(cell.itertext()).strip():
            yield "a cell says something by its shade alone"
        colours = shade.get(qn("w:fill")), text.get(qn("w:val"))
        if contrast(*colours) < _LEAST_CONTRAST:
            yield f"{colours} lie too close"


def _style(document: WordDocument, paragraph: Element) -> str:
    mark = paragraph.find(f".//{qn('w:pStyle')}")
    names = {style.style_id: style.name for style in document.styles}
    return "" if mark is None else str(names.get(mark.get(qn("w:val")), ""))
