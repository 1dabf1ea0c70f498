"""What frames the results: title block, purpose and scope, legend, method and limits."""

from collections.abc import Iterator, Sequence
from datetime import date

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from exports.change_wording import LINKS_NOTE
from exports.labels import course_labels, file_name
from exports.method import LIMIT_LINES, METHOD_LINES, technical_text
from exports.outline.nodes import Bullet, Heading, Node, Paragraph, Table, Title
from exports.standards import crosswalk_notes
from exports.wording import DISCIPLINE_NAMES, LEVEL_MEANINGS, LEVEL_NAMES, counted
from syllabi import SyllabusError


def title_block(
    report: AlignmentReport, unread: Sequence[SyllabusError], made_on: date
) -> Iterator[Node]:
    """Say what was read, with which map, and when."""
    framework = report.framework
    yield Title("Course alignment report", _subtitle(report))
    yield Paragraph(f"{made_on:%B} {made_on.day}, {made_on.year}", lead="Date: ")
    yield Paragraph(f"{framework.title}, version {framework.version}", lead="Map: ")
    yield Paragraph("0% of the levels; all are proposed", lead="Reviewed: ")
    yield Heading("Courses and syllabi", 1)
    if report.courses:
        yield _course_table(report)
    else:
        yield Paragraph("No syllabus was read.")
    if unread:
        yield _unread_table(unread)


def purpose_and_scope(report: AlignmentReport) -> Iterator[Node]:
    """Say in two sentences what the report is for, and what it looked at."""
    framework = report.framework
    n_areas = len(framework.counting_areas)
    n_unconfirmed = len(framework.knowledge_areas) - n_areas
    yield Heading("Purpose and scope", 1)
    yield Paragraph(
        "This report shows where course syllabi already bring in infant and early childhood "
        "mental health, and where the smallest change would bring in more. It compares "
        f"{counted(len(report.courses), 'syllabus', 'syllabi')} with the {n_areas} knowledge "
        f"areas of {framework.title}; no course is expected to cover every area."
    )
    if n_unconfirmed:
        yield Paragraph(
            f"No source has confirmed {counted(n_unconfirmed, 'further area')} of this map yet: "
            "marked as unconfirmed, shown, and counted in no total."
        )


def legend() -> Iterator[Node]:
    """Explain the letters; the deepest level comes first."""
    rows = tuple(
        (level, LEVEL_NAMES[level], LEVEL_MEANINGS[level]) for level in reversed(CoverageLevel)
    )
    yield Heading("Legend", 1)
    yield Paragraph(
        "“Covered” means taught, or taught and assessed, in young-child context.", with_next=True
    )
    yield Table("Levels and their letters", ("Letter", "Level", "Meaning"), rows, widths=(1, 2, 7))


def method_and_limits(report: AlignmentReport) -> Iterator[Node]:
    """Say how the results were made, what they are not, and with what versions."""
    yield Heading("Method and limits", 1)
    for line in (*METHOD_LINES, *LIMIT_LINES):
        yield Bullet(line)
    if notes := [*crosswalk_notes(report.courses)]:
        yield Bullet(LINKS_NOTE)
    yield from (Bullet(note, lead=f"{name} standards. ") for name, note in notes)
    yield Paragraph(technical_text(report), lead="Technical details: ")


def _subtitle(report: AlignmentReport) -> str:
    n_courses = len(report.courses)
    subject = "One course" if n_courses == 1 else f"Program of {counted(n_courses, 'course')}"
    return f"{subject} and the knowledge areas of infant mental health"


def _course_table(report: AlignmentReport) -> Table:
    rows = tuple(
        (
            label,
            course.course.title,
            course.course.term,
            DISCIPLINE_NAMES.get(course.course.discipline, course.course.discipline),
            file_name(course.source),
        )
        for label, course in zip(course_labels(report), report.courses, strict=True)
    )
    header = ("Course", "Title", "Term", "Discipline", "File")
    return Table("Courses in this report", header, rows, widths=(1.8, 3.6, 1.5, 1.5, 3.4))


def _unread_table(unread: Sequence[SyllabusError]) -> Table:
    rows = tuple((file_name(error.source), error.explanation) for error in unread)
    return Table("Files that could not be read", ("File", "Why"), rows, widths=(1, 2))
