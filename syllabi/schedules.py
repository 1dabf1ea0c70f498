"""Sectioned blocks in, the runs out that are schedules: tables, head lines, weeks in a row."""

from collections.abc import Iterator, Sequence

from syllabi.boilerplate import n_policy_signs
from syllabi.meetings import (
    month_and_day,
    starts_a_meeting,
    starts_a_week,
    starts_with_a_date,
)
from syllabi.runs import Run, tables
from syllabi.section_signs import sign_of
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind
from syllabi.words import word_set, words_of

_MIN_MARKERS = 3
_MAX_GAP = 14
_MAX_LAST_WORDS = 25
_MIN_DAYS_BACK = 14
_MAX_DAYS_BACK = 240
_WHEN = word_set("week weeks wk date dates session sessions ses sess class day unit module lesson")
_WHAT = word_set(
    "topic topics reading readings assignment assignments content activity activities due "
    "subject theme focus lecture chapter chapters agenda objectives"
)
_OPEN = (
    SectionKind.OTHER,
    SectionKind.DESCRIPTION,
    SectionKind.READINGS,
    SectionKind.OUTCOMES,
)


def schedule_tables(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find tables whose first row reads like "Week | Topic | Readings", or many are dated."""
    for start, end in tables(blocks):
        if blocks[start].section is SectionKind.POLICIES:
            continue
        head = {word for cell in blocks[start].cells if cell for word in words_of(cell)[:4]}
        dated = [
            block for block in blocks[start:end] if starts_a_meeting(" ".join(block.cells[:2]))
        ]
        if head & _WHEN and head & _WHAT:
            sign = sign_of(SignKind.TABLE_HEAD, blocks[start].text)
            yield Run(start, end, SectionKind.SCHEDULE, sign)
        elif len(dated) >= _MIN_MARKERS:
            sign = sign_of(SignKind.DATED_LINES, dated[0].text)
            yield Run(start, end, SectionKind.SCHEDULE, sign)


def schedule_below_head_lines(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find what follows a line "Week Topic Readings", as PDF tables give it, up to a heading."""
    for start, block in enumerate(blocks):
        words = set(words_of(block.text[:120]))
        if block.kind is not BlockKind.PARAGRAPH or not words <= _WHEN | _WHAT:
            continue
        if words & _WHEN and words & _WHAT:
            end = start + 1
            while end < len(blocks) and blocks[end].kind is not BlockKind.HEADING:
                end += 1
            sign = sign_of(SignKind.TABLE_HEAD, block.text)
            yield Run(start, end, SectionKind.SCHEDULE, sign)


def schedule_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find three or more lines that begin with a week or a date, and what stands between."""
    markers: list[int] = []
    for index, block in enumerate(blocks):
        if _marks_schedule(block):
            if markers and (
                index - markers[-1] > _MAX_GAP or _goes_back(blocks[markers[-1]], block)
            ):
                yield from _run(blocks, markers)
                markers = []
            markers.append(index)
    yield from _run(blocks, markers)


def _run(blocks: Sequence[Block], markers: list[int]) -> Iterator[Run]:
    """Give the run from the first marker to the end of the last marker's own lines."""
    if len(markers) < _MIN_MARKERS:
        return
    end = markers[-1] + 1
    while end < len(blocks) and end - markers[-1] < 6 and _belongs(blocks, end, markers[-1]):
        end += 1
    sign = sign_of(SignKind.DATED_LINES, blocks[markers[0]].text)
    for index in range(markers[0], end):
        if blocks[index].section in _OPEN or starts_a_meeting(blocks[index].text):
            yield Run(index, index + 1, SectionKind.SCHEDULE, sign)


def _belongs(blocks: Sequence[Block], index: int, marker: int) -> bool:
    block = blocks[index]
    is_open = block.kind is not BlockKind.HEADING and block.section is blocks[marker].section
    is_short = len(block.text.split()) <= _MAX_LAST_WORDS
    is_later = not _goes_back(blocks[marker], block)
    return is_open and is_short and is_later and not n_policy_signs(block.text)[0]


def _goes_back(before: Block, block: Block) -> bool:
    """Say whether a date lies weeks before the one above it, and no new year between them."""
    first, second = month_and_day(before.text), month_and_day(block.text)
    if first is None or second is None:
        return False
    n_days = (first[0] - second[0]) * 30 + first[1] - second[1]
    return _MIN_DAYS_BACK < n_days < _MAX_DAYS_BACK


def _marks_schedule(block: Block) -> bool:
    if block.section is SectionKind.SCHEDULE:
        return False
    if starts_a_week(block.text):
        return block.section in (*_OPEN, SectionKind.ASSESSMENT)
    return block.section in _OPEN and starts_with_a_date(block.text)
