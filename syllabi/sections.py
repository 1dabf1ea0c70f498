"""Blocks as read in, the same blocks with their section, its sign, path and week out.

Three kinds of signs, in this order: the headings' words; the shape of a run of blocks (a
schedule, a list of citations); the wording of campus boilerplate that no heading announces.
"""

from collections.abc import Sequence
from dataclasses import replace

from syllabi.boilerplate import set_boilerplate_aside
from syllabi.descriptions import with_description
from syllabi.lone_headings import with_what_they_head
from syllabi.reading_lists import with_closing_bibliography
from syllabi.section_headings import section_by_headings
from syllabi.section_runs import section_runs
from syllabi.section_signs import sign_of
from syllabi.stray_references import with_references_as_readings
from syllabi.syllabus import Block, Course, DocumentPart, SectionKind, SignKind
from syllabi.weeks import with_weeks

_NO_COURSE = Course()


def assign_sections(blocks: Sequence[Block], course: Course = _NO_COURSE) -> tuple[Block, ...]:
    """Give every block its section, sign, path and week; texts and order stay as they are.

    The document's title is left out of the paths, or its words would count for every block.
    What stands outside the body (page headers, hidden text) has no part in any of this.
    """
    body = iter(_body_sections([block for block in blocks if _is_body(block)], course))
    return tuple(next(body) if _is_body(block) else _outside(block) for block in blocks)


def _body_sections(blocks: Sequence[Block], course: Course) -> list[Block]:
    sectioned = with_references_as_readings(section_by_headings(blocks, course))
    for start, end, section, sign in section_runs(sectioned):
        sectioned[start:end] = [
            replace(block, section=section, sign=sign) for block in sectioned[start:end]
        ]
    sectioned = [set_boilerplate_aside(block) for block in sectioned]
    sectioned = with_description(with_closing_bibliography(sectioned))
    sectioned = with_weeks(with_what_they_head(sectioned))
    return [_proposed(block) for block in sectioned]


def _proposed(block: Block) -> Block:
    is_same = block.proposed is block.section
    return block if is_same else replace(block, proposed=block.section)


def _is_body(block: Block) -> bool:
    return block.part is DocumentPart.BODY


def _outside(block: Block) -> Block:
    sign = sign_of(SignKind.DOCUMENT_PART, block.part.value)
    other = SectionKind.OTHER
    return replace(block, section=other, proposed=other, sign=sign, path=(), week="")
