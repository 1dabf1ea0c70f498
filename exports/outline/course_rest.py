"""A course in, what its syllabus does not show and what did not count out."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CourseAlignment, CoverageLevel
from competency_map import AreaKind, Framework
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.section_wording import set_aside_reasons
from exports.sentences import areas_text
from exports.wording import counted, joined
from syllabi import Block, BlockKind, DocumentPart

_HEADINGS_SHOWN = 8


def not_found(course: CourseAlignment, framework: Framework, level: int = 3) -> Iterator[Node]:
    """Yield a heading of the level and the absent areas; ways of working apart.

    What is not intended here is no lack; what nobody reviewed stands by itself where that was
    left out.
    """
    absent = [
        framework.area(cell.area)
        for cell in course.cells
        if cell.level is CoverageLevel.ABSENT and not cell.is_not_intended
    ]
    topics = [area for area in absent if area.kind is not AreaKind.PROCESS]
    ways = [area for area in absent if area.kind is AreaKind.PROCESS]
    if absent:
        yield Heading("Not found in this syllabus", level)
    if topics:
        yield Paragraph(f"{areas_text(topics)}.")
    if ways:
        lead = "Ways of working, which syllabi rarely put into words: "
        yield Paragraph(f"{areas_text(ways)}.", lead=lead)
    yield from _not_reviewed(course, framework, level)


def _not_reviewed(course: CourseAlignment, framework: Framework, level: int) -> Iterator[Node]:
    left_out = [area for area in framework.knowledge_areas if course.find(area.code) is None]
    if left_out:
        yield Heading("Not reviewed", level)
        yield Paragraph(
            f"{areas_text(left_out)}.", lead="Left out by choice, and counted nowhere: "
        )


def set_aside(course: CourseAlignment) -> Iterator[Node]:
    """Yield what of the syllabus did not count, and each reason with its count."""
    blocks = course.set_aside_blocks
    if not blocks:
        return
    yield Heading("Set aside", 3)
    yield Paragraph(set_aside_text(blocks))
    yield Paragraph("Why:", with_next=True)
    yield from (Bullet(f"{reason}.") for reason in set_aside_reasons(blocks))


def set_aside_text(blocks: Sequence[Block]) -> str:
    """Say how much did not count, and under which headings it stands."""
    headings = dict.fromkeys(_heading(block) for block in blocks if block.part is DocumentPart.BODY)
    under = f", under: {joined(list(headings), _HEADINGS_SHOWN)}" if headings else ""
    return (
        f"{counted(len(blocks), 'paragraph')} of course facts, policies, page headers or hidden "
        f"text did not count{under}."
    )


def _heading(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return block.text
    return block.path[-1] if block.path else "(no heading)"
