"""A syllabus's blocks and the viewer's choices in, what the section page shows out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from syllabi import Block, BlockKind, DocumentPart, SectionKind, SignKind
from syllabi.corrections import blocks_below

BLOCKS_PER_PAGE = 40
_WEIGHT = re.compile(r"\d\s?(?:%|percent\b|points?\b|pts\b)", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"\b(?:will|should|can|must|are|includes?|consists|following)\b[^:]*:$", re.IGNORECASE
)


class BlockFilter(StrEnum):
    """Which blocks to show, in the words of the control."""

    ALL = "All"
    SET_ASIDE = "Only set aside"
    UNSURE = "Only unsure"
    MOVED = "Only moved by you"


@dataclass(frozen=True, slots=True)
class SectionRun:
    """Blocks of one section that stand together: 0-based positions in the syllabus.

    `part` is the body, or where else in the file they come from; what `is_set_aside` is not
    matched.
    """

    section: SectionKind
    part: DocumentPart
    is_set_aside: bool
    positions: tuple[int, ...]


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
    return tuple(SectionRun(*kind, tuple(run)) for kind, run in grouped)


def section_counts(blocks: Iterable[Block]) -> dict[SectionKind, int]:
    """Count the body's blocks by section, in the sections' order, without empty ones."""
    counts = Counter(block.section for block in blocks if block.part is DocumentPart.BODY)
    return {section: counts[section] for section in SectionKind if counts[section]}


def home_section(blocks: Sequence[Block], position: int) -> SectionKind:
    """Where a set-aside block belongs if it counts: as the nearest heading above that does.

    Never to assessment: policies stand below the assignments, and one would count as a graded
    task. There it is one of the other parts, unless a person chooses.
    """
    for block in reversed(blocks[:position]):
        if block.kind is BlockKind.HEADING and not block.is_set_aside:
            is_graded = block.section is SectionKind.ASSESSMENT
            return SectionKind.OTHER if is_graded else block.section
    return SectionKind.OTHER


def likely_section(blocks: Sequence[Block], position: int) -> SectionKind:
    """Propose where to move a block: assessment where weights stand in it or below it.

    What is set aside has other numbers ("late papers lose 5% a day").
    """
    group = (blocks[each] for each in with_below(blocks, position))
    if not blocks[position].is_set_aside and any(_WEIGHT.search(block.text) for block in group):
        return SectionKind.ASSESSMENT
    return home_section(blocks, position)


def place_of(block: Block) -> str:
    """Where a block stands; "Students will:" leads in to a list, and is no name of a section."""
    path = tuple(heading for heading in block.path if not _LEAD_IN.search(heading))
    return replace(block, path=path).locator


def with_below(blocks: Sequence[Block], position: int) -> tuple[int, ...]:
    """Give a block's position, and for a heading those of all blocks of the body below it."""
    below = (p for p in blocks_below(blocks, position) if blocks[p].part is DocumentPart.BODY)
    return position, *below


def _kind(block: Block) -> tuple[SectionKind, DocumentPart, bool]:
    # Where a block is no part of the body, its section says nothing.
    is_body = block.part is DocumentPart.BODY
    return (block.section if is_body else SectionKind.OTHER), block.part, block.is_set_aside


def _is_unsure(block: Block) -> bool:
    is_unknown = block.section is SectionKind.OTHER or block.sign.kind is SignKind.NONE
    return is_unknown and block.part is DocumentPart.BODY and not block.is_moved


_KEEPS: dict[BlockFilter, Callable[[Block], bool]] = {
    BlockFilter.ALL: lambda block: True,
    BlockFilter.SET_ASIDE: lambda block: block.is_set_aside,
    BlockFilter.UNSURE: _is_unsure,
    BlockFilter.MOVED: lambda block: block.is_moved,
}
