"""Parts of a syllabus that show by their shape: schedules and lists of citations.

Each function takes sectioned blocks and gives (start, end, section) ranges, end exclusive.
"""

from collections.abc import Iterator, Sequence

from syllabi.citations import is_citation
from syllabi.headings import is_section_name, starts_a_week, starts_with_a_date
from syllabi.section_vocabulary import leads_into_outcomes, match_heading, words_of
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set

Run = tuple[int, int, SectionKind]

_MIN_MARKERS = 3
_MAX_GAP = 14
_MIN_CITATIONS = 4
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


def labelled_rows(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find rows like "Course description | This course ...", whose first cell names a part."""
    for index, block in enumerate(blocks):
        label = block.cells[0] if len(block.cells) > 1 and any(block.cells[1:]) else ""
        known = match_heading(label) if is_section_name(label) else None
        if known is not None:
            yield index, index + 1, known.section


def schedule_tables(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find tables whose first row reads like "Week | Topic | Readings" or "Task | Points"."""
    for start, end in _tables(blocks):
        if blocks[start].section is SectionKind.POLICIES:
            continue
        head = {word for cell in blocks[start].cells if cell for word in words_of(cell)[:4]}
        dated = [block for block in blocks[start:end] if _is_marker(" ".join(block.cells[:2]))]
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


def bibliography_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find four or more citations in a row under no heading that says what they are."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_loose_citation(blocks[end]):
            end += 1
        if end - start >= _MIN_CITATIONS:
            yield start, end, SectionKind.BIBLIOGRAPHY
        start = max(end, start + 1)


def outcome_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find the lists below "Students will be able to:" where no heading says outcomes."""
    for start, block in enumerate(blocks):
        if block.section not in (SectionKind.OTHER, SectionKind.DESCRIPTION):
            continue
        if not leads_into_outcomes(block.text):
            continue
        end = start + 1
        while end < len(blocks) and blocks[end].kind is BlockKind.LIST_ITEM:
            end += 1
        if end > start + 1:
            yield start, end, SectionKind.OUTCOMES


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
        if blocks[index].section in _OPEN or _is_marker(blocks[index].text):
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


def _is_marker(text: str) -> bool:
    return starts_a_week(text) or starts_with_a_date(text)


def _is_loose_citation(block: Block) -> bool:
    return (
        block.section in (SectionKind.OTHER, SectionKind.DESCRIPTION)
        and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and is_citation(block.text)
    )
