"""Which courses a report holds, with the version of each syllabus, and what was not read."""

from collections.abc import Iterator, Sequence

from alignment.report import AlignmentReport
from exports.labels import course_labels, file_name
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.wording import DISCIPLINE_NAMES
from syllabi import SyllabusError

# Enough of a file's fingerprint to tell two versions of one syllabus apart by eye.
_N_DIGITS = 8


def course_list(report: AlignmentReport, unread: Sequence[SyllabusError]) -> Iterator[Node]:
    """Yield a heading and the table of courses, then the files that could not be read."""
    yield Heading("Courses and syllabi", 1)
    if report.courses:
        yield Paragraph(
            "“Version” is drawn from the file's content: it changes with any change to the file.",
            with_next=True,
        )
        yield _course_table(report)
    else:
        yield Paragraph("No syllabus was read.")
    if unread:
        yield _unread_table(unread)


def unread_files(unread: Sequence[SyllabusError]) -> Iterator[Node]:
    """Yield a heading and the files that could not be read; nothing where all were."""
    if unread:
        yield Heading("What was not read", 1)
        yield _unread_table(unread)


def _course_table(report: AlignmentReport) -> Table:
    rows = tuple(
        (
            label,
            course.course.title,
            course.course.term,
            DISCIPLINE_NAMES.get(course.course.discipline, course.course.discipline),
            file_name(course.source),
            course.syllabus_id[:_N_DIGITS],
        )
        for label, course in zip(course_labels(report), report.courses, strict=True)
    )
    header = ("Course", "Title", "Term", "Discipline", "File", "Version")
    return Table("Courses in this report", header, rows, widths=(1.7, 3.2, 1.4, 1.5, 3, 1.3))


def _unread_table(unread: Sequence[SyllabusError]) -> Table:
    rows = tuple((file_name(error.source), error.explanation) for error in unread)
    return Table("Files that could not be read", ("File", "Why"), rows, widths=(1, 2))
