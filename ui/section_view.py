"""A syllabus's blocks and the viewer's choices in, what the section page shows out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from syllabi import Block, BlockKind, DocumentPart, SectionKind, SignKind
from syllabi.corrections import blocks_below

BLOCKS_PER_PAGE = 40


class BlockFilter(StrEnum):
    """Which blocks to show, in the words of the control."""

    ALL = "All"
    SET_ASIDE = "Only set aside"
    UNSURE = "Only unsure"
    MOVED = "Only moved by you"


@dataclass(frozen=True, slots=True)
class SectionRun:
    """Blocks of one section that stand together: 0-based positions in the syllabus.

    `part` is the body, or where else in the file they come from.
    """

    section: SectionKind
    part: DocumentPart
    positions: tuple[int, ...]

    @property
    def is_set_aside(self) -> bool:
        """Whether these blocks are not matched."""
        return self.part is not DocumentPart.BODY or self.section is SectionKind.POLICIES


def chosen_blocks(blocks: Sequence[Block], chosen: BlockFilter, words: str = "") -> tuple[int, ...]:
    """Give the positions of the blocks that the filter keeps and that hold the words."""
    wanted = " ".join(words.split()).casefold()
    return tuple(
        position
        for position, block in enumerate(blocks)
        if _KEEPS[chosen](block) and wanted in block.text.casefold()
    )


def on_page(positions: tuple[int, ...], page: int) -> tuple[int, ...]:
    """Cut out those of the 1-based page."""
    return positions[(page - 1) * BLOCKS_PER_PAGE : page * BLOCKS_PER_PAGE]


def section_runs(blocks: Sequence[Block], positions: Iterable[int]) -> tuple[SectionRun, ...]:
    """Group neighbours of the same section and part, in reading order."""
    grouped = groupby(positions, key=lambda position: _kind(blocks[position]))
    return tuple(SectionRun(section, part, tuple(run)) for (section, part), run in grouped)


def section_counts(blocks: Iterable[Block]) -> dict[SectionKind, int]:
    """Count the body's blocks by section, in the sections' order, without empty ones."""
    counts = Counter(block.section for block in blocks if block.part is DocumentPart.BODY)
    return {section: counts[section] for section in SectionKind if counts[section]}


def home_section(blocks: Sequence[Block], position: int) -> SectionKind:
    """Where a set-aside block belongs if it counts: as the nearest heading above that does."""
    for block in reversed(blocks[:position]):
        is_heading = block.kind is BlockKind.HEADING and block.part is DocumentPart.BODY
        if is_heading and block.section is not SectionKind.POLICIES:
            return block.section
    return SectionKind.OTHER


def with_below(blocks: Sequence[Block], position: int) -> tuple[int, ...]:
    """Give a block's position, and for a heading those of all blocks of the body below it."""
    below = (p for p in blocks_below(blocks, position) if blocks[p].part is DocumentPart.BODY)
    return position, *below


def _kind(block: Block) -> tuple[SectionKind, DocumentPart]:
    # Where a block is no part of the body, its section says nothing.
    is_body = block.part is DocumentPart.BODY
    return (block.section if is_body else SectionKind.OTHER), block.part


def _is_set_aside(block: Block) -> bool:
    return block.part is not DocumentPart.BODY or block.section is SectionKind.POLICIES


def _is_unsure(block: Block) -> bool:
    is_unknown = block.section is SectionKind.OTHER or block.sign.kind is SignKind.NONE
    return is_unknown and block.part is DocumentPart.BODY and not block.is_moved


_KEEPS: dict[BlockFilter, Callable[[Block], bool]] = {
    BlockFilter.ALL: lambda block: True,
    BlockFilter.SET_ASIDE: _is_set_aside,
    BlockFilter.UNSURE: _is_unsure,
    BlockFilter.MOVED: lambda block: block.is_moved,
}
