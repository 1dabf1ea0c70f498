"""Blocks, a heading's index and the open parts in, what stands around it says of it out."""

import re
from collections import Counter
from collections.abc import Sequence

from syllabi.citations import may_be_reference
from syllabi.courses import N_FIRST_BLOCKS
from syllabi.heading_words import (
    HeadingMatch,
    ends_policies,
    heads_policies,
    match_heading,
)
from syllabi.meetings import starts_a_meeting
from syllabi.open_parts import OpenPart, part_above
from syllabi.syllabus import Block, BlockKind, SectionKind
from syllabi.words import word_set, words_of

_N_LOOK_AHEAD = 6
_MIN_REPEATS = 3
_MAX_SHORT_CHARACTERS = 80
_MAX_COLUMN_WORDS = 2
_MIN_PROSE_WORDS = 12
_N_OUTCOMES_AHEAD = 16
_N_DATED_AHEAD = 12
_ENTRIES = (SectionKind.READINGS, SectionKind.BIBLIOGRAPHY)
_TAUGHT = (SectionKind.READINGS, SectionKind.SCHEDULE)
_COLUMNS = (SectionKind.DESCRIPTION, SectionKind.ASSESSMENT)
_TABULAR = (SectionKind.ASSESSMENT, SectionKind.SCHEDULE)
_GENERIC = word_set("methods method content contents description assessment evaluation")
_OUTCOME_VERBS = word_set(
    "identify describe demonstrate apply explain analyze analyse evaluate understand use develop "
    "discuss recognize recognise define compare examine assess utilize integrate engage practice "
    "articulate list know plan select implement interpret critique distinguish synthesize"
)
_CLOSING = re.compile(r"^\W*\w{1,4}[.)]+\s")
_DUE_DAY = re.compile(r"\bdue\b.{0,20}\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.I)
_LETTERHEAD = re.compile(
    r"\b(?:university|college) of [A-Z]|\b[A-Z]\w+ (?:university|college)\b|"
    r"\b(?:school|department|faculty|college) of [A-Z]",
    re.I,
)
_MAX_LETTERHEAD_WORDS = 8


def is_torn_line(text: str) -> bool:
    """Say whether a line is a piece of a sentence or a cell: "paper)", "Essay due Monday"."""
    bare = _CLOSING.sub("", text)
    is_aside = bare.startswith("(") and bare.endswith(")")
    return is_aside or bare.count(")") > bare.count("(") or _DUE_DAY.search(text) is not None


def times_printed(blocks: Sequence[Block]) -> Counter[str]:
    """Count how often each line stands in the document, for `goes_on` and `leaves_the_part`."""
    return Counter(_folded(block.text) for block in blocks)


def goes_on(
    blocks: Sequence[Block], index: int, stack: Sequence[OpenPart], printed: Counter[str]
) -> bool:
    """Say whether a heading's word is an entry or a column head of the part above, and no part."""
    above, known = part_above(stack), match_heading(blocks[index].text)
    if known is None:
        return False
    if above.section is SectionKind.OUTCOMES:
        return _is_generic(blocks[index].text) and _is_list_of_outcomes(blocks, index)
    if above.section not in _TABULAR:
        return False
    if _is_repeated(blocks, index, known, above, printed):
        return True
    if _is_without_proof(blocks, index, known, above):
        return True
    return above.section is SectionKind.SCHEDULE and _is_dated(blocks, index, known)


def leaves_the_part(
    blocks: Sequence[Block], index: int, stack: Sequence[OpenPart], printed: Counter[str]
) -> bool:
    """Say whether a heading of unknown words ends what stands above: what follows is no entry.

    So "Course section information" ends a bibliography, a bold line below its table ends
    a schedule, and a school's letterhead whatever stands above it.
    """
    section = part_above(stack).section
    content = _content_below(blocks, index)
    if section is not SectionKind.SCHEDULE and _is_letterhead(blocks[index].text, printed):
        return True
    if not content:
        return False
    if section is SectionKind.SCHEDULE:
        ends_table = blocks[index - 1].kind is BlockKind.TABLE_ROW
        return ends_table and not any(_is_scheduled(block) for block in content)
    is_list = section is SectionKind.BIBLIOGRAPHY
    return is_list and not any(may_be_reference(block.text) for block in content)


def stands_in_front(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a heading is front matter: a school, a second line of the title, an address.

    Nothing but a few short lines part it from the next heading. "Department of Early
    Childhood Education" over a course in statistics says nothing of its content.
    """
    content = _content_below(blocks, index)
    end = index + 1 + len(content)
    is_followed = end < len(blocks) and blocks[end].kind is BlockKind.HEADING
    are_short = all(
        block.kind is BlockKind.PARAGRAPH and len(block.text.split()) < _MIN_PROSE_WORDS
        for block in content
    )
    return index < N_FIRST_BLOCKS and is_followed and are_short


def _is_generic(text: str) -> bool:
    words = words_of(text)
    return len(words) == 1 and words[0] in _GENERIC


def _is_list_of_outcomes(blocks: Sequence[Block], index: int) -> bool:
    """Say whether at least two of the next blocks open with an outcome's verb."""
    below = blocks[index + 1 : index + 1 + _N_OUTCOMES_AHEAD]
    openings = [words_of(_CLOSING.sub("", block.text))[:2] for block in below]
    return sum(not _OUTCOME_VERBS.isdisjoint(words) for words in openings) >= 2


def _is_repeated(
    blocks: Sequence[Block],
    index: int,
    known: HeadingMatch,
    above: OpenPart,
    printed: Counter[str],
) -> bool:
    """Say whether a short heading comes back like the head of a rubric's column."""
    words = words_of(blocks[index].text)
    is_list = above.section is SectionKind.ASSESSMENT and known.section in _TAUGHT
    if is_list or len(words) > _MAX_COLUMN_WORDS or ends_policies(blocks[index].text):
        return False
    is_dated = any(
        starts_a_meeting(block.text) for block in blocks[index + 1 : index + 1 + _N_DATED_AHEAD]
    )
    if above.section is SectionKind.SCHEDULE and not is_dated:
        return False
    return printed[_folded(blocks[index].text)] >= _MIN_REPEATS


def _is_without_proof(
    blocks: Sequence[Block], index: int, known: HeadingMatch, above: OpenPart
) -> bool:
    """Say whether nothing below bears a heading out: a bibliography without one reference."""
    below = blocks[index + 1 : index + 1 + _N_LOOK_AHEAD]
    if above.section is not SectionKind.ASSESSMENT:
        return False
    if known.section is SectionKind.BIBLIOGRAPHY:
        return bool(below) and not any(may_be_reference(block.text) for block in below)
    if known.section is not SectionKind.SCHEDULE or ends_policies(blocks[index].text):
        return False
    content = _content_below(blocks, index)
    return bool(content) and sum(map(_may_be_topic, content)) * 2 < len(content)


def _is_dated(blocks: Sequence[Block], index: int, known: HeadingMatch) -> bool:
    """Say whether a week or a date follows soon on a word that no part opens with for sure."""
    text = blocks[index].text
    below = blocks[index + 1 : index + 1 + _N_LOOK_AHEAD]
    is_column = known.is_column_head or not (ends_policies(text) or heads_policies(text))
    is_entry = known.section in _ENTRIES or (known.section in _COLUMNS and is_column)
    return is_entry and any(starts_a_meeting(block.text) for block in below)


def _may_be_topic(block: Block) -> bool:
    is_short = len(block.text.split()) < _MIN_PROSE_WORDS
    return is_short or block.kind is not BlockKind.PARAGRAPH or starts_a_meeting(block.text)


def _is_letterhead(text: str, printed: Counter[str]) -> bool:
    """Say whether a heading is a school's name that is printed here only."""
    is_name = len(words_of(text)) <= _MAX_LETTERHEAD_WORDS and match_heading(text) is None
    return is_name and _LETTERHEAD.search(text) is not None and printed[_folded(text)] < 2


def _folded(text: str) -> str:
    return " ".join(words_of(text[:_MAX_SHORT_CHARACTERS]))


def _content_below(blocks: Sequence[Block], index: int) -> list[Block]:
    content = []
    for block in blocks[index + 1 : index + 1 + _N_LOOK_AHEAD]:
        if block.kind is BlockKind.HEADING:
            break
        content.append(block)
    return content


def _is_scheduled(block: Block) -> bool:
    return block.kind is BlockKind.TABLE_ROW or starts_a_meeting(block.text)
