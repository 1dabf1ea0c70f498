"""Blocks in, the same blocks with section, sign, week and path that the headings give out."""

from collections.abc import Sequence
from dataclasses import replace

from syllabi.boilerplate import n_policy_signs
from syllabi.citations import is_citation, may_be_reference
from syllabi.courses import N_FIRST_BLOCKS, is_course_name
from syllabi.heading_words import is_numbered_outcome, match_heading
from syllabi.meetings import starts_a_meeting
from syllabi.open_parts import OpenPart, open_part, part_above
from syllabi.syllabus import Block, BlockKind, Course, SectionKind
from syllabi.unmarked_headings import unmarked_heading
from syllabi.words import word_set, words_of

_MIN_PROSE_WORDS = 25
_N_FACT_BLOCKS = 3
_N_TITLE_BLOCKS = 2
_N_LOOK_AHEAD = 6
_LISTS = (SectionKind.READINGS, SectionKind.BIBLIOGRAPHY, SectionKind.SCHEDULE)
_COURSE_WORDS = word_set("course class seminar module students theory study practicum")


def section_by_headings(blocks: Sequence[Block], course: Course) -> list[Block]:
    """Walk the blocks with the stack of open headings; the course's own name opens no part."""
    stack: list[OpenPart] = []
    sectioned = []
    for index, block in enumerate(blocks):
        text = _heading_in(block, stack)
        if not text or _goes_on(blocks, index, stack):
            sectioned.append(_below(stack, block, index))
            continue
        level = block.level or _level_of_unmarked(stack)
        stack = [heading for heading in stack if heading.level < level]
        if _leaves_the_part(blocks, index, stack):
            stack = []
        if _is_title(block, index, course):
            opened = OpenPart(level, text, is_title=True)
        else:
            opened = open_part(text, level, stack, index)
        sectioned.append(_with_part(block, opened, stack))
        stack.append(opened)
    return sectioned


def _heading_in(block: Block, stack: Sequence[OpenPart]) -> str:
    """Give the heading's words; "" for content, also where it only looks like a heading."""
    if block.kind is not BlockKind.HEADING:
        return unmarked_heading(block, stack)
    if is_numbered_outcome(block.text):
        return ""
    is_entry = is_citation(block.text) and part_above(stack).section in _LISTS
    return "" if is_entry else block.text


def _goes_on(blocks: Sequence[Block], index: int, stack: Sequence[OpenPart]) -> bool:
    """Say whether a word like "Sources" stands amid the weeks of a schedule, and ends nothing."""
    if part_above(stack).section is not SectionKind.SCHEDULE:
        return False
    known = match_heading(blocks[index].text)
    below = blocks[index + 1 : index + 1 + _N_LOOK_AHEAD]
    is_list = known is not None and known.section in _LISTS[:2]
    return is_list and any(starts_a_meeting(block.text) for block in below)


def _level_of_unmarked(stack: Sequence[OpenPart]) -> int:
    """A line without a mark stands beside the heading above it."""
    return stack[-1].level if stack else 6


def _leaves_the_part(blocks: Sequence[Block], index: int, stack: Sequence[OpenPart]) -> bool:
    """Say whether a heading of unknown words ends the list above it: what follows is no entry.

    So "Course section information" ends a bibliography, and a bold line below its table ends
    a schedule.
    """
    section = part_above(stack).section
    content = _content_below(blocks, index)
    if not content or section not in _LISTS:
        return False
    if section is SectionKind.SCHEDULE:
        ends_table = blocks[index - 1].kind is BlockKind.TABLE_ROW
        return ends_table and not any(_is_scheduled(block) for block in content)
    is_bibliography = section is SectionKind.BIBLIOGRAPHY
    return is_bibliography and not any(may_be_reference(block.text) for block in content)


def _content_below(blocks: Sequence[Block], index: int) -> list[Block]:
    content = []
    for block in blocks[index + 1 : index + 1 + _N_LOOK_AHEAD]:
        if block.kind is BlockKind.HEADING:
            break
        content.append(block)
    return content


def _is_scheduled(block: Block) -> bool:
    return block.kind is BlockKind.TABLE_ROW or starts_a_meeting(block.text)


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
    if nearest.is_fact and (index - nearest.index > _N_FACT_BLOCKS or _is_course_prose(block)):
        nearest = part_above(stack)
    return _with_part(block, nearest, stack)


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
