"""Elements of a Word document's body in, paragraphs and table rows in reading order out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from syllabi.document import MAX_CELLS, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.docx_styles import Styles
from syllabi.readers.docx_text import DocxParagraph, paragraph_of
from syllabi.readers.xml_elements import attribute, local_name, number

MAX_ROWS = 5_000
MAX_TABLE_DEPTH = 20


@dataclass(slots=True)
class DocxRow:
    """The cells of a row; line feeds part the paragraphs of a cell."""

    cells: list[str]


@dataclass(slots=True)
class DocxContent:
    """Paragraphs and table rows in reading order, before they become blocks."""

    styles: Styles
    items: list[tuple[DocxParagraph | DocxRow, int]] = field(default_factory=list)
    n_tables: int = 0
    has_hidden: bool = False


def walk(element: etree._Element, walked: DocxContent, depth: int) -> None:
    """Add what stands in one element, wherever it is nested; `depth` counts tables and boxes."""
    kind = local_name(element)
    if kind == "p":
        _paragraph(element, walked, depth)
    elif kind == "tbl":
        _table(element, walked, depth + 1)
    elif kind in ("del", "moveFrom", "sectPr", "Fallback", "sdtPr"):
        return
    else:
        for child in element:
            walk(child, walked, depth)


def _paragraph(element: etree._Element, walked: DocxContent, depth: int) -> None:
    paragraph = paragraph_of(element, walked.styles)
    walked.has_hidden = walked.has_hidden or paragraph.has_hidden
    if paragraph.text:
        walked.items.append((paragraph, 0))
    if depth > MAX_TABLE_DEPTH:
        raise _too_deep()
    for box in paragraph.boxes:
        for child in box:
            walk(child, walked, depth + 1)


def _table(table: etree._Element, walked: DocxContent, depth: int) -> None:
    """Write a table's rows; a table of one column is layout and its paragraphs are text."""
    if depth > MAX_TABLE_DEPTH:
        raise _too_deep()
    rows = [list(_children(row, "tc")) for row in _children(table, "tr")][:MAX_ROWS]
    if all(len(cells) <= 1 for cells in rows):
        for cells in rows:
            for cell in cells:
                _walk_cell(cell, walked, depth)
        return
    walked.n_tables += 1
    own_number = walked.n_tables
    for cells in rows:
        row = DocxRow([])
        for cell in cells[:MAX_CELLS]:
            row.cells.append(_cell_text(cell, walked, depth))
            row.cells.extend([""] * (_span(cell) - 1))
        walked.items.append((row, own_number))


def _walk_cell(cell: etree._Element, walked: DocxContent, depth: int) -> None:
    for child in cell:
        walk(child, walked, depth)


def _cell_text(cell: etree._Element, walked: DocxContent, depth: int) -> str:
    """Give a cell's paragraphs, one a line; a table inside it gives one line a cell."""
    inner = DocxContent(walked.styles)
    _walk_cell(cell, inner, depth)
    walked.has_hidden = walked.has_hidden or inner.has_hidden
    lines: list[str] = []
    for item, _ in inner.items:
        lines.extend(item.cells if isinstance(item, DocxRow) else [item.text])
    return "\n".join(line for line in lines if line)


def _span(cell: etree._Element) -> int:
    span = cell.find("{*}tcPr/{*}gridSpan")
    return number(attribute(span, "val"), 1, MAX_CELLS) if span is not None else 1


def _children(element: etree._Element, kind: str) -> Iterator[etree._Element]:
    """Give rows of a table or cells of a row, also those inside content controls."""
    for child in element:
        name = local_name(child)
        if name == kind:
            yield child
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _children(child, kind)


def _too_deep() -> UnreadableDocumentError:
    return UnreadableDocumentError(
        UnreadKind.UNSAFE,
        f"Tables are nested more than {MAX_TABLE_DEPTH} deep, so the file was not read, to be "
        "safe. Open it in Word, save it again as .docx, and send that.",
    )
