"""Sectioned blocks in, the runs out that are schedules: tables, head lines, weeks in a row."""

from collections.abc import Iterator, Sequence

from syllabi.meetings import starts_a_meeting, starts_a_week, starts_with_a_date
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set, words_of

Run = tuple[int, int, SectionKind]
"""First block, the block after the last one, and the section of those between."""

_MIN_MARKERS = 3
_MAX_GAP = 14
_WHEN = word_set("week weeks wk date dates session sessions class day unit module lesson")
_WHAT = word_set(
    "topic topics reading readings assignment assignments content activity activities due "
    "subject theme focus lecture chapter chapters agenda objectives"
)
_WEIGHT = word_set("points point weight weighting percent percentage grade marks worth")
_OPEN = (
    SectionKind.OTHER,
    SectionKind.DESCRIPTION,
    SectionKind.READINGS,
    SectionKind.OUTCOMES,
)


def schedule_tables(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find tables whose first row reads like "Week | Topic | Readings" or "Task | Points"."""
    for start, end in _tables(blocks):
        if blocks[start].section is SectionKind.POLICIES:
            continue
        head = {word for cell in blocks[start].cells if cell for word in words_of(cell)[:4]}
        dated = [
            block for block in blocks[start:end] if starts_a_meeting(" ".join(block.cells[:2]))
        ]
        if (head & _WHEN and head & _WHAT) or len(dated) >= _MIN_MARKERS:
            yield start, end, SectionKind.SCHEDULE
        elif head & _WEIGHT and blocks[start].section is SectionKind.OTHER:
            yield start, end, SectionKind.ASSESSMENT


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
            yield start, end, SectionKind.SCHEDULE


def schedule_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find three or more lines that begin with a week or a date, and what stands between."""
    markers: list[int] = []
    for index, block in enumerate(blocks):
        if _marks_schedule(block):
            if markers and index - markers[-1] > _MAX_GAP:
                yield from _run(blocks, markers)
                markers = []
            markers.append(index)
    yield from _run(blocks, markers)


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(blocks) + 1):
        if index < len(blocks) and _table_name(blocks[index]) == _table_name(blocks[start]):
            continue
        if _table_name(blocks[start]):
            yield start, index
        start = index


def _table_name(block: Block) -> str:
    """Give "table 2" of "page 3, table 2, row 5": a table may go on over several pages."""
    is_row = block.kind is BlockKind.TABLE_ROW
    return block.place.rsplit(", row", 1)[0].rsplit(", ", 1)[-1] if is_row else ""


def _run(blocks: Sequence[Block], markers: list[int]) -> Iterator[Run]:
    """Give the run from the first marker to the end of the last marker's own lines."""
    if len(markers) < _MIN_MARKERS:
        return
    end = markers[-1] + 1
    while end < len(blocks) and end - markers[-1] < 6 and _belongs(blocks, end, markers[-1]):
        end += 1
    for index in range(markers[0], end):
        if blocks[index].section in _OPEN or starts_a_meeting(blocks[index].text):
            yield index, index + 1, SectionKind.SCHEDULE


def _belongs(blocks: Sequence[Block], index: int, marker: int) -> bool:
    block = blocks[index]
    return block.kind is not BlockKind.HEADING and block.section is blocks[marker].section


def _marks_schedule(block: Block) -> bool:
    if block.section is SectionKind.SCHEDULE:
        return False
    if starts_a_week(block.text):
        return block.section in (*_OPEN, SectionKind.ASSESSMENT)
    return block.section in _OPEN and starts_with_a_date(block.text)
