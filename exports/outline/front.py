"""What stands before the results: the title block, and what the report is for and looked at."""

from collections.abc import Iterator
from datetime import date

from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from exports.options import ReportOptions
from exports.outline.footer import footer_text
from exports.outline.nodes import Heading, Node, Paragraph, Title
from exports.review_wording import ONLY_REVIEWED, share_text
from exports.scope_wording import domains_text
from exports.wording import counted, day_text, joined


def title_block(report: AlignmentReport, options: ReportOptions, made_on: date) -> Iterator[Node]:
    """Say whose report this is, of what, with which map, and when it was made.

    What only a computer asks for, such as versions and the fingerprint, stands with the method.
    """
    footer = footer_text(report.courses, report.framework)
    yield Title("Course alignment report", _subtitle(report), footer)
    for lead, text in _facts(report, options, made_on):
        if text:
            yield Paragraph(text, lead=lead)


def purpose_and_scope(
    report: AlignmentReport, options: ReportOptions | None = None
) -> Iterator[Node]:
    """Say in a few sentences what the report is for, and what it looked at."""
    options = options or ReportOptions()
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
    if options.domains:
        yield Paragraph(domains_text(report, options))
    if n_unconfirmed:
        yield Paragraph(
            f"No source has confirmed {counted(n_unconfirmed, 'further area')} of this map yet: "
            "marked as unconfirmed, shown, and counted in no total."
        )


def reviewed_text(report: AlignmentReport) -> str:
    """Say how many levels people have reviewed: "0% (0 of 222 levels; all are proposed)"."""
    return share_text(count_reviews(report.courses, report.framework))


def _subtitle(report: AlignmentReport) -> str:
    n_courses = len(report.courses)
    subject = "One course" if n_courses == 1 else f"Program of {counted(n_courses, 'course')}"
    return f"{subject} and the knowledge areas of infant mental health"


def _facts(
    report: AlignmentReport, options: ReportOptions, made_on: date
) -> tuple[tuple[str, str], ...]:
    """Pair each lead with its fact, "" where it is not known."""
    framework = report.framework
    terms = dict.fromkeys(course.course.term.strip() for course in report.courses)
    return (
        ("Institution: ", options.institution.strip()),
        ("Program: ", options.program.strip()),
        ("Prepared by: ", options.preparer.strip()),
        ("Date: ", day_text(made_on)),
        ("Courses: ", _courses_text(len(report.courses))),
        ("Terms: ", joined([term for term in terms if term])),
        ("Map: ", f"{framework.title}, version {framework.version}"),
        ("Reviewed: ", reviewed_text(report)),
        ("Shown: ", f"{ONLY_REVIEWED}." if options.only_reviewed else ""),
    )


def _courses_text(n_courses: int) -> str:
    if not n_courses:
        return "none"
    whose = "with its" if n_courses == 1 else "each with its"
    return f"{n_courses}, {whose} syllabus file under “Courses and syllabi”"
