"""The plan of changes: what people picked for their courses, as one table, and what it is not."""

from collections.abc import Iterator, Sequence
from datetime import date

from alignment.report import AlignmentReport
from competency_map import NOTICE
from exports.change_wording import LINKS_NOTE
from exports.labels import course_labels, full_course_names
from exports.options import ReportOptions
from exports.outline.nodes import Bullet, Heading, Node, Page, Paragraph, Table, Title
from exports.plan_table import DONE, HEADINGS, PlanRow
from exports.wording import counted, day_text

PLAN_TITLE = "Plan of changes"
_FOOTER = "Picked by people from suggestions"
# "Done" alone in its column must not break in two.
_WIDTHS = (3.9, 2.1, 1.2, 2.4, 1.6, 2.4, 1.5, 1.4, 1.1)
_LINES = (
    "Each change was a suggestion beside a place in a syllabus; people of the program picked it. "
    "Nothing in it is prescribed, and no course is expected to cover everything.",
    "A change stands in the words that it had when it was picked, or that people gave it since. "
    "Where the syllabus has changed since, the column Week says so.",
)


def plan_of_changes(
    report: AlignmentReport, rows: Sequence[PlanRow], options: ReportOptions
) -> Iterator[Node]:
    """Yield title and facts, the table with one row a change, and how to read it after that."""
    if rows:
        yield Page.LANDSCAPE
    yield Title(PLAN_TITLE, _subtitle(rows), _FOOTER)
    for lead, text in _facts(report, rows, options):
        if text:
            yield Paragraph(text, lead=lead)
    yield Heading("The changes", 1)
    if rows:
        values = tuple(row.values for row in rows)
        yield Table("Planned changes, one row each", HEADINGS, values, widths=_WIDTHS)
    else:
        yield Paragraph("No change is planned yet.")
    yield Heading("How to read this plan", 1)
    yield from (Bullet(line) for line in _LINES)
    if any(row.standard for row in rows):
        yield Bullet(LINKS_NOTE)
    yield Paragraph(NOTICE, lead="Notice: ")


def _subtitle(rows: Sequence[PlanRow]) -> str:
    """Say how many there are: "3 changes in 2 courses, 1 done"."""
    n_courses, n_done = len({row.course for row in rows}), sum(row.done == DONE for row in rows)
    done = f", {n_done} done" if n_done else ""
    said = f"{counted(len(rows), 'change')} in {counted(n_courses, 'course')}{done}"
    return said if rows else "Nothing picked yet"


def _facts(
    report: AlignmentReport, rows: Sequence[PlanRow], options: ReportOptions
) -> tuple[tuple[str, str], ...]:
    return (
        ("Institution: ", options.institution.strip()),
        ("Program: ", options.program.strip()),
        ("Prepared by: ", options.preparer.strip()),
        ("Date: ", day_text(options.made_on or date.today())),
        ("Courses: ", "; ".join(_planned_courses(report, rows))),
        ("Map: ", f"{report.framework.title}, version {report.framework.version}"),
    )


def _planned_courses(report: AlignmentReport, rows: Sequence[PlanRow]) -> tuple[str, ...]:
    """The courses that have a change, with their titles: the table has no room for these."""
    planned = {row.course for row in rows}
    named = zip(course_labels(report), full_course_names(report), strict=True)
    return tuple(name for label, name in named if label in planned)
