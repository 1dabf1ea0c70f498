"""A comparison in, what frames its results out: title, the courses compared, method and limits."""

from collections.abc import Iterator, Sequence
from datetime import date

from alignment.comparison import Comparison, CourseComparison
from alignment.snapshot import CourseSnapshot, MethodEdition, UnreadFile
from competency_map import NOTICE
from exports.comparison_wording import (
    PAIRED_BY_NAMES,
    comparison_labels,
    full_names,
    other_course_texts,
    version_text,
)
from exports.labels import file_name
from exports.method import DISCLOSURE
from exports.options import ReportOptions
from exports.outline.comparison_reviews import (
    comparison_footer,
    decisions_line,
    reviewed_text,
)
from exports.outline.nodes import Bullet, Contents, Heading, Node, Paragraph, Table, Title
from exports.wording import counted, day_text

_NONE = "\u2013"
COMPARISON_LINES = (
    "Courses were paired by course code, then by title, then by the file's name; the table of "
    "courses says which it was.",
    "“Now covered” means taught, or taught and assessed, in the newer version and not in the older "
    "one. “Goes further” and “goes less far” are changes of level that leave this as it was.",
    "Passages are the same where their letters and digits are; they are reworded where most of "
    "their words are the same, and moved where they stand in another section or under other "
    "headings. Course facts, policies and campus information were not compared.",
    "A level near a cut-off can change with a few words. Read the quotes before speaking of a "
    "gain or a loss, and ask the instructor: a syllabus that says less may stand for a course "
    "that does as much.",
)


def comparison_title(comparison: Comparison, options: ReportOptions) -> Iterator[Node]:
    """Say what is compared, with which map, when, and whether the method was another one."""
    made_on = options.made_on or date.today()
    edition = comparison.edition
    yield Title("What changed in the syllabi", _subtitle(comparison), comparison_footer(comparison))
    facts = (
        ("Institution: ", options.institution.strip()),
        ("Program: ", options.program.strip()),
        ("Prepared by: ", options.preparer.strip()),
        ("Date: ", day_text(made_on)),
        ("Map: ", f"{edition.id}, version {edition.version}"),
        ("Reviewed: ", reviewed_text(comparison)),
    )
    yield from (Paragraph(text, lead=lead) for lead, text in facts if text)
    yield from (Paragraph(text, lead="Please note: ") for text in other_course_texts(comparison))
    if not comparison.is_same_method:
        yield Paragraph(other_method_text(comparison), lead="Please note: ")
    if len(comparison.courses) > 1:
        yield Contents()


def other_method_text(comparison: Comparison) -> str:
    """Say that the two versions were made with other methods, and what that means."""
    old, new = (_method_text(m) for m in (comparison.old_method, comparison.new_method))
    return (
        f"The older results were made with {old}; the newer ones with {new}. Some levels may have "
        "changed for that reason alone. Align the older syllabi again to be sure."
    )


def courses_compared(comparison: Comparison) -> Iterator[Node]:
    """Yield the courses with the files of both versions, and the files that were not read."""
    yield Heading("Courses compared", 1)
    labels = comparison_labels(comparison.courses)
    rows = tuple(
        (label, _version(course.old), _version(course.new), _paired_by(course))
        for label, course in zip(labels, comparison.courses, strict=True)
    )
    header = ("Course", "Before", "Now", "Paired by")
    yield Table("Courses and their versions", header, rows, widths=(2, 3, 3, 1.6))
    sides = (("older", comparison.old_unread), ("newer", comparison.new_unread))
    yield from (_unread(side, files) for side, files in sides if files)


def how_compared(comparison: Comparison) -> Iterator[Node]:
    """Say how the versions were compared, what that is not, and at the end with what method."""
    lines = (*COMPARISON_LINES, decisions_line(comparison), DISCLOSURE)
    yield Heading("Method and limits", 1)
    yield from (Bullet(line) for line in lines)
    yield Heading("Notice", 1)
    yield Paragraph(NOTICE)
    edition = comparison.edition
    yield Paragraph(
        f"{_method_text(comparison.new_method)}; map {edition.id} {edition.version}, fingerprint "
        f"{edition.fingerprint}.",
        lead="Technical details: ",
    )


def _subtitle(comparison: Comparison) -> str:
    if len(comparison.courses) == 1:
        return f"{full_names(comparison.courses)[0]}: an older and a newer version"
    return f"A program of {counted(len(comparison.courses), 'course')}: before and now"


def _method_text(method: MethodEdition) -> str:
    parts = (("statistics", method.statistics), ("weights", method.weights), *method.settings)
    others = [f"{name.replace('_', ' ')} {value}" for name, value in parts if value]
    return ", ".join([f"method version {method.version}", *others])


def _version(course: CourseSnapshot | None) -> str:
    return version_text(course) if course else _NONE


def _paired_by(course: CourseComparison) -> str:
    return PAIRED_BY_NAMES[course.paired_by] if course.paired_by else _NONE


def _unread(side: str, files: Sequence[UnreadFile]) -> Table:
    rows = tuple((file_name(file.source), file.explanation) for file in files)
    caption = f"Files of the {side} version that could not be read"
    return Table(caption, ("File", "Why"), rows, widths=(1, 2))
