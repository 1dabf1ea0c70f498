"""The course packet: two to four pages about one course, for whoever teaches it."""

from collections.abc import Iterator
from dataclasses import replace

from alignment.coverage import CourseAlignment
from alignment.report import AlignmentReport
from competency_map import Framework
from exports.labels import full_course_names
from exports.options import ReportOptions
from exports.outline.check_first import check_first
from exports.outline.chosen_changes import chosen_changes
from exports.outline.course_decisions import course_decisions
from exports.outline.course_facts import course_notes, facts_text, in_short_text
from exports.outline.course_rest import not_found
from exports.outline.footer import footer_text
from exports.outline.nodes import Heading, Node, Paragraph, Title
from exports.outline.packet_changes import packet_changes, shows_standards
from exports.outline.packet_coverage import at_a_glance, covered_areas
from exports.outline.packet_frame import packet_facts, packet_method
from exports.plan_table import plan_rows
from exports.review_marks import marks_in_use
from exports.sentences import areas_text

_SUBTITLE = "Course packet: infant and early childhood mental health in this course"


def course_packet(
    report: AlignmentReport, position: int, options: ReportOptions | None = None
) -> tuple[Node, ...]:
    """Return the nodes for the course at `position` of the report, its `Title` first.

    The report is as it may be shown: what the options leave out or mask is gone from it already,
    except quotes. Standards are those of the options' discipline, else of the course's own.
    Raises IndexError for a position that the report lacks.
    """
    options = options or ReportOptions()
    course, framework = report.courses[position], report.framework
    held_to = replace(course.course, discipline=options.standards or course.course.discipline)
    alone = replace(report, courses=(course,))
    has_standards = shows_standards(course, held_to, framework)
    parts = (
        _front(full_course_names(report)[position], report, course, options),
        _in_short(course, framework),
        _covers(course, framework, options),
        course_decisions(course, framework, 1),
        chosen_changes(plan_rows(alone, options.plan, options)),
        packet_changes(
            course,
            held_to,
            framework,
            with_quotes=options.with_quotes,
            planned=_planned(course, options),
        ),
        not_found(course, framework, 1),
        packet_method(alone, [course], [held_to] if has_standards else []),
    )
    return tuple(node for part in parts for node in part)


def _planned(course: CourseAlignment, options: ReportOptions) -> frozenset[tuple[str, str]]:
    lines = (line for line in options.plan if line.syllabus_id == course.syllabus_id)
    return frozenset((line.area, line.change) for line in lines)


def _front(
    name: str, report: AlignmentReport, course: CourseAlignment, options: ReportOptions
) -> Iterator[Node]:
    yield Title(name, _SUBTITLE, footer_text([course], report.framework))
    yield Paragraph(facts_text(course, options.in_program), lead="Course: ")
    yield from packet_facts(report, options)
    yield from course_notes(course)


def _in_short(course: CourseAlignment, framework: Framework) -> Iterator[Node]:
    yield Heading("In short", 1)
    yield Paragraph(in_short_text(course, framework))
    yield from check_first(course, framework)
    unwanted = areas_text(
        framework.area(cell.area) for cell in course.cells if cell.is_not_intended
    )
    if unwanted:
        yield Paragraph(f"{unwanted}.", lead="Not intended here, as people decided: ")
    yield at_a_glance(course, framework)


def _covers(
    course: CourseAlignment, framework: Framework, options: ReportOptions
) -> Iterator[Node]:
    yield Heading("What it already covers", 1)
    if marks := marks_in_use([course], framework):
        named = "; ".join(f"{mark} {name.lower()}" for mark, name, _ in marks)
        yield Paragraph(f"{named}.", lead="Beside the levels: ", with_next=True)
    yield from covered_areas(course, framework, with_quotes=options.with_quotes)
