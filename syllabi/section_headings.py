"""Blocks in, the same blocks with section, sign, week and path that the headings give out."""

import re
from collections.abc import Sequence
from dataclasses import replace

from syllabi.boilerplate import n_policy_signs
from syllabi.citations import is_citation
from syllabi.courses import N_FIRST_BLOCKS, is_course_name
from syllabi.heading_surroundings import (
    goes_on,
    is_torn_line,
    leaves_the_part,
    stands_in_front,
    times_printed,
)
from syllabi.heading_words import is_numbered_outcome
from syllabi.open_parts import OpenPart, open_part, part_above
from syllabi.syllabus import Block, BlockKind, Course, SectionKind
from syllabi.unmarked_headings import unmarked_heading
from syllabi.words import word_set, words_of

_MIN_PROSE_WORDS = 25
_VALUE = re.compile(r"\(\d{1,2}\)$")
_N_FACT_BLOCKS = 3
_N_TITLE_BLOCKS = 2
_N_INTRODUCTION_BLOCKS = 12
_LISTS = (SectionKind.READINGS, SectionKind.BIBLIOGRAPHY, SectionKind.SCHEDULE)
_COURSE_WORDS = word_set("course class seminar module students theory study practicum")


def section_by_headings(blocks: Sequence[Block], course: Course) -> list[Block]:
    """Walk the blocks with the stack of open headings; the course's own name opens no part."""
    printed = times_printed(blocks)
    stack: list[OpenPart] = []
    has_named = False
    sectioned = []
    for index, block in enumerate(blocks):
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        text = _heading_in(block, below, stack)
        if not text or goes_on(blocks, index, stack, printed):
            sectioned.append(_below(stack, block, index))
            continue
        level = block.level or _level_of_unmarked(stack)
        stack = [heading for heading in stack if heading.level < level]
        if leaves_the_part(blocks, index, stack, printed):
            stack = []
        opened = open_part(text, level, stack, index)
        is_front = not (has_named or opened.is_named) and stands_in_front(blocks, index)
        if is_front or _is_title(block, index, course):
            opened = OpenPart(level, text, is_title=True)
        has_named = has_named or opened.is_named
        sectioned.append(_with_part(block, opened, stack))
        stack.append(opened)
    return sectioned


def _heading_in(block: Block, below: Block | None, stack: Sequence[OpenPart]) -> str:
    """Give the heading's words; "" for content, also where it only looks like a heading."""
    if is_torn_line(block.text):
        return ""
    if block.kind is not BlockKind.HEADING:
        return "" if _runs_on(below) else unmarked_heading(block, stack)
    if is_numbered_outcome(block.text):
        return ""
    is_entry = is_citation(block.text) and part_above(stack).section in _LISTS
    return "" if is_entry else block.text


def _runs_on(below: Block | None) -> bool:
    """Say whether the next line begins with a small letter, as a sentence that was torn does."""
    return below is not None and below.kind is BlockKind.PARAGRAPH and below.text[:1].islower()


def _level_of_unmarked(stack: Sequence[OpenPart]) -> int:
    """A line without a mark stands beside the heading above it."""
    return stack[-1].level if stack else 6


def _is_title(block: Block, index: int, course: Course) -> bool:
    """Say whether a heading is the document's title: the course's name, or "... Syllabus"."""
    if block.kind is not BlockKind.HEADING:
        return False
    if index < N_FIRST_BLOCKS and is_course_name(block.text, course):
        return True
    return index < _N_TITLE_BLOCKS and words_of(block.text)[-1:] == ("syllabus",)


def _below(stack: Sequence[OpenPart], block: Block, index: int) -> Block:
    """Give content the nearest heading's part; a fact's ("Credits") reaches a few lines only."""
    nearest = stack[-1] if stack else OpenPart(0, "")
    if nearest.is_fact and (_is_past(nearest, index) or _is_course_prose(block)):
        nearest = part_above(stack)
    if words_of(nearest.text) == ("introduction",) and _is_far(nearest, index):
        nearest = OpenPart(nearest.level, nearest.text)
    return _with_part(block, nearest, stack)


def _is_past(fact: OpenPart, index: int) -> bool:
    """Say whether a fact is told: some lines above, or in its own heading ("Credit hours (3)")."""
    return index - fact.index > _N_FACT_BLOCKS or _VALUE.search(fact.text) is not None


def _is_far(part: OpenPart, index: int) -> bool:
    is_description = part.section is SectionKind.DESCRIPTION
    return is_description and index - part.index > _N_INTRODUCTION_BLOCKS


def _with_part(block: Block, part: OpenPart, stack: Sequence[OpenPart]) -> Block:
    weeks = [heading.week for heading in (*stack, part) if heading.week]
    return replace(
        block,
        section=part.section,
        sign=part.sign,
        path=tuple(heading.text for heading in stack if not heading.is_title),
        week=weeks[-1] if weeks else "",
    )


def _is_course_prose(block: Block) -> bool:
    words = words_of(block.text)
    is_long = block.kind is BlockKind.PARAGRAPH and len(words) >= _MIN_PROSE_WORDS
    is_of_course = not _COURSE_WORDS.isdisjoint(words[:15])
    return is_long and is_of_course and not n_policy_signs(block.text)[0]
