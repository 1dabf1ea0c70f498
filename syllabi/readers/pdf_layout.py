"""The lines and tables of PDF pages in, headings, paragraphs, list items and table rows out.

A PDF knows no paragraphs: they are told by gaps, line ends, bullets and type.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from syllabi.document import BlockCollector
from syllabi.headings import is_capitals, is_emphasised_heading, is_section_name, split_label
from syllabi.readers.pdf_lines import PdfLine, PdfTable
from syllabi.readers.pdf_marks import BULLET, NUMBER, join_lines, starts_anew

_LARGER = 1.15
_SAME = 1.06  # sizes closer than this are one
_MAX_SIZES = 3
_WIDE_GAP = 1.35
_LONE_MARK = re.compile(r"^(?:[•·▪◦‣●○■□◆➢✓§\uf0b7\uf0a7o-]|\(?\d{1,2}[.)])$")
_ENDS = re.compile(r"[.!?:;]['\")\u201d\u2019]?$")


def write_blocks(items: Sequence[PdfLine | PdfTable], collector: BlockCollector) -> None:
    """Join lines to paragraphs and write them and the tables to the collector in their order."""
    lines = [item for item in items if isinstance(item, PdfLine)]
    body_size = _body_size(lines)
    width = max((line.right for line in lines), default=0.0)
    groups = list(_groups(items, width, body_size))
    sizes = _heading_sizes(groups, body_size)
    n_paragraphs = n_tables = 0
    for group in groups:
        if isinstance(group, PdfTable):
            n_tables += 1
            _write_table(group, n_tables, collector)
            continue
        n_paragraphs += 1
        place = f"page {group[0].page}, paragraph {n_paragraphs}"
        if _stands_out(group, body_size):
            _write_heading(group, place, sizes, collector)
        else:
            _write(group, place, collector)


def _body_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _groups(
    items: Sequence[PdfLine | PdfTable], width: float, body_size: float
) -> Iterator[list[PdfLine] | PdfTable]:
    """Give the lines of one paragraph, heading or list item at a time, and the tables between."""
    group: list[PdfLine] = []
    for item in _with_lone_marks(items):
        if isinstance(item, PdfLine) and group and _continues(group, item, width, body_size):
            group.append(item)
            continue
        if group:
            yield group
        group = [item] if isinstance(item, PdfLine) else []
        if isinstance(item, PdfTable):
            yield item
    if group:
        yield group


def _with_lone_marks(items: Sequence[PdfLine | PdfTable]) -> Iterator[PdfLine | PdfTable]:
    """Put a bullet that stands on a line of its own before the line that it marks."""
    mark = ""
    for item in items:
        if isinstance(item, PdfTable):
            yield item
        elif _LONE_MARK.match(item.text):
            mark = item.text
            continue
        else:
            yield replace(item, text=f"{mark} {item.text}") if mark else item
        mark = ""


def _continues(group: list[PdfLine], line: PdfLine, width: float, body_size: float) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    before = group[-1]
    if starts_anew(line.text) or _stands_out(group, body_size):
        return False
    if _is_prominent(line, body_size) and not _is_prominent(before, body_size):
        return False
    goes_on = line.text[0].islower() and not _ENDS.search(before.text)
    if before.page != line.page:
        return goes_on
    gap = before.bottom - line.bottom
    if before.size and gap > before.size * _WIDE_GAP * 1.3 and not goes_on:
        return False
    is_full = not width or before.right >= width * 0.82
    return goes_on or is_full


def _is_prominent(line: PdfLine, body_size: float) -> bool:
    return line.is_bold or (body_size > 0 and line.size >= body_size * _LARGER)


def _stands_out(group: list[PdfLine], body_size: float) -> bool:
    """Say whether a group of lines is a heading."""
    text = join_lines(group)
    if BULLET.match(text) or not is_emphasised_heading(text):
        return False
    return (
        all(_is_prominent(line, body_size) for line in group)
        or is_capitals(text)
        or is_section_name(text)
    )


def _write_table(table: PdfTable, number: int, collector: BlockCollector) -> None:
    for n_rows, row in enumerate(table.rows, start=1):
        place = f"page {row.page}, table {number}, row {n_rows}"
        collector.table_row(list(row.cells), place, row.page)


def _heading_sizes(
    groups: Sequence[list[PdfLine] | PdfTable], body_size: float
) -> tuple[float, ...]:
    """Give the sizes of type, largest first, by which headings stand above each other."""
    sizes: list[float] = []
    headings = (g[0].size for g in groups if isinstance(g, list) and _stands_out(g, body_size))
    for size in sorted(headings, reverse=True):
        if size >= body_size * _LARGER > 0 and (not sizes or size * _SAME < sizes[-1]):
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
    text, page = join_lines(group), group[0].page
    label = split_label(text)
    if label is not None:
        collector.pseudo_heading(label[0], place, page)
        text = label[1]
    mark = BULLET.match(text) or NUMBER.match(text)
    if mark is not None:
        collector.list_item(text[mark.end() :], place, page)
    else:
        collector.paragraph(text, place, page)
