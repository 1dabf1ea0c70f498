"""A pasted passage in, the areas that it shows out, as if it were a whole syllabus."""

from dataclasses import dataclass

from alignment import AlignmentSettings, Cell, CoverageLevel, align_course
from competency_map import Framework
from syllabi import Block, BlockKind, Course, SectionKind, Syllabus
from syllabi.passages import passages_of

MAX_CHARACTERS, MAX_HEADING = 2_000, 200
# Where a passage may stand; policies never count, and the rest has no part of its own.
SECTIONS = (
    SectionKind.SCHEDULE,
    SectionKind.OUTCOMES,
    SectionKind.DESCRIPTION,
    SectionKind.ASSESSMENT,
    SectionKind.READINGS,
    SectionKind.BIBLIOGRAPHY,
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A passage of at most `MAX_CHARACTERS`, the part it stands in, and the heading above it."""

    text: str
    section: SectionKind = SectionKind.SCHEDULE
    heading: str = ""


def tried_cells(trial: Trial, framework: Framework, settings: AlignmentSettings) -> list[Cell]:
    """The cells of the areas that the passage shows, the highest level first, then the score."""
    found = align_course(_syllabus(trial), framework, settings).cells
    shown = [cell for cell in found if cell.level is not CoverageLevel.ABSENT]
    return sorted(shown, key=lambda cell: (-cell.level, -cell.score))


def _syllabus(trial: Trial) -> Syllabus:
    heading = " ".join(trial.heading[:MAX_HEADING].split())
    lines = [" ".join(line.split()) for line in trial.text[:MAX_CHARACTERS].splitlines()]
    blocks = tuple(
        Block(
            BlockKind.PARAGRAPH,
            line,
            f"line {number}",
            section=trial.section,
            path=(heading,) if heading else (),
            proposed=trial.section,
        )
        for number, line in enumerate(lines, 1)
        if line
    )
    return Syllabus("pasted", "pasted", Course(), blocks, passages_of(blocks))
