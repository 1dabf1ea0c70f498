"""A report in, its decisions in force out: one row each, with who, when and why."""

from collections.abc import Iterator

from alignment.report import AlignmentReport
from exports.labels import course_labels
from exports.outline.nodes import Node, Paragraph, Table, TableEntry
from exports.review_wording import VERDICT_NAMES
from exports.sentences import area_text
from exports.wording import LEVEL_NAMES

_HEADER = (
    "Course",
    "Area",
    "Decision",
    "Level",
    "Proposed",
    "By",
    "Date",
    "Reason",
    "Look again?",
)
_WIDTHS = (1.6, 2.4, 1.4, 1.3, 1.3, 1.4, 1.2, 3.2, 0.9)
_NO_LEVEL = "\u2013"
_NONE = "No reviewer has decided on a level in this report yet."
_INTRODUCTION = (
    "One row a decision in force, in the order of the courses and of the map. “Proposed” is the "
    "level as the software proposes it today. “Yes” in the last column: the evidence is no longer "
    "what it was when the person decided. Dates are in universal time (that of Greenwich)."
)


def decision_table(report: AlignmentReport) -> Iterator[Node]:
    """Yield what the rows are, and the table; a sentence where nobody has decided anything."""
    rows = tuple(_rows(report))
    if not rows:
        yield Paragraph(_NONE)
        return
    yield Paragraph(_INTRODUCTION)
    yield Table("Decisions in force", _HEADER, rows, widths=_WIDTHS)


def _rows(report: AlignmentReport) -> Iterator[tuple[TableEntry, ...]]:
    for label, course in zip(course_labels(report), report.courses, strict=True):
        for cell in course.cells:
            review = cell.review
            if review is None or review.verdict is None:
                continue
            yield (
                label,
                area_text(report.framework.area(cell.area)),
                VERDICT_NAMES[review.verdict],
                _NO_LEVEL if cell.is_not_intended else LEVEL_NAMES[cell.level],
                LEVEL_NAMES[cell.proposed],
                review.by,
                review.at.date().isoformat() if review.at else "",
                review.reason,
                "Yes" if review.is_outdated else "",
            )
