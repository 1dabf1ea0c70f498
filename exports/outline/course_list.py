"""Which courses a report holds, with the version of each syllabus, and what was not read."""

from collections.abc import Iterable, Iterator, Sequence

from alignment.coverage import CourseAlignment
from alignment.report import AlignmentReport
from exports.in_program import CourseInProgram, in_program_text, places_in_program
from exports.labels import file_name, full_course_names
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.wording import DISCIPLINE_NAMES
from syllabi import SyllabusError

# Enough of a file's fingerprint to tell two versions of one syllabus apart by eye.
_N_DIGITS = 8
_HEADER = ("Course", "Term", "Discipline", "In the program", "File", "Version")
_WIDTHS = (4, 1.3, 1.4, 1.4, 3.7, 1.2)
# Columns that would often be empty, and then take the others' room.
_IF_KNOWN = ("Term", "In the program")


def course_list(
    report: AlignmentReport,
    unread: Sequence[SyllabusError],
    in_program: Iterable[CourseInProgram] = (),
) -> Iterator[Node]:
    """Yield a heading and the table of courses, then the files that could not be read.

    Terms and the courses' places in the program have a column where one is known.
    """
    yield Heading("Courses and syllabi", 1)
    if report.courses:
        yield Paragraph(
            "“Version” is drawn from the file's content: it changes with any change to the file.",
            with_next=True,
        )
        yield _course_table(report, in_program)
    else:
        yield Paragraph("No syllabus was read.")
    if unread:
        yield _unread_table(unread)


def unread_files(unread: Sequence[SyllabusError]) -> Iterator[Node]:
    """Yield a heading and the files that could not be read; nothing where all were."""
    if unread:
        yield Heading("What was not read", 1)
        yield _unread_table(unread)


def _course_table(report: AlignmentReport, in_program: Iterable[CourseInProgram]) -> Table:
    texts = [in_program_text(place) for place in places_in_program(report.courses, in_program)]
    names = full_course_names(report)
    rows = [
        _row(name, course, text)
        for name, course, text in zip(names, report.courses, texts, strict=True)
    ]
    kept = [
        i
        for i, heading in enumerate(_HEADER)
        if heading not in _IF_KNOWN or any(row[i].strip() for row in rows)
    ]
    return Table(
        "Courses in this report",
        tuple(_HEADER[i] for i in kept),
        tuple(tuple(row[i] for i in kept) for row in rows),
        widths=tuple(_WIDTHS[i] for i in kept),
    )


def _row(name: str, course: CourseAlignment, in_program: str) -> tuple[str, ...]:
    facts = course.course
    discipline = DISCIPLINE_NAMES.get(facts.discipline, facts.discipline)
    version = course.syllabus_id[:_N_DIGITS]
    return name, facts.term, discipline, in_program, file_name(course.source), version


def _unread_table(unread: Sequence[SyllabusError]) -> Table:
    rows = tuple((file_name(error.source), error.explanation) for error in unread)
    return Table("Files that could not be read", ("File", "Why"), rows, widths=(1, 2))
