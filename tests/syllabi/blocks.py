"""Blocks for tests, in one word each."""

from syllabi import Block, BlockKind


def head(text: str, level: int = 2) -> Block:
    """A heading."""
    return Block(BlockKind.HEADING, text, "line 1", level=level)


def prose(text: str) -> Block:
    """A paragraph."""
    return Block(BlockKind.PARAGRAPH, text.strip(), "line 2")


def item(text: str) -> Block:
    """A list item."""
    return Block(BlockKind.LIST_ITEM, text, "line 3")


def row(number: int, *cells: str) -> Block:
    """A row of table 1."""
    return Block(
        BlockKind.TABLE_ROW, " | ".join(filter(None, cells)), f"table 1, row {number}", cells=cells
    )
