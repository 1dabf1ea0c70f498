"""What a person moved to another section: kept by the words of each block, applied to any version.

A move is keyed by the block's own words (with an ordinal for repeats), so it finds its block
again in a syllabus that was edited and sent once more.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from syllabi.passages import passages_of
from syllabi.syllabus import Block, BlockKind, SectionKind, Syllabus
from syllabi.words import words_of

Moves = Mapping[str, SectionKind]
"""The section a person chose, by the key of the block (see `block_keys`)."""


def with_moves(syllabus: Syllabus, moves: Moves) -> Syllabus:
    """Apply moves to the proposed sections; other earlier moves are taken back.

    Keys that no block has any more are passed over. The passages are made anew.
    """
    keyed = zip(block_keys(syllabus.blocks), syllabus.blocks, strict=True)
    blocks = tuple(_moved(block, moves.get(key, block.proposed)) for key, block in keyed)
    return replace(syllabus, blocks=blocks, passages=passages_of(blocks))


def moves_of(syllabus: Syllabus) -> dict[str, SectionKind]:
    """Give the moves that are in force in a syllabus."""
    keyed = zip(block_keys(syllabus.blocks), syllabus.blocks, strict=True)
    return {key: block.section for key, block in keyed if block.is_moved}


def block_keys(blocks: Sequence[Block]) -> Iterator[str]:
    """Give one key a block, in order, no two alike: its words hashed, and their repeat."""
    repeats: Counter[str] = Counter()
    for block in blocks:
        words = " ".join(words_of(block.text)) or block.text
        digest = hashlib.sha256(words.encode("utf-8")).hexdigest()[:12]
        repeats[digest] += 1
        yield f"{digest}-{repeats[digest]}"


def blocks_below(blocks: Sequence[Block], index: int) -> range:
    """Give the indexes of the blocks that the heading at `index` heads, itself left out.

    They reach to the next heading of the same or a higher level; a block that is no heading
    heads none.
    """
    if blocks[index].kind is not BlockKind.HEADING:
        return range(index + 1, index + 1)
    end = index + 1
    while end < len(blocks) and not _is_beside_or_above(blocks[end], blocks[index]):
        end += 1
    return range(index + 1, end)


def _is_beside_or_above(block: Block, heading: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level <= heading.level


def _moved(block: Block, section: SectionKind) -> Block:
    return block if section is block.section else replace(block, section=section)
