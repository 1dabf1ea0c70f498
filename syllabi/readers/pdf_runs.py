"""Lines of a PDF in, the runs of them out that open with a week or a date, row after row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from syllabi.headings import is_section_name
from syllabi.meetings import starts_a_week, starts_with_a_date
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_when import split_when
from syllabi.words import word_set, words_of

MIN_ROWS = 3
SAME_EDGE = 12.0
"""Points by which the left edges of one column may differ (dates may stand to the right)."""
_MAX_LINES_BETWEEN = 30
_ROW_GAP = 1.6  # of the size of the type
_LARGER = 1.15
_BARE_NUMBER = re.compile(r"\d{1,2}[.)]?")
_WHEN = word_set("week weeks wk date dates day session sessions class module unit lesson")
_WHAT = word_set(
    "topic topics reading readings assignment assignments content activity activities due subject "
    "theme themes focus lecture chapter chapters agenda objectives notes and for title text"
)


@dataclass(frozen=True, slots=True)
class ScheduleRun:
    """Indices of lines: those that open a row, and the head ("Week Topic") or None."""

    markers: tuple[int, ...]
    head: int | None = None


def schedule_runs(lines: Sequence[PdfLine]) -> list[ScheduleRun]:
    """Find three rows and more that begin with a week or a date at the same left edge."""
    markers = sorted({*_meetings(lines), *_numbers_below_heads(lines)})
    markers = [m for m in markers if not _dates_the_week_above(lines, m)]
    runs: list[ScheduleRun] = []
    taken = -1
    for chain in sorted(_chains(lines, markers)):
        if len(chain) >= MIN_ROWS and chain[0] > taken:
            is_headed = chain[0] > 0 and is_head(lines[chain[0] - 1])
            runs.append(ScheduleRun(tuple(chain), chain[0] - 1 if is_headed else None))
            taken = chain[-1]
    return runs


def is_head(line: PdfLine) -> bool:
    """Say whether a line reads like "Week Topic Readings"."""
    words = set(words_of(line.text[:120]))
    return words <= _WHEN | _WHAT and bool(words & _WHEN) and bool(words & _WHAT)


def ends_schedule(line: PdfLine, size: float) -> bool:
    """Say whether a line is a heading that a schedule in type of `size` does not go beyond."""
    if is_head(line) or len(line.pieces) > 1:
        return False
    return is_section_name(line.text) or line.size > size * _LARGER


def _meetings(lines: Sequence[PdfLine]) -> Iterator[int]:
    for index, line in enumerate(lines):
        if line.cell is None and not line.is_hidden and _opens_row(line):
            yield index


def _opens_row(line: PdfLine) -> bool:
    if split_when(line.text) is not None:
        return True
    if len(line.pieces) < 2:
        return False
    first = split_when(line.pieces[0].text)  # "Week 3 | attachment": the gap is mark enough
    return first is not None and not first[1]


def _dates_the_week_above(lines: Sequence[PdfLine], index: int) -> bool:
    """Say whether a date stands close below a week, as its second line."""
    if not index or not starts_with_a_date(lines[index].text):
        return False
    above, line = lines[index - 1], lines[index]
    gap = above.bottom - line.bottom
    is_close = 0 < gap <= _ROW_GAP * line.size and abs(above.left - line.left) <= SAME_EDGE
    return is_close and starts_a_week(above.text)


def _numbers_below_heads(lines: Sequence[PdfLine]) -> Iterator[int]:
    """Find the rows "1 | Play", "2 | Loss" below a head "Week | Topic"."""
    last, left = 0, -1.0
    for index, line in enumerate(lines):
        if is_head(line):
            last, left = 0, line.left
        elif left >= 0 and len(line.pieces) > 1 and abs(line.left - left) <= 2 * SAME_EDGE:
            number = line.pieces[0].text
            if _BARE_NUMBER.fullmatch(number) and 0 < int(number.rstrip(".)")) - last <= 2:
                last = int(number.rstrip(".)"))
                yield index


def _chains(lines: Sequence[PdfLine], markers: Sequence[int]) -> list[list[int]]:
    """Chain the markers that follow each other at one left edge, with no heading between."""
    chains: list[list[int]] = []
    for marker in markers:
        for chain in reversed(chains[-3:]):
            if _follows(lines, chain[-1], marker):
                chain.append(marker)
                break
        else:
            chains.append([marker])
    return chains


def _follows(lines: Sequence[PdfLine], before: int, marker: int) -> bool:
    first, line = lines[before], lines[marker]
    is_near = marker - before <= _MAX_LINES_BETWEEN and line.page - first.page <= 1
    if not is_near or abs(first.left - line.left) > SAME_EDGE:
        return False
    return not any(
        between.cell is not None or ends_schedule(between, first.size)
        for between in lines[before + 1 : marker]
    )
