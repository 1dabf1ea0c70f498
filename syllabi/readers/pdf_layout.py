"""The lines of PDF pages in, headings, paragraphs and list items out.

A PDF knows no paragraphs: they are told by gaps, line ends, bullets and type.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from syllabi.document import BlockCollector
from syllabi.headings import (
    is_capitals,
    is_emphasised_heading,
    is_section_name,
    split_label,
    starts_a_week,
    starts_with_a_date,
)

_N_EDGE_LINES = 2
_MAX_HEAD_CHARACTERS = 80
_LARGER = 1.15
_WIDE_GAP = 1.35
_BARE_NUMBER = re.compile(
    r"^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?\W*$|^\W*[ivx]{1,5}\W*$|"
    r"^\W*page\s+\d{1,3}\b.{0,12}$",
    re.I,
)
_BULLET = re.compile(
    r"^[•·▪◦‣●○■□◆➢➤✓§\uf0b7\uf0a7\uf076\uf0d8\uf0fc]\s*(?=\S)|^[-\u2013*]\s+(?=\S)|^o\s+(?=[A-Z])"
)
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=\S)")
_LONE_MARK = re.compile(r"^(?:[•·▪◦‣●○■□◆➢✓§\uf0b7\uf0a7o-]|\(?\d{1,2}[.)])$")
_ENDS = re.compile(r"[.!?:;]['\")\u201d\u2019]?$")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line of text; lengths are in points, `page` is 1-based, 0 stands for unknown."""

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    is_bold: bool = False


def drop_repeated_lines(pages: Sequence[Sequence[PdfLine]]) -> list[PdfLine]:
    """Give all lines without page numbers and running heads, whose first copy stays."""
    counts = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
    least = max(2, (len(pages) + 1) // 2)
    kept: list[PdfLine] = []
    seen: set[str] = set()
    for lines in pages:
        edges = set(map(id, _edges(lines)))
        for line in lines:
            if id(line) in edges:
                key = _key(line)
                is_head = len(line.text) <= _MAX_HEAD_CHARACTERS and counts[key] >= least
                if _BARE_NUMBER.match(line.text) or (is_head and key in seen):
                    continue
                seen.add(key)
            kept.append(line)
    return kept


def write_blocks(lines: Sequence[PdfLine], collector: BlockCollector) -> None:
    """Join lines to paragraphs and write them to the collector in their order."""
    body_size = _body_size(lines)
    width = max((line.right for line in lines), default=0.0)
    group: list[PdfLine] = []
    number = 0
    for line in _with_lone_marks(lines):
        if group and not _continues(group, line, width, body_size):
            number += 1
            _write(group, number, body_size, collector)
            group = []
        group.append(line)
    if group:
        _write(group, number + 1, body_size, collector)


def _edges(lines: Sequence[PdfLine]) -> list[PdfLine]:
    return [*lines[:_N_EDGE_LINES], *lines[max(_N_EDGE_LINES, len(lines) - _N_EDGE_LINES) :]]


def _key(line: PdfLine) -> str:
    return re.sub(r"\d+", "#", line.text)[:120]


def _body_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _with_lone_marks(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Put a bullet that stands on a line of its own before the line that it marks."""
    joined: list[PdfLine] = []
    mark = ""
    for line in lines:
        if _LONE_MARK.match(line.text):
            mark = line.text
            continue
        text = f"{mark} {line.text}" if mark else line.text
        joined.append(
            PdfLine(text, line.page, line.left, line.right, line.bottom, line.size, line.is_bold)
        )
        mark = ""
    return joined


def _continues(group: list[PdfLine], line: PdfLine, width: float, body_size: float) -> bool:
    """Say whether a line goes on with the paragraph before it."""
    before = group[-1]
    if _starts_anew(line.text) or _stands_out(group, body_size):
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


def _starts_anew(text: str) -> bool:
    return bool(
        _BULLET.match(text)
        or _NUMBER.match(text)
        or starts_a_week(text)
        or starts_with_a_date(text)
        or is_section_name(text)
    )


def _is_prominent(line: PdfLine, body_size: float) -> bool:
    return line.is_bold or (body_size > 0 and line.size >= body_size * _LARGER)


def _stands_out(group: list[PdfLine], body_size: float) -> bool:
    """Say whether a group of lines is a heading."""
    text = _join(group)
    if _BULLET.match(text) or not is_emphasised_heading(text):
        return False
    return (
        all(_is_prominent(line, body_size) for line in group)
        or is_capitals(text)
        or is_section_name(text)
    )


def _write(group: list[PdfLine], number: int, body_size: float, collector: BlockCollector) -> None:
    text, page = _join(group), group[0].page
    place = f"page {page}, paragraph {number}"
    if _stands_out(group, body_size):
        collector.pseudo_heading(text, place, page)
        return
    label = split_label(text)
    if label is not None:
        collector.pseudo_heading(label[0], place, page)
        text = label[1]
    mark = _BULLET.match(text) or _NUMBER.match(text)
    if mark is not None:
        collector.list_item(text[mark.end() :], place, page)
    else:
        collector.paragraph(text, place, page)


def _join(group: list[PdfLine]) -> str:
    text = group[0].text
    for line in group[1:]:
        is_cut = text.endswith("-") and not text.endswith(" -") and line.text[0].islower()
        text += line.text if is_cut else f" {line.text}"
    return text
