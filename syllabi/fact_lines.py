"""The first blocks of a syllabus in, the values of its labelled facts out ("Credits: 3")."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from syllabi.syllabus import Block
from syllabi.words import words_of

_LABEL = re.compile(r"^\W*([^:|]{2,40}?)\W*(?::|\s[-\u2013]\s)\s*(\S.*)$")
# Where a further fact begins on the same line: "Instructor: A. Lima  Credits: 3  Term: Fall".
_FURTHER = re.compile(
    r"\s+(?=[A-Z](?i:nstructor|rofessor|redits?|redit hours|nits|erm|emester|ear|evel|ffice|"
    r"ffice hours|-?mail|hone|elephone|ocation|oom|rn|rerequisites?)\s*:)"
)
# A name or a number stands before it; one word may qualify what follows ("Transfer Credits: 30").
_COMPLETE = re.compile(r":\s*(?:\S+\s+\S|\S*\d\W*$)")
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
        plain = line.replace("*", "").replace("\n", " | ")[:_MAX_VALUE_CHARACTERS]
        for fact in _facts(plain):
            found = _LABEL.match(fact)
            if found and _is(found.group(1), labels):
                yield found.group(2)


def _facts(line: str) -> Iterator[str]:
    """Yield the facts that stand on a line side by side, or the line."""
    start = 0
    for further in _FURTHER.finditer(line):
        if _COMPLETE.search(line, start, further.start()):
            yield line[start : further.start()]
            start = further.end()
    yield line[start:]


def _is(label: str, labels: frozenset[str]) -> bool:
    return len(label) <= 45 and " ".join(words_of(label)) in labels
