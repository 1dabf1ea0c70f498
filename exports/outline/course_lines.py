"""A program's courses in, one line for each out: how much it covers, where most, what is near."""

from collections.abc import Iterator

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from alignment.steps import StepKind, next_steps
from competency_map import Framework
from exports.labels import course_labels, full_course_names
from exports.outline.course_facts import course_notes
from exports.outline.matrix_totals import covered_of
from exports.outline.nodes import Bullet, Heading, Node, Page, Paragraph, Table
from exports.outline.smallest_changes import step_name

_HEADER = ("Course", "Covered", "In passing", "Openings", "Most of all in", "Nearest step")
_WIDTHS = (4.5, 1.1, 1.1, 1.15, 3.3, 3.85)
_INTRODUCTION = (
    "Strengths come first in each line, then the step that is nearest to coverage; no course is "
    "expected to cover every area. The full report, the course packet and the app show each "
    "course's quotes and changes."
)
_NONE = "\u2013"


def course_lines(report: AlignmentReport) -> Iterator[Node]:
    """Yield the table with a row a course on wide pages, and notes on how syllabi were read."""
    if not report.courses:
        return
    yield Page.LANDSCAPE
    yield Heading("The courses, one line each", 1)
    yield Paragraph(_INTRODUCTION, with_next=True)
    names = full_course_names(report)
    rows = tuple(
        (name, *_line(course, report.framework))
        for name, course in zip(names, report.courses, strict=True)
    )
    yield Table("Courses, one line each", _HEADER, rows, widths=_WIDTHS)
    yield from _notes(report)
    yield Page.PORTRAIT


def _line(course: CourseAlignment, framework: Framework) -> tuple[str, ...]:
    levels = [cell.level for cell in course.cells if framework.area(cell.area).counts]
    return (
        covered_of(framework.knowledge_areas, course),
        str(levels.count(CoverageLevel.MENTIONED)),
        str(levels.count(CoverageLevel.GENERAL)),
        _strongest(course, framework),
        _nearest(course, framework),
    )


def _nearest(course: CourseAlignment, framework: Framework) -> str:
    """Name the smallest step toward covering one more of the areas that count."""
    steps = (
        step
        for step in next_steps(course, framework)
        if step.kind is not StepKind.ASSESS and framework.area(step.area).counts
    )
    step = next(steps, None)
    return step_name(step, framework) if step else _NONE


def _strongest(course: CourseAlignment, framework: Framework) -> str:
    """Name the domain of which the course covers most areas: "Theory (3 of 10)"."""
    covered = {cell.area for cell in course.cells if cell.level.is_covered}
    counts = [
        (sum(area.counts and area.code in covered for area in domain.areas), domain)
        for domain in framework.domains
    ]
    # The first domain of the map where several have as many.
    most, domain = max(counts, key=lambda row: row[0], default=(0, None))
    if domain is None or not most:
        return _NONE
    return f"{domain.name} ({covered_of(domain.areas, course)})"


def _notes(report: AlignmentReport) -> Iterator[Node]:
    """Yield what went slightly wrong in reading, and what people moved, by course."""
    noted = [
        Bullet(note.text, lead=f"{label}. ")
        for label, course in zip(course_labels(report), report.courses, strict=True)
        for note in course_notes(course)
    ]
    if noted:
        yield Heading("Notes on the reading of syllabi", 2)
        yield from noted
