"""Sectioned blocks in, the same with references that stand below a fact or a notice as readings."""

import re
from collections.abc import Sequence
from dataclasses import replace

from syllabi.heading_words import heads_policies
from syllabi.section_signs import sign_of
from syllabi.syllabus import Block, BlockKind, SectionKind, SignKind

# "Bowlby, J. (1988)": stricter than `is_citation`, for "Lee, Ann, Fall 2024" is an instructor.
_REFERENCE = re.compile(
    r"^\W{0,3}[A-Z][\w'\u2019-]{1,25},\s[A-Z]\.[^\n]{0,160}\b(?:19|20)\d\d[a-z]?\b"
)
_BY_HEADING = (SignKind.HEADING, SignKind.FACT)


def with_references_as_readings(blocks: Sequence[Block]) -> list[Block]:
    """Take references out of the policies, but not from below "Course policies"."""
    return [_as_reading(block) if _is_stray(block) else block for block in blocks]


def _is_stray(block: Block) -> bool:
    return (
        block.section is SectionKind.POLICIES
        and block.kind is not BlockKind.HEADING
        and block.sign.kind in _BY_HEADING
        and not any(map(heads_policies, block.path))
        and _REFERENCE.match(block.text[:260]) is not None
    )


def _as_reading(block: Block) -> Block:
    sign = sign_of(SignKind.CITATIONS, block.text)
    return replace(block, section=SectionKind.READINGS, sign=sign)
