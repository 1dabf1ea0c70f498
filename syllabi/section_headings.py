"""Blocks in, the same blocks with the section and the path that the headings above give out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from syllabi.boilerplate import n_policy_signs
from syllabi.courses import N_FIRST_BLOCKS, is_course_name
from syllabi.heading_words import (
    HeadingMatch,
    ends_policies,
    heads_policies,
    match_heading,
    names_a_task,
)
from syllabi.headings import fact_label
from syllabi.meetings import starts_a_meeting
from syllabi.syllabus import Block, BlockKind, Course, SectionKind
from syllabi.words import word_set, words_of

_MIN_PROSE_WORDS = 25
_N_FACT_BLOCKS = 3
_MAX_STEP = 2
_N_TITLE_BLOCKS = 2
_UNSURE = (SectionKind.OTHER, SectionKind.POLICIES)
_COURSE_WORDS = word_set("course class seminar module students theory study practicum")


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading whose part has not ended yet."""

    level: int
    text: str
    section: SectionKind
    is_week: bool = False
    is_fact: bool = False
    is_title: bool = False
    index: int = 0


def section_by_headings(blocks: Sequence[Block], course: Course) -> list[Block]:
    """Walk the blocks with the stack of open headings; the course's own name opens no part."""
    stack: list[_Open] = []
    sectioned = []
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING:
            section = _section_below(stack, block, index)
            sectioned.append(replace(block, section=section, path=_path(stack)))
            continue
        stack = [heading for heading in stack if heading.level < block.level]
        if _is_title(block, index, course):
            opened = _Open(block.level, block.text, SectionKind.OTHER, is_title=True)
        else:
            opened = _open(block, stack, index)
        sectioned.append(replace(block, section=opened.section, path=_path(stack)))
        stack.append(opened)
    return sectioned


def _is_title(block: Block, index: int, course: Course) -> bool:
    """Say whether a heading is the document's title: the course's name, or "... Syllabus"."""
    if index < N_FIRST_BLOCKS and is_course_name(block.text, course):
        return True
    return index < _N_TITLE_BLOCKS and words_of(block.text)[-1:] == ("syllabus",)


def _path(stack: Sequence[_Open]) -> tuple[str, ...]:
    return tuple(heading.text for heading in stack if not heading.is_title)


def _section_below(stack: Sequence[_Open], block: Block, index: int) -> SectionKind:
    """Give the nearest heading's section; a fact's ("Prerequisites") reaches a few lines only."""
    if not stack:
        return SectionKind.OTHER
    nearest = stack[-1]
    if nearest.is_fact and (index - nearest.index > _N_FACT_BLOCKS or _is_course_prose(block)):
        return _section_above(stack)
    return nearest.section


def _section_above(stack: Sequence[_Open]) -> SectionKind:
    """Give the section of the nearest heading that does not announce a single fact."""
    parts = [heading.section for heading in stack if not heading.is_fact]
    return parts[-1] if parts else SectionKind.OTHER


def _is_course_prose(block: Block) -> bool:
    words = words_of(block.text)
    is_long = block.kind is BlockKind.PARAGRAPH and len(words) >= _MIN_PROSE_WORDS
    return (
        is_long and not _COURSE_WORDS.isdisjoint(words[:15]) and not n_policy_signs(block.text)[0]
    )


def _open(block: Block, above: Sequence[_Open], index: int) -> _Open:
    """Decide a heading's section from its words, else from the heading above it."""
    inherited = _section_above(above)
    if starts_a_meeting(block.text):
        in_policies = inherited is SectionKind.POLICIES
        section = SectionKind.POLICIES if in_policies else SectionKind.SCHEDULE
        return _Open(block.level, block.text, section, is_week=True)
    if fact_label(block.text):
        return _Open(block.level, block.text, SectionKind.POLICIES, is_fact=True, index=index)
    if _is_part_of_policies(block, above):
        return _Open(block.level, block.text, SectionKind.POLICIES)
    known = match_heading(block.text)
    in_week = any(heading.is_week for heading in above)
    if known is None and inherited in _UNSURE and names_a_task(block.text):
        return _Open(block.level, block.text, SectionKind.ASSESSMENT)
    if known is None or (known.is_weak_in_week and (in_week or _is_topic(known, inherited))):
        return _Open(block.level, block.text, inherited)
    return _Open(block.level, block.text, known.section)


def _is_part_of_policies(block: Block, above: Sequence[_Open]) -> bool:
    """Say whether a heading stands just below "Course policies" or one of its parts.

    A line that only acts as a heading stands further down (`heading_depth`), for want of a mark.
    """
    policies = [heading for heading in above if heading.section is SectionKind.POLICIES]
    return (
        any(heads_policies(heading.text) for heading in policies)
        and block.level - above[-1].level <= _MAX_STEP
        and not ends_policies(block.text)
    )


def _is_topic(known: HeadingMatch, inherited: SectionKind) -> bool:
    """Say whether a heading opens no new part: a schedule's column, a task's "Purpose:"."""
    if inherited is SectionKind.SCHEDULE:
        return known.is_column_head
    if inherited is SectionKind.ASSESSMENT:
        return known.section in (SectionKind.DESCRIPTION, SectionKind.OUTCOMES)
    return False
