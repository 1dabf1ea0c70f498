"""The first blocks of a syllabus in, the values of its labelled facts out ("Credits: 3")."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from syllabi.heading_words import is_fact_label, without_number
from syllabi.no_titles import names_a_part
from syllabi.syllabus import Block, BlockKind
from syllabi.title_vocabulary import title_vocabulary
from syllabi.words import words_of

_LABEL = re.compile(r"^\W*([^:|]{2,40}?)\W*(?::|\s[-\u2013]\s)\s*(\S.*)$")
# Where a further fact begins on the same line: "Instructor: A. Lima  Credits: 3  Term: Fall".
_FURTHER = re.compile(
    r"\s+(?=[A-Z](?i:nstructor|rofessor|redits?|redit hours|nits|erm|emester|ear|evel|ffice|"
    r"ffice hours|-?mail|hone|elephone|ocation|oom|rn|rerequisites?)\s*:)"
)
# A name or a number stands before it; one word may qualify what follows ("Transfer Credits: 30").
_COMPLETE = re.compile(r":\s*(?:\S+\s+\S|\S*\d\W*$)")
_MARKS = (":", " - ", " \u2013 ")
_MAX_VALUE_CHARACTERS = 160


def labelled_values(blocks: Sequence[Block], labels: frozenset[str]) -> Iterator[str]:
    """Give what stands behind one of `labels`: on its line, in the next cell or line below.

    In a row of nothing but labels, it stands in the cell below. A heading or a cell that names a
    part of a syllabus is no value. Labels are lower-case words with single spaces.
    """
    for block, below in pairwise((*blocks, None)):
        if block is None:
            continue
        yield from _on_the_line(block, labels)
        if below is not None and block.cells and _are_heads(block, below):
            yield from _of(zip(block.cells, below.cells, strict=True), labels)
            continue
        yield from _of(pairwise(block.cells), labels)
        if not block.cells and below is not None and _is(block.text, labels):
            yield from _value(below)


def _of(facts: Iterable[tuple[str, str]], labels: frozenset[str]) -> Iterator[str]:
    return (
        value for label, value in facts if _is(label, labels) and value and not names_a_part(value)
    )


def _value(below: Block) -> Iterator[str]:
    if below.kind is not BlockKind.HEADING or not names_a_part(below.text):
        yield below.text[:_MAX_VALUE_CHARACTERS]


def _are_heads(row: Block, below: Block) -> bool:
    """Say whether the cells of a row are labels whose values stand in the row below."""
    vocabulary = title_vocabulary()
    known = vocabulary.titles | vocabulary.codes | vocabulary.other_labels
    return len(row.cells) == len(below.cells) > 1 and all(
        is_fact_label(cell) or _is(cell, known) for cell in row.cells
    )


def _on_the_line(block: Block, labels: frozenset[str]) -> Iterator[str]:
    for line in block.cells or (block.text,):
        if not any(mark in line for mark in _MARKS):
            continue
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
    return len(label) <= 45 and " ".join(words_of(without_number(label))) in labels
