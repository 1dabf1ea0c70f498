"""Lines page by page in, the same without page numbers and running heads and feet out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from syllabi.meetings import starts_a_week
from syllabi.readers.pdf_lines import PdfLine

_N_EDGE_LINES = 2
_MAX_RUNNING_CHARACTERS = 120
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?\W*$|^\W*[ivx]{1,5}\W*$|"
    r"^\W*page\s+\d{1,3}\b.{0,12}$|^.{0,120}\bpage\s+\d{1,3}\s+of\s+\d{1,3}\W*$",
    re.I,
)


def drop_running_lines(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Give each page's lines without page numbers and without what every page repeats.

    A line that stays the same from page to page keeps its first copy, which may name the
    course; one that counts the pages keeps none.
    """
    dropped: set[int] = set()
    edges = [line for lines in pages for line in _edges(lines)]
    for copies in _by_wording(edges):
        if len({line.page for line in copies}) < max(2, (len(pages) + 1) // 2):
            continue
        if len({line.text for line in copies}) == 1:
            dropped.update(map(id, copies[1:]))
        elif _count_pages(copies):
            dropped.update(map(id, copies))
    dropped.update(id(line) for line in edges if _PAGE_NUMBER.match(line.text))
    return [[line for line in lines if id(line) not in dropped] for lines in pages]


def _edges(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Give the first and the last lines of a page; what stands in a table is no edge."""
    n_last = max(_N_EDGE_LINES, len(lines) - _N_EDGE_LINES)
    return [line for line in (*lines[:_N_EDGE_LINES], *lines[n_last:]) if line.cell is None]


def _by_wording(lines: Iterable[PdfLine]) -> Iterable[list[PdfLine]]:
    """Group short lines that differ in their numbers only."""
    groups: defaultdict[str, list[PdfLine]] = defaultdict(list)
    for line in lines:
        if len(line.text) <= _MAX_RUNNING_CHARACTERS:
            groups[_NUMBER.sub("#", line.text)].append(line)
    return groups.values()


def _count_pages(copies: Sequence[PdfLine]) -> bool:
    """Say whether a number in each copy goes up with the pages, as no week's number does."""
    if starts_a_week(copies[0].text):
        return False
    offsets = [
        {int(number[:6]) - line.page for number in _NUMBER.findall(line.text)} for line in copies
    ]
    return bool(set.intersection(*offsets))
