"""Sectioned blocks in, the runs out that share out the grade: tables and lists of weights."""

from collections.abc import Iterator, Sequence

from syllabi.headings import names_a_weight
from syllabi.runs import Run, tables
from syllabi.section_signs import sign_of
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind
from syllabi.words import word_set, words_of

_MIN_WEIGHTS = 3
_MAX_ITEM_WORDS = 20
_HEADS = word_set(
    "points point weight weights weighting percent percentage grade marks worth value"
)
_TASKS = word_set(
    "task tasks assignment assignments assessment assessments activity component components "
    "requirement requirements item items exam exams evaluation"
)
_NO_TASKS = word_set("week weeks date dates session sessions topic topics range letter")
_LOOSE = (SectionKind.OTHER, SectionKind.DESCRIPTION)
_OPEN = (*_LOOSE, SectionKind.READINGS, SectionKind.BIBLIOGRAPHY, SectionKind.SCHEDULE)


def graded_runs(blocks: Sequence[Block]) -> Iterator[Run]:
    """Find tables headed "Task | Weight" and three or more lines that end like "Paper 20%"."""
    yield from _weight_tables(blocks)
    yield from _weight_lists(blocks)


def _weight_tables(blocks: Sequence[Block]) -> Iterator[Run]:
    for start, end in tables(blocks):
        head = {word for cell in blocks[start].cells for word in words_of(cell)[:4]}
        is_loose = blocks[start].section in _LOOSE
        if not head & _HEADS or head & _NO_TASKS or blocks[start].section not in _OPEN:
            continue
        if is_loose or head & _TASKS:
            sign = sign_of(SignKind.TABLE_HEAD, blocks[start].text)
            yield Run(start, end, SectionKind.ASSESSMENT, sign)


def _weight_lists(blocks: Sequence[Block]) -> Iterator[Run]:
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and _is_weight(blocks[end]):
            end += 1
        if end - start >= _MIN_WEIGHTS:
            sign = sign_of(SignKind.WEIGHTS, blocks[start].text)
            yield Run(start, end, SectionKind.ASSESSMENT, sign)
        start = max(end, start + 1)


def _is_weight(block: Block) -> bool:
    return (
        block.section in _LOOSE
        and block.kind is not BlockKind.HEADING
        and len(block.text.split()) <= _MAX_ITEM_WORDS
        and names_a_weight(block.text)
    )
