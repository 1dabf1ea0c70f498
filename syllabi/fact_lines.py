"""The first blocks of a syllabus in, the values of its labelled facts out ("Credits: 3")."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from syllabi.syllabus import Block
from syllabi.words import words_of

_LABEL = re.compile(r"^\W*([^:|]{2,40}?)\W*(?::|\s[-\u2013]\s)\s*(\S.*)$")
_MAX_VALUE_CHARACTERS = 160


def labelled_values(blocks: Sequence[Block], labels: frozenset[str]) -> Iterator[str]:
    """Give what stands behind one of `labels`: on its line, in the next cell or line below.

    Labels are lower-case words with single spaces.
    """
    for block, below in pairwise((*blocks, None)):
        if block is None:
            continue
        yield from _on_the_line(block, labels)
        yield from (after for cell, after in pairwise(block.cells) if _is(cell, labels) and after)
        if not block.cells and below is not None and _is(block.text, labels):
            yield below.text[:_MAX_VALUE_CHARACTERS]


def _on_the_line(block: Block, labels: frozenset[str]) -> Iterator[str]:
    for line in block.cells or (block.text,):
        found = _LABEL.match(line.replace("*", "").replace("\n", " | ")[:_MAX_VALUE_CHARACTERS])
        if found and _is(found.group(1), labels):
            yield found.group(2)


def _is(label: str, labels: frozenset[str]) -> bool:
    return len(label) <= 45 and " ".join(words_of(label)) in labels
