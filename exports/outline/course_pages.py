"""Course pages: for each course its strengths with quotes, smallest changes, and the rest."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment
from alignment.report import AlignmentReport
from competency_map import Framework
from exports.labels import full_course_names
from exports.options import ReportOptions
from exports.outline.check_first import check_first
from exports.outline.course_decisions import course_decisions
from exports.outline.course_facts import course_notes, facts_text, in_short_text
from exports.outline.course_rest import not_found, set_aside
from exports.outline.nodes import Heading, Node, Paragraph
from exports.outline.quotes import cell_quotes
from exports.outline.smallest_changes import links_note, smallest_changes
from exports.review_marks import has_reviews
from exports.review_wording import review_words
from exports.sentences import area_lead
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES


def course_pages(
    report: AlignmentReport,
    positions: Sequence[int] | None = None,
    *,
    options: ReportOptions | None = None,
) -> Iterator[Node]:
    """Yield one page or more for each of the courses at `positions`: all unless given.

    Some alone stand without the report's method, and so end with whose judgement the links are.
    """
    options = options or ReportOptions()
    chosen = range(len(report.courses)) if positions is None else positions
    if not chosen:
        return
    names = full_course_names(report)
    yield Heading("Course pages", 1, new_page=True)
    for number, position in enumerate(chosen):
        yield Heading(names[position], 2, new_page=number > 0)
        yield from _course_page(report.courses[position], report.framework, options)
    if positions is not None:
        yield from links_note([report.courses[i] for i in positions], report.framework)


def _course_page(
    course: CourseAlignment, framework: Framework, options: ReportOptions
) -> Iterator[Node]:
    yield Paragraph(facts_text(course, options.in_program))
    yield Paragraph(in_short_text(course, framework))
    yield from course_notes(course)
    yield from _strengths(course, framework, with_quotes=options.with_quotes)
    yield from course_decisions(course, framework)
    yield from check_first(course, framework)
    yield from smallest_changes(course, framework, with_quotes=options.with_quotes)
    yield from not_found(course, framework)
    yield from set_aside(course)


def _strengths(
    course: CourseAlignment, framework: Framework, *, with_quotes: bool
) -> Iterator[Node]:
    yield Heading("What it already covers", 3)
    covered = [cell for cell in course.cells if cell.level.is_covered]
    if not covered:
        yield Paragraph("The syllabus does not yet show an area as taught in young-child context.")
    is_marked = has_reviews([course])
    for cell in covered:
        text = _level_text(cell, is_marked=is_marked)
        yield Paragraph(text, lead=area_lead(framework.area(cell.area)), with_next=True)
        yield from cell_quotes(cell, with_quotes=with_quotes)


def _level_text(cell: Cell, *, is_marked: bool) -> str:
    name = f"{LEVEL_NAMES[cell.level]} ({LEVEL_LETTERS[cell.level]})"
    return f"{name}{review_words(cell, is_marked=is_marked)}"
