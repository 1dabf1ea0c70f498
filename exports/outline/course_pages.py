"""Course pages: for each course its strengths with quotes, smallest changes, and the rest."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import AreaKind, Framework
from exports.labels import file_name, full_course_names
from exports.outline.nodes import Bullet, Heading, Node, Paragraph
from exports.outline.quotes import cell_quotes
from exports.outline.smallest_changes import links_note, smallest_changes
from exports.section_wording import moved_text, set_aside_reasons
from exports.sentences import area_lead, areas_text
from exports.wording import (
    COURSE_LEVEL_NAMES,
    DISCIPLINE_NAMES,
    LEVEL_LETTERS,
    LEVEL_NAMES,
    counted,
    credits_text,
    joined,
)
from syllabi import Block, BlockKind, DocumentPart

_HEADINGS_SHOWN = 8


def course_pages(report: AlignmentReport, positions: Sequence[int] | None = None) -> Iterator[Node]:
    """Yield one page or more for each of the courses at `positions`: all unless given.

    Some alone stand without the report's method, and so end with whose judgement the links are.
    """
    chosen = range(len(report.courses)) if positions is None else positions
    if not chosen:
        return
    names = full_course_names(report)
    yield Heading("Course pages", 1, new_page=True)
    for number, position in enumerate(chosen):
        yield Heading(names[position], 2, new_page=number > 0)
        yield from _course_page(report.courses[position], report.framework)
    if positions is not None:
        yield from links_note([report.courses[i] for i in positions], report.framework)


def _course_page(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    yield Paragraph(_facts(course))
    yield Paragraph(_in_short(course, framework))
    yield from (Paragraph(warning, lead="Note: ") for warning in course.warnings)
    if course.moved_blocks:
        yield Paragraph(moved_text(course.moved_blocks), lead="Note: ")
    yield from _strengths(course, framework)
    yield from smallest_changes(course, framework)
    yield from _not_found(course, framework)
    yield from _set_aside(course)


def _facts(course: CourseAlignment) -> str:
    """Give the course's facts in one line; the instructor is personal and stays out."""
    found = course.course
    facts = (
        found.term,
        credits_text(found.credits),
        COURSE_LEVEL_NAMES[found.level].lower() if found.level else "",
        DISCIPLINE_NAMES.get(found.discipline, found.discipline),
        f"syllabus {file_name(course.source)}",
    )
    return "; ".join(fact for fact in facts if fact) + "."


def _in_short(course: CourseAlignment, framework: Framework) -> str:
    levels = [cell.level for cell in course.cells if framework.area(cell.area).counts]
    n_covered = sum(level.is_covered for level in levels)
    n_openings = levels.count(CoverageLevel.GENERAL)
    counts = (
        (levels.count(CoverageLevel.ASSESSED), "of them with a task that students do"),
        (levels.count(CoverageLevel.MENTIONED), "mentioned in passing"),
        (n_openings, "opening" if n_openings == 1 else "openings"),
    )
    details = "".join(f", {count} {words}" for count, words in counts if count)
    areas = counted(len(levels), "area")
    return f"Syllabus evidence suggests {n_covered} of {areas} covered{details}. Unreviewed."


def _strengths(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    yield Heading("What it already covers", 3)
    covered = [cell for cell in course.cells if cell.level.is_covered]
    if not covered:
        yield Paragraph("The syllabus does not yet show an area as taught in young-child context.")
    for cell in covered:
        yield Paragraph(
            _level_text(cell), lead=area_lead(framework.area(cell.area)), with_next=True
        )
        yield from cell_quotes(cell)


def _not_found(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    absent = [
        framework.area(cell.area) for cell in course.cells if cell.level is CoverageLevel.ABSENT
    ]
    topics = [area for area in absent if area.kind is not AreaKind.PROCESS]
    ways = [area for area in absent if area.kind is AreaKind.PROCESS]
    if absent:
        yield Heading("Not found in this syllabus", 3)
    if topics:
        yield Paragraph(f"{areas_text(topics)}.")
    if ways:
        lead = "Ways of working, which syllabi rarely put into words: "
        yield Paragraph(f"{areas_text(ways)}.", lead=lead)


def _set_aside(course: CourseAlignment) -> Iterator[Node]:
    blocks = course.set_aside_blocks
    if not blocks:
        return
    yield Heading("Set aside", 3)
    headings = dict.fromkeys(_heading(block) for block in blocks if block.part is DocumentPart.BODY)
    under = f", under: {joined(list(headings), _HEADINGS_SHOWN)}" if headings else ""
    yield Paragraph(
        f"{counted(len(blocks), 'block')} of course facts, policies, page headers or hidden text "
        f"did not count{under}."
    )
    yield Paragraph("Why:", with_next=True)
    yield from (Bullet(f"{reason}.") for reason in set_aside_reasons(blocks))


def _heading(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return block.text
    return block.path[-1] if block.path else "(no heading)"


def _level_text(cell: Cell) -> str:
    return f"{LEVEL_NAMES[cell.level]} ({LEVEL_LETTERS[cell.level]})"
