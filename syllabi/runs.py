"""A run: blocks one after the other whose shape shows their section."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from syllabi.syllabus import Block, BlockKind, SectionKind, SectionSign


class Run(NamedTuple):
    """The first block, the block after the last one, the section of those between, and why."""

    start: int
    end: int
    section: SectionKind
    sign: SectionSign


def tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Give the first row and the block after the last row of each table."""
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
