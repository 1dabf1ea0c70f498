"""Sectioned blocks in, the same with the course's description found where no heading names it."""

import re
from dataclasses import replace

from syllabi.section_signs import sign_of
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind

_MIN_WORDS = 25
_N_EARLY_BLOCKS = 12
_N_COURSE_BLOCKS = 20
_N_SIGN_WORDS = 8
# "This course ...", "This intergenerational service learning class provides ..."
_OF_THE_COURSE = re.compile(
    r"^(?:this|the)\s(?:[\w-]+\s){0,4}(?:course|class|seminar|module|subject|practicum|program)\b",
    re.I,
)


def with_description(blocks: list[Block]) -> list[Block]:
    """Call early prose under no known heading the description.

    What speaks of "this course" is description anywhere near the top; where no heading says
    so, the first longer paragraph is too.
    """
    is_described = any(block.section is SectionKind.DESCRIPTION for block in blocks)
    described = [
        _described(block) if _speaks_of_the_course(block) else block
        for block in blocks[:_N_COURSE_BLOCKS]
    ] + blocks[_N_COURSE_BLOCKS:]
    if is_described:
        return described
    for index, block in enumerate(described[:_N_EARLY_BLOCKS]):
        if block.section is not SectionKind.OTHER and block.kind is BlockKind.HEADING:
            break
        if _is_prose(block):
            described[index] = _described(block)
    return described


def _speaks_of_the_course(block: Block) -> bool:
    return _is_prose(block) and _OF_THE_COURSE.match(block.text[:120]) is not None


def _is_prose(block: Block) -> bool:
    is_paragraph = block.kind is BlockKind.PARAGRAPH and block.section is SectionKind.OTHER
    return is_paragraph and len(block.text.split()) >= _MIN_WORDS


def _described(block: Block) -> Block:
    words = " ".join(block.text.split()[:_N_SIGN_WORDS])
    sign = sign_of(SignKind.EARLY_PROSE, words)
    return replace(block, section=SectionKind.DESCRIPTION, sign=sign)
