"""Sectioned blocks in, the same with headings of unknown words put with what they head."""

from collections.abc import Sequence
from dataclasses import replace

from syllabi.boilerplate import n_policy_signs
from syllabi.headings import names_a_weight
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind

_BY_ITSELF = (SignKind.NOTICE_WORDING, SignKind.GRADE_SCALE, SignKind.WEIGHTS, SignKind.CITATIONS)


def with_what_they_head(blocks: Sequence[Block]) -> list[Block]:
    """Give a heading the section that all below it, up to the next heading, has by itself.

    Below a heading of no known part that opens with a notice and is mostly notices, the rest
    is one as well: "Emergencies" and three sentences, of which two name the campus police.
    """
    moved = list(blocks)
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING or _is_named(block) or names_a_weight(block.text):
            continue
        if _is_topic(block):
            continue
        end = _end_of_content(blocks, index + 1)
        content = blocks[index + 1 : end]
        if not content or content[0].sign.kind not in _BY_ITSELF:
            continue
        if _is_of_one_section(content) or _is_mostly_notices(content):
            section, sign = content[0].section, content[0].sign
            moved[index] = replace(block, section=section, sign=sign)
            moved[index + 1 : end] = [
                each if each.section is section else replace(each, section=section, sign=sign)
                for each in content
            ]
    return moved


def _is_named(block: Block) -> bool:
    """Say whether a heading's own words gave it its section."""
    words = block.sign.words.rstrip(" \u2026")
    return words != "" and words in block.text


def _is_topic(block: Block) -> bool:
    """Say whether a heading in a schedule names a topic: a notice below it is not about it."""
    return block.section is SectionKind.SCHEDULE and not any(n_policy_signs(block.text))


def _end_of_content(blocks: Sequence[Block], start: int) -> int:
    end = start
    while end < len(blocks) and blocks[end].kind is not BlockKind.HEADING:
        end += 1
    return end


def _is_of_one_section(content: Sequence[Block]) -> bool:
    section = content[0].section
    return all(block.section is section and block.sign.kind in _BY_ITSELF for block in content)


def _is_mostly_notices(content: Sequence[Block]) -> bool:
    """Say whether most words stand in notices, and the rest in no part of its own."""
    is_notice = [block.section is SectionKind.POLICIES for block in content]
    n_words = [len(block.text.split()) for block in content]
    n_in_notices = sum(n for n, notice in zip(n_words, is_notice, strict=True) if notice)
    others = [block for block, notice in zip(content, is_notice, strict=True) if not notice]
    is_unsure = all(block.section is SectionKind.OTHER for block in others)
    return is_notice[0] and is_unsure and n_in_notices * 2 >= sum(n_words)
