"""Blocks as read in, the same blocks with their section and the headings above them out.

Three kinds of signs, in this order: the headings' words; the shape of a run of blocks (a
schedule, a list of citations); the wording of campus boilerplate that no heading announces.
"""

from collections.abc import Sequence
from dataclasses import replace

from syllabi.boilerplate import set_boilerplate_aside
from syllabi.section_headings import section_by_headings
from syllabi.section_runs import section_runs
from syllabi.syllabus import Block, BlockKind, Course, SectionKind

_MIN_DESCRIPTION_WORDS = 25
_N_EARLY_BLOCKS = 12
_NO_COURSE = Course()


def assign_sections(blocks: Sequence[Block], course: Course = _NO_COURSE) -> tuple[Block, ...]:
    """Give every block its section and path; texts and order stay as they are.

    The document's title is left out of the paths, or its words would count for every block.
    """
    sectioned = section_by_headings(blocks, course)
    for start, end, section in section_runs(sectioned):
        sectioned[start:end] = [replace(block, section=section) for block in sectioned[start:end]]
    sectioned = [set_boilerplate_aside(block) for block in sectioned]
    described = _with_description(sectioned)
    return tuple(replace(block, proposed=block.section) for block in described)


def _with_description(blocks: list[Block]) -> list[Block]:
    """Call early prose under no known heading the description, where there is none."""
    if any(block.section is SectionKind.DESCRIPTION for block in blocks):
        return blocks
    for index, block in enumerate(blocks[:_N_EARLY_BLOCKS]):
        if block.section is not SectionKind.OTHER and block.kind is BlockKind.HEADING:
            break
        if (
            block.section is SectionKind.OTHER
            and block.kind is BlockKind.PARAGRAPH
            and len(block.text.split()) >= _MIN_DESCRIPTION_WORDS
        ):
            blocks[index] = replace(block, section=SectionKind.DESCRIPTION)
    return blocks
