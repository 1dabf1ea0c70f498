"""Sectioned blocks in, the same with a list of further reading at the end as a bibliography."""

from collections.abc import Sequence
from dataclasses import replace

from syllabi.citations import is_citation
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set, words_of

_MIN_CITATIONS = 5
_OF_CHOICE = word_set(
    "recommended suggested further supplementary supplemental additional optional"
)
_IS_LATER = (SectionKind.SCHEDULE, SectionKind.OUTCOMES, SectionKind.ASSESSMENT)


def with_closing_bibliography(blocks: list[Block]) -> list[Block]:
    """Call "Recommended readings" a bibliography where it closes the syllabus.

    It does so when no schedule, outcome or task comes after it, and it holds at least five
    references, which are more than half of what it holds.
    """
    start = _start_of_last_part(blocks)
    if start is None or not _OF_CHOICE.intersection(words_of(blocks[start].text)):
        return blocks
    part = [block for block in blocks[start:] if block.section is SectionKind.READINGS]
    n_citations = sum(is_citation(block.text) for block in part)
    if n_citations < _MIN_CITATIONS or n_citations * 2 < len(part):
        return blocks
    return [*blocks[:start], *map(_in_bibliography, blocks[start:])]


def _start_of_last_part(blocks: Sequence[Block]) -> int | None:
    """Give the last heading of readings that nothing taught or asked for comes after."""
    for index in range(len(blocks) - 1, -1, -1):
        if blocks[index].section in _IS_LATER:
            return None
        is_heading = blocks[index].kind is BlockKind.HEADING
        if is_heading and blocks[index].section is SectionKind.READINGS:
            return index
    return None


def _in_bibliography(block: Block) -> Block:
    is_reading = block.section is SectionKind.READINGS
    return replace(block, section=SectionKind.BIBLIOGRAPHY) if is_reading else block
