"""The full evidence table: behind every level the syllabus's words and where they stand."""

from collections.abc import Iterator

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from competency_map import KnowledgeArea
from exports.labels import course_labels
from exports.outline.matrix import key_text
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry
from exports.review_marks import has_reviews, shown_level
from exports.sentences import place_text, quote_text

_HEADER = ("Area", "Course", "Level", "Where it stands", "Quote")
_WIDTHS = (0.9, 1.6, 0.9, 3.4, 6.6)
_WITHOUT_QUOTE = _HEADER.index("Quote")
_Row = tuple[TableEntry, ...]


def evidence_appendix(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """Turn to landscape pages, and yield a table a domain; the quotes only if asked for."""
    n_columns = len(_HEADER) if with_quotes else _WITHOUT_QUOTE
    labels = course_labels(report)
    yield Page.LANDSCAPE
    yield Heading("Appendix: evidence", 1)
    yield Paragraph(_introduction(report, with_quotes=with_quotes))
    for domain in report.framework.domains:
        by_area = [(area, [*_rows(report, area, labels)]) for area in domain.areas]
        rows = [row for _, of_area in by_area for row in of_area]
        if rows:
            shown = [area for area, of_area in by_area if of_area]
            yield Paragraph(key_text(shown), with_next=True)
            yield Table(
                f"Evidence, {domain.name}",
                _HEADER[:n_columns],
                tuple(row[:n_columns] for row in rows),
                widths=_WIDTHS[:n_columns],
            )


def _introduction(report: AlignmentReport, *, with_quotes: bool) -> str:
    n_quotes = report.method.settings.max_quotes
    text = (
        f"The passages that each level rests on, best first, at most {n_quotes} for a course and "
        "an area. Areas that a syllabus does not show have no row."
    )
    left_out = " The quotes were left out by choice; the places lead to them."
    return text if with_quotes else text + left_out


def _rows(report: AlignmentReport, area: KnowledgeArea, labels: tuple[str, ...]) -> Iterator[_Row]:
    is_marked = has_reviews(report.courses)
    for label, course in zip(labels, report.courses, strict=True):
        cell = course.find(area.code)
        # What a person found to show nothing backs no level.
        if cell is None or cell.level is CoverageLevel.ABSENT:
            continue
        level = shown_level(cell, is_marked=is_marked)
        for evidence in cell.evidence:
            yield area.code, label, level, place_text(evidence.passage), quote_text(evidence)
