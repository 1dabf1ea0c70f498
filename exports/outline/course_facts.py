"""A course in, what stands first about it out: its facts, its counts, notes on its reading."""

from collections.abc import Iterable, Iterator

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.review_counts import count_reviews
from competency_map import Framework
from exports.in_program import CourseInProgram, in_program_text, places_in_program
from exports.labels import file_name
from exports.outline.nodes import Paragraph
from exports.review_wording import short_share_text
from exports.section_wording import moved_text
from exports.wording import COURSE_LEVEL_NAMES, DISCIPLINE_NAMES, counted, credits_text


def facts_text(course: CourseAlignment, in_program: Iterable[CourseInProgram] = ()) -> str:
    """Give the course's facts in one line; the instructor is personal and stays out.

    Its place in the program is among them where people gave it.
    """
    found = course.course
    (place,) = places_in_program([course], in_program)
    facts = (
        found.term,
        credits_text(found.credits),
        COURSE_LEVEL_NAMES[found.level].lower() if found.level else "",
        DISCIPLINE_NAMES.get(found.discipline, found.discipline),
        in_program_text(place).lower(),
        f"syllabus {file_name(course.source)}",
    )
    return "; ".join(fact for fact in facts if fact) + "."


def in_short_text(course: CourseAlignment, framework: Framework) -> str:
    """Count what the syllabus shows, strengths first: "... suggests 5 of 37 areas covered"."""
    levels = [cell.level for cell in course.cells if framework.area(cell.area).counts]
    n_covered = sum(level.is_covered for level in levels)
    n_openings = levels.count(CoverageLevel.GENERAL)
    counts = (
        (levels.count(CoverageLevel.ASSESSED), "of them with a task that students do"),
        (levels.count(CoverageLevel.MENTIONED), "mentioned in passing"),
        (n_openings, "opening" if n_openings == 1 else "openings"),
    )
    details = "".join(f", {count} {words}" for count, words in counts if count)
    reviewed = short_share_text(count_reviews([course], framework))
    is_whole = len(course.cells) == len(framework.knowledge_areas)
    areas = counted(len(levels), "area" if is_whole else "reviewed area")
    return f"Syllabus evidence suggests {n_covered} of {areas} covered{details}. {reviewed}"


def course_notes(course: CourseAlignment) -> Iterator[Paragraph]:
    """Yield what went slightly wrong in reading, and what a person moved by hand."""
    yield from (Paragraph(warning, lead="Note: ") for warning in course.warnings)
    if course.moved_blocks:
        yield Paragraph(moved_text(course.moved_blocks), lead="Note: ")
