"""The lines and tables of PDF pages in, headings, paragraphs, list items and table rows out.

A PDF knows no paragraphs: they are told by gaps, line ends, bullets and type.
"""

from collections import Counter
from collections.abc import Sequence

from syllabi.document import BlockCollector
from syllabi.readers.pdf_lines import PdfLine, PdfTable
from syllabi.readers.pdf_marks import BULLET, NUMBER, join_lines
from syllabi.readers.pdf_paragraphs import LARGER, column_ends, paragraphs_of, stands_out
from syllabi.syllabus import DocumentPart

_SAME = 1.06  # sizes closer than this are one
_MAX_SIZES = 3


def write_blocks(items: Sequence[PdfLine | PdfTable], collector: BlockCollector) -> None:
    """Join lines to paragraphs and write them and the tables to the collector in their order."""
    lines = [item for item in items if isinstance(item, PdfLine)]
    body_size = _body_size(lines)
    groups = list(paragraphs_of(items, column_ends(lines), body_size))
    sizes = _heading_sizes(groups, body_size)
    n_paragraphs = n_tables = 0
    for group in groups:
        if isinstance(group, PdfTable):
            n_tables += 1
            _write_table(group, n_tables, collector)
            continue
        n_paragraphs += 1
        place = f"page {group[0].page}, paragraph {n_paragraphs}"
        if stands_out(group, body_size):
            _write_heading(group, place, sizes, collector)
        else:
            _write(group, place, collector)


def write_other_parts(
    running: Sequence[PdfLine], hidden: Sequence[PdfLine], collector: BlockCollector
) -> None:
    """Write what the pages repeat and what nobody sees of them behind the body."""
    collector.part = DocumentPart.RUNNING
    for line in running:
        collector.paragraph(line.text, f"page {line.page}, header or footer", line.page)
    collector.part = DocumentPart.HIDDEN
    for number, line in enumerate(hidden, start=1):
        collector.paragraph(line.text, f"page {line.page}, hidden text {number}", line.page)
    collector.part = DocumentPart.BODY


def _body_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _write_table(table: PdfTable, number: int, collector: BlockCollector) -> None:
    for n_rows, row in enumerate(table.rows, start=1):
        place = f"page {row.page}, table {number}, row {n_rows}"
        collector.table_row(list(row.cells), place, row.page)


def _heading_sizes(
    groups: Sequence[list[PdfLine] | PdfTable], body_size: float
) -> tuple[float, ...]:
    """Give the sizes of type, largest first, by which headings stand above each other."""
    sizes: list[float] = []
    headings = (g[0].size for g in groups if isinstance(g, list) and stands_out(g, body_size))
    for size in sorted(headings, reverse=True):
        if size >= body_size * LARGER > 0 and (not sizes or size * _SAME < sizes[-1]):
            sizes.append(size)
    return tuple(sizes[:_MAX_SIZES])


def _write_heading(
    group: list[PdfLine], place: str, sizes: tuple[float, ...], collector: BlockCollector
) -> None:
    """Write a heading below those in larger type; bold type alone stands below any size."""
    text, page, size = join_lines(group), group[0].page, group[0].size
    level = next((n for n, larger in enumerate(sizes, start=1) if size * _SAME >= larger), 0)
    if level:
        collector.heading(text, place, level, page)
    else:
        collector.pseudo_heading(text, place, page)


def _write(group: list[PdfLine], place: str, collector: BlockCollector) -> None:
    page = group[0].page
    text = collector.label(join_lines(group), place, page)
    mark = BULLET.match(text) or NUMBER.match(text)
    if mark is not None:
        collector.list_item(text[mark.end() :], place, page)
    else:
        collector.paragraph(text, place, page)
