"""The program report: which parts a document has, in the order its readers expect."""

from collections.abc import Sequence
from datetime import date

from alignment.report import AlignmentReport
from competency_map import NOTICE
from exports.outline.course_pages import course_pages
from exports.outline.findings import findings_by_domain
from exports.outline.front import legend, method_and_limits, purpose_and_scope, title_block
from exports.outline.matrix import matrix
from exports.outline.nodes import Heading, Node, Paragraph
from exports.outline.summary import summary
from syllabi import SyllabusError


def build_outline(
    report: AlignmentReport, unread: Sequence[SyllabusError] = (), made_on: date | None = None
) -> tuple[Node, ...]:
    """Return the program report's nodes in reading order; `made_on` is today unless given."""
    parts = (
        title_block(report, unread, made_on or date.today()),
        purpose_and_scope(report),
        summary(report),
        legend(),
        method_and_limits(report),
        matrix(report),
        findings_by_domain(report),
        course_pages(report),
        (Heading("Notice", 1), Paragraph(NOTICE)),
    )
    return tuple(node for part in parts for node in part)
