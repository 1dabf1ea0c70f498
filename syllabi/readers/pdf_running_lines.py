"""Lines page by page in, the same without page numbers and running heads and feet out."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from statistics import median_low

from syllabi.meetings import starts_a_week
from syllabi.readers.pdf_lines import PdfLine

_N_EDGE_LINES = 2
_N_REPEATED_HEIGHTS = 3
_MAX_RUNNING_CHARACTERS = 300
_LONGEST_HEAD = 90  # characters
_SAME_SIZE = 1.1
_SAME_HEIGHT = 15.0  # points
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?\W*$|^\W*[ivx]{1,5}\W*$|"
    r"^\W*page\s+\d{1,3}\b.{0,12}$|^.{0,120}\bpage\s+\d{1,3}\s+of\s+\d{1,3}\W*$|"
    # what a browser prints: its address and page, the date and the page's title
    r"^(?:https?|file)://\S+(?:\s+\d{1,3}/\d{1,3})?$|"
    r"^\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?\b.{0,200}$",
    re.I,
)


def part_running_lines(
    pages: Sequence[Sequence[PdfLine]],
) -> tuple[list[list[PdfLine]], list[PdfLine]]:
    """Give each page's own lines, and one copy of each line that the pages repeat.

    A line that counts the pages keeps no copy, unless the pages hold nothing else.
    """
    dropped = {id(line) for lines in pages for line in _page_numbers(lines)}
    edges = [line for lines in pages for line in _edges(lines, _N_REPEATED_HEIGHTS)]
    running: list[PdfLine] = []
    repeats_prose = False
    for alike in _by_wording(line for line in edges if id(line) not in dropped):
        copies = _at_one_height(alike)
        if len({line.page for line in copies}) < max(2, (len(pages) + 1) // 2):
            continue
        if len({line.text for line in copies}) == 1:
            same_type = _without_title(copies)
            running.append(same_type[0])
            repeats_prose |= len(same_type[0].text) > _LONGEST_HEAD
            dropped.update(map(id, same_type))
        elif _count_pages(copies):
            dropped.update(map(id, copies))
    if repeats_prose:  # pages that say the same are no page heads: their first copies stay
        dropped.difference_update(map(id, running))
        running = []
    kept = [[line for line in lines if id(line) not in dropped] for lines in pages]
    if running or any(kept):
        return kept, running
    return [list(lines) for lines in pages], []


def _page_numbers(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Find page numbers; one close to the words above is the last of them ("chapters 1 and 2")."""
    for line in _edges(lines, 1):
        if not _PAGE_NUMBER.match(line.text):
            continue
        distances = [abs(x.bottom - line.bottom) for x in lines if x is not line]
        if not line.size or min(filter(None, distances), default=line.size * 2) > line.size * 1.5:
            yield line


def _edges(lines: Sequence[PdfLine], n_heights: int) -> list[PdfLine]:
    """Give the first and last lines of a page, by order and by height; cells are no edges."""
    free = [line for line in lines if line.cell is None and not line.is_hidden]
    n_last = max(_N_EDGE_LINES, len(free) - _N_EDGE_LINES)
    edges = [*free[:_N_EDGE_LINES], *free[n_last:]]
    heights = sorted({round(line.bottom) for line in free})
    if len(heights) <= 2 * n_heights:
        return edges
    outer = {*heights[:n_heights], *heights[-n_heights:]}
    known = set(map(id, edges))
    return [*edges, *(x for x in free if round(x.bottom) in outer and id(x) not in known)]


def _by_wording(lines: Iterable[PdfLine]) -> Iterable[list[PdfLine]]:
    """Group short lines that differ in their numbers only."""
    groups: defaultdict[str, list[PdfLine]] = defaultdict(list)
    for line in lines:
        if len(line.text) <= _MAX_RUNNING_CHARACTERS:
            groups[_NUMBER.sub("#", line.text)].append(line)
    return groups.values()


def _at_one_height(copies: Sequence[PdfLine]) -> list[PdfLine]:
    """Leave out what stands higher or lower than most; it is said again by chance."""
    usual = median_low(line.bottom for line in copies)
    return [line for line in copies if abs(line.bottom - usual) <= _SAME_HEIGHT]


def _without_title(copies: Sequence[PdfLine]) -> list[PdfLine]:
    """Leave out a first copy in larger type: it is the title that the others repeat."""
    first, others = copies[0], copies[1:]
    is_title = bool(others) and first.size > others[0].size * _SAME_SIZE
    return list(others) if is_title else list(copies)


def _count_pages(copies: Sequence[PdfLine]) -> bool:
    """Say whether a number in each copy goes up with the pages, as no week's number does."""
    if starts_a_week(copies[0].text):
        return False
    offsets = [
        {int(number[:6]) - line.page for number in _NUMBER.findall(line.text)} for line in copies
    ]
    return bool(set.intersection(*offsets))
