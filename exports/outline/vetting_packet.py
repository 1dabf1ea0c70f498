"""The vetting packet: courses beside the map, for the reviewer of an infant mental health group."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import Framework
from exports.labels import file_name, full_course_names
from exports.options import ReportOptions
from exports.outline.course_decisions import course_decisions
from exports.outline.course_facts import course_notes, facts_text, in_short_text
from exports.outline.course_list import unread_files
from exports.outline.course_rest import not_found
from exports.outline.footer import footer_text
from exports.outline.legend import legend
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, Title
from exports.outline.packet_frame import packet_facts, packet_method
from exports.outline.vetting_rows import VETTING_HEADER, VETTING_WIDTHS, vetting_row
from exports.review_marks import has_reviews, marks_in_use
from exports.wording import counted
from syllabi import SyllabusError

_TITLE = "Course vetting packet"
_PURPOSE = (
    "This packet sets what each syllabus says beside the knowledge areas of the map, so that a "
    "reviewer can check each line against the syllabus and write a note. It decides nothing: "
    "syllabus evidence suggests the levels, and only an association decides what it recognizes."
)
_CONCLUSION_HEADER = ("Course", "Syllabus", "Conclusion", "Reviewer", "Date")


def vetting_packet(
    report: AlignmentReport,
    options: ReportOptions | None = None,
    unread: Sequence[SyllabusError] = (),
) -> tuple[Node, ...]:
    """Return the nodes of the packet, its `Title` first: a table a course on landscape pages.

    The report is as it may be shown: what the options leave out or mask is gone from it already,
    except quotes. `unread` are the files that were not read.
    """
    options = options or ReportOptions()
    aside = report.courses if len(report.courses) == 1 else ()
    results = (
        [Page.LANDSCAPE],
        _courses(report, options),
        [Page.PORTRAIT],
        _conclusions(report),
    )
    parts = (
        _front(report, options),
        unread_files(unread),
        packet_method(report, aside),
        *(results if report.courses else ()),
    )
    return tuple(node for part in parts for node in part)


def _front(report: AlignmentReport, options: ReportOptions) -> Iterator[Node]:
    n_courses = counted(len(report.courses), "course")
    subtitle = f"{n_courses} beside the knowledge areas of infant mental health"
    yield Title(_TITLE, subtitle, footer_text(report.courses, report.framework))
    yield from packet_facts(report, options)
    yield Paragraph(_PURPOSE)
    if not report.courses:
        yield Paragraph("No syllabus was read.")
    yield from legend(marks_in_use(report.courses, report.framework))


def _courses(report: AlignmentReport, options: ReportOptions) -> Iterator[Node]:
    names = full_course_names(report)
    for number, (name, course) in enumerate(zip(names, report.courses, strict=True)):
        yield Heading(name, 1, new_page=number > 0)
        facts = facts_text(course, options.in_program)
        yield Paragraph(f"{facts} {in_short_text(course, report.framework)}")
        yield from course_notes(course)
        yield from _shown_areas(name, course, report.framework, options)
        yield from course_decisions(course, report.framework, 2)
        yield from not_found(course, report.framework, 2)


def _shown_areas(
    name: str, course: CourseAlignment, framework: Framework, options: ReportOptions
) -> Iterator[Node]:
    """Yield the table of all areas that are not absent, in the order of the map."""
    shown = [cell for cell in course.cells if cell.level is not CoverageLevel.ABSENT]
    if not shown:
        yield Paragraph("The syllabus shows no knowledge area of the map.")
        return
    is_marked = has_reviews([course])
    rows = tuple(
        vetting_row(cell, framework, with_quotes=options.with_quotes, is_marked=is_marked)
        for cell in shown
    )
    yield Table(f"Areas in the syllabus of {name}", VETTING_HEADER, rows, widths=VETTING_WIDTHS)


def _conclusions(report: AlignmentReport) -> Iterator[Node]:
    """Yield an empty row a course for the reviewer to fill in."""
    names = full_course_names(report)
    rows = tuple(
        (name, file_name(course.source), "", "", "")
        for name, course in zip(names, report.courses, strict=True)
    )
    yield Heading("For the reviewer to fill in", 1)
    yield Table("Conclusions", _CONCLUSION_HEADER, rows, widths=(3, 2.5, 5, 2, 1.5))
