"""Elements of an OpenDocument text's body in, paragraphs and table rows in reading order out."""

from dataclasses import dataclass, field, replace

from lxml import etree

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.odt_numbers import OdtNumbers
from syllabi.readers.odt_styles import OdtStyles, look_of
from syllabi.readers.odt_tables import table_rows
from syllabi.readers.odt_text import SKIPPED, OdtText, walk_text
from syllabi.readers.row_spans import MAX_ROWS, RowSpans
from syllabi.readers.styled_paragraphs import Paragraph, Row, StyledContent
from syllabi.readers.xml_elements import attribute, local_name, number
from syllabi.syllabus import DocumentPart
from syllabi.words import word_set

MAX_TABLE_DEPTH = 20
_CONTENTS = word_set(
    "table-of-content illustration-index table-index object-index user-index alphabetical-index"
)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where in a list a paragraph stands; `depth` counts lists, 0 outside of any."""

    depth: int = 0
    style: str = ""
    label: str = ""


@dataclass(slots=True)
class OdtContent:
    """What was walked so far; `depth` counts the tables and boxes around the present place.

    `in_contents` is true inside of a table of contents or an index.
    """

    styles: OdtStyles
    content: StyledContent = field(default_factory=StyledContent)
    numbers: OdtNumbers = field(default_factory=OdtNumbers)
    depth: int = 0
    in_contents: bool = False


def walk(element: etree._Element, walked: OdtContent, place: ListPlace = ListPlace()) -> None:
    """Add what stands in one element, wherever it is nested."""
    kind = local_name(element)
    if kind in ("p", "h"):
        _paragraph(element, walked, place)
    elif kind == "list":
        _list(element, walked, place)
    elif kind == "table":
        _table(element, walked)
    elif kind == "section" and _is_hidden_section(element, walked):
        _walk_apart(element, walked, DocumentPart.HIDDEN)
    elif kind in _CONTENTS:
        walked.in_contents = True
        _walk_apart(element, walked, DocumentPart.RUNNING)
        walked.in_contents = False
    elif kind not in SKIPPED:
        for child in element:
            walk(child, walked, place)


def _paragraph(element: etree._Element, walked: OdtContent, place: ListPlace) -> None:
    style = walked.styles.paragraph(attribute(element, "style-name"))
    inline = OdtText(walked.styles)
    walk_text(element, look_of(style), inline)
    level = style.level or 0
    if local_name(element) == "h":
        level = number(attribute(element, "outline-level") or "1", 1, 6)
    is_item = bool(place.depth) and not level
    paragraph = inline.text.paragraph(level, is_item=is_item, label=place.label)
    if inline.is_hidden:
        hidden = " ".join(filter(None, (paragraph.text, paragraph.hidden)))
        paragraph = Paragraph("", hidden=hidden)
    if paragraph.text or paragraph.hidden:
        walked.content.add(replace(paragraph, in_contents=walked.in_contents))
    for box in inline.anchored:
        _walk_inside(box, walked)


def _list(element: etree._Element, walked: OdtContent, place: ListPlace) -> None:
    """Write a list's items; only the first paragraph of an item carries its number."""
    name = attribute(element, "style-name") or place.style
    numbers = walked.styles.lists.get(name, ())
    is_new = not place.depth and attribute(element, "continue-numbering") != "true"
    if is_new and not attribute(element, "continue-list"):
        walked.numbers.restart(name, numbers)
    for item in element:
        label = ""
        if local_name(item) == "list-item":
            label = walked.numbers.label(name, numbers, place.depth)
        for child in item:
            inner = ListPlace(place.depth + 1, name, label)
            if local_name(child) == "list":
                inner = replace(inner, label="")
            elif local_name(child) in ("p", "h"):
                label = ""
            walk(child, walked, inner)


def _table(table: etree._Element, walked: OdtContent) -> None:
    """Write a table's rows; a table of one column is layout and its paragraphs are text."""
    rows = table_rows(table)
    if all(len(cells) <= 1 for cells, _ in rows):
        for cells, _ in rows:
            for cell in cells:
                if cell is not None:
                    _walk_inside(cell, walked)
        return
    walked.content.n_tables += 1
    own_number, spans = walked.content.n_tables, RowSpans()
    for cells, n_times in rows:
        row = _row(cells, own_number, spans, walked)
        for _ in range(n_times if any(row.cells) else 1):
            walked.content.add(row)


def _row(
    cells: list[etree._Element | None], table: int, spans: RowSpans, walked: OdtContent
) -> Row:
    texts: list[str] = []
    hidden: list[str] = []
    for column, cell in enumerate(cells):
        if cell is None:
            texts.append(spans.covered(column))
            continue
        inner = OdtContent(walked.styles, numbers=walked.numbers, depth=walked.depth)
        _walk_inside(cell, inner)
        texts.append("\n".join(_lines(inner.content, DocumentPart.BODY)))
        spans.open(column, number(attribute(cell, "number-rows-spanned"), 1, MAX_ROWS), texts[-1])
        hidden += [item.hidden for item, _ in inner.content.items if item.hidden]
        hidden += _lines(inner.content, DocumentPart.HIDDEN)
        asides = [pair for pair in inner.content.items if pair[1] is DocumentPart.RUNNING]
        walked.content.items += asides
    return Row(tuple(texts), table, " ".join(hidden))


def _lines(content: StyledContent, wanted: DocumentPart) -> list[str]:
    """Give a cell's paragraphs of one part; a table inside it gives one line a cell."""
    lines: list[str] = []
    for item, part in content.items:
        if part is wanted:
            lines.extend(item.cells if isinstance(item, Row) else [item.text])
    return [line for line in lines if line]


def _walk_inside(element: etree._Element, walked: OdtContent) -> None:
    if walked.depth >= MAX_TABLE_DEPTH:
        raise UnreadableDocumentError(
            UnreadKind.UNSAFE,
            f"Tables are nested more than {MAX_TABLE_DEPTH} deep, so the file was not read, to be "
            "safe. Open it in the program that made it, save it again, and send that.",
        )
    walked.depth += 1
    for child in element:
        walk(child, walked)
    walked.depth -= 1


def _is_hidden_section(element: etree._Element, walked: OdtContent) -> bool:
    is_shown = attribute(element, "display") not in ("none", "condition")
    is_hidden = not is_shown and attribute(element, "is-hidden") != "false"
    return is_hidden or walked.styles.is_hidden("section", attribute(element, "style-name"))


def _walk_apart(element: etree._Element, walked: OdtContent, part: DocumentPart) -> None:
    outer, walked.content.part = walked.content.part, part
    for child in element:
        walk(child, walked)
    walked.content.part = outer
