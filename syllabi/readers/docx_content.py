"""Elements of a Word document's body in, paragraphs and table rows in reading order out."""

from dataclasses import dataclass, field

from lxml import etree

from syllabi.document import MAX_BLOCKS, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.docx_controls import is_contents_list, is_prompt
from syllabi.readers.docx_fields import Fields
from syllabi.readers.docx_flat import FlatText, flat_text
from syllabi.readers.docx_rows import DocxRow, RowMaker
from syllabi.readers.docx_runs import TRACKED, RunWalk, alternative, walk_inline
from syllabi.readers.docx_story import Story, check_depth, check_table_depth, count_element
from syllabi.readers.docx_tables import TableCell, TableRow, is_backed, rows_of
from syllabi.readers.docx_text import DocxParagraph, Properties, gather, paragraph_of, properties_of
from syllabi.readers.xml_elements import local_name

EMBEDDED = (
    "Another document is embedded in this one and was not read. Open the file in Word, save it "
    "again, and send that to have it read too."
)

Item = tuple[DocxParagraph | DocxRow, int]
"""A paragraph and 0, or a row and the number of its table."""

_SKIPPED = ("sectPr", "Fallback", "sdtPr", "tblPr", "tblGrid", "tcPr", "trPr")
_DELETED = ("del", "moveFrom")
_LOOSE = ("r", "hyperlink", "smartTag", "fldSimple", "oMath", "oMathPara")


@dataclass(slots=True)
class DocxContent:
    """Paragraphs and table rows in reading order, before they become blocks.

    `unended` are the runs of a paragraph that goes on in the next one.
    """

    story: Story
    items: list[Item] = field(default_factory=list)
    unended: RunWalk | None = None
    n_tables: int = 0

    def add(self, item: DocxParagraph | DocxRow, table: int = 0) -> None:
        """Add at the end; `UnreadableDocumentError` beyond what a document may hold."""
        if len(self.items) >= MAX_BLOCKS:
            raise UnreadableDocumentError(
                UnreadKind.TOO_BIG,
                f"The file holds more than {MAX_BLOCKS:,} paragraphs and table rows, which no "
                "syllabus does. Send only the pages that are the syllabus.",
            )
        self.items.append((item, table))


def walk(element: etree._Element, content: DocxContent, depth: int) -> None:
    """Add what stands in one element, wherever it is nested."""
    check_depth(depth)
    count_element(content.story)
    kind = local_name(element)
    if kind == "p":
        _paragraph(element, content, depth)
    elif kind in _SKIPPED:
        return
    elif kind == "tbl":
        end_paragraph(content, depth)
        _table(element, content, depth)
    elif kind in _DELETED:
        content.story.warnings.add(TRACKED)
    elif kind in ("altChunk", "subDoc"):
        content.story.warnings.add(EMBEDDED)
    elif kind == "AlternateContent":
        walk_children(alternative(element), content, depth)
    elif kind in _LOOSE:
        walk_inline(element, _runs(content), depth)
        end_paragraph(content, depth)
    else:
        _others(element, content, depth)


def walk_children(element: etree._Element, content: DocxContent, depth: int) -> None:
    """Add what stands in the children of an element."""
    for child in element:
        walk(child, content, depth + 1)


def _others(element: etree._Element, content: DocxContent, depth: int) -> None:
    """Walk what only holds other elements; prompts and tables of contents are set aside."""
    is_aside = is_prompt(element) or is_contents_list(element)
    content.story.n_aside += is_aside
    walk_children(element, content, depth)
    content.story.n_aside -= is_aside


def _paragraph(element: etree._Element, content: DocxContent, depth: int) -> None:
    found = properties_of(element, content.story)
    runs = _runs(content)
    gather(element, runs, found, depth)
    if found.joins_next:
        content.unended = runs
    else:
        _add(runs, found, content, depth)


def end_paragraph(content: DocxContent, depth: int) -> None:
    """Add a paragraph whose end was deleted but that no other paragraph follows."""
    if content.unended is not None:
        _add(content.unended, Properties(content.story.styles.resolve("")), content, depth)


def _runs(content: DocxContent) -> RunWalk:
    if content.unended is None:
        content.unended = RunWalk(content.story)
    return content.unended


def _add(runs: RunWalk, found: Properties, content: DocxContent, depth: int) -> None:
    content.unended = None
    if not (runs.pieces or runs.other_pieces or runs.boxes or runs.notes or found.is_numbered):
        return
    paragraph = paragraph_of(runs, found)
    if paragraph.text or paragraph.label.text or paragraph.hidden or paragraph.aside or runs.notes:
        content.add(paragraph)
    for box in runs.boxes:
        _box(box, content, depth)


def _box(box: etree._Element, content: DocxContent, depth: int) -> None:
    """Walk a text box, which stands apart from the fields and the white page around it."""
    story = content.story
    story.n_boxed += 1
    check_table_depth(story.n_boxed)
    outer, story.fields = story.fields, Fields()
    story.n_backed += 1
    walk_children(box, content, depth)
    end_paragraph(content, depth)
    story.fields = outer
    story.n_backed -= 1
    story.n_boxed -= 1


def _table(table: etree._Element, content: DocxContent, depth: int) -> None:
    """Write a table's rows; a table of one column is layout and its paragraphs are text."""
    story = content.story
    story.n_boxed += 1
    check_table_depth(story.n_boxed)
    backed = is_backed(table, story)
    story.n_backed += backed
    rows = rows_of(table, story)
    if all(len(row.cells) <= 1 for row in rows):
        for cell in (cell for row in rows for cell in row.cells):
            _cell(cell, content, depth)
    else:
        _rows(rows, content, depth)
    story.n_backed -= backed
    story.n_boxed -= 1


def _rows(rows: list[TableRow], content: DocxContent, depth: int) -> None:
    content.n_tables += 1
    table = content.n_tables
    maker = RowMaker()
    for row in rows:
        cells = [(cell, _cell_text(cell, content.story, depth)) for cell in row.cells]
        content.add(maker.row(row.n_before, cells), table)


def _cell_text(cell: TableCell, story: Story, depth: int) -> FlatText:
    inner = DocxContent(story)
    _cell(cell, inner, depth)
    return flat_text(item for item, _ in inner.items)


def _cell(cell: TableCell, content: DocxContent, depth: int) -> None:
    story = content.story
    story.n_aside += cell.is_aside
    story.n_backed += cell.is_backed
    walk_children(cell.element, content, depth + 2)
    end_paragraph(content, depth)
    story.n_aside -= cell.is_aside
    story.n_backed -= cell.is_backed
