"""The matrix of one course: areas as rows on upright pages, each with its domain and level."""

from collections.abc import Iterator

from alignment.coverage import CourseAlignment
from alignment.report import AlignmentReport
from competency_map import Framework
from exports.outline.matrix_letters import matrix_letters
from exports.outline.matrix_totals import covered_of
from exports.outline.nodes import Heading, Node, Paragraph, Table, TableEntry
from exports.review_marks import has_reviews, shown_level
from exports.sentences import area_text

_HEADER, _WIDTHS = ("Domain", "Knowledge area", "Level"), (3.3, 6.4, 0.8)


def matrix_of_one(report: AlignmentReport) -> Iterator[Node]:
    """Yield how much of each domain the course covers, and its level in each area."""
    (course,), framework = report.courses, report.framework
    yield Heading("Matrix of knowledge areas", 1)
    yield from matrix_letters(report)
    yield Paragraph(_covered(course, framework), lead="Areas covered: ", with_next=True)
    rows = tuple(_rows(course, framework))
    yield Table("The course's level in each knowledge area", _HEADER, rows, widths=_WIDTHS)


def _covered(course: CourseAlignment, framework: Framework) -> str:
    """Say how many areas are covered: "Theory 3 of 10; ...; all areas 9 of 37."."""
    parts = [(domain.name, domain.areas) for domain in framework.domains]
    parts += [("all areas", framework.knowledge_areas)] if len(parts) > 1 else []
    return "; ".join(f"{name} {covered_of(areas, course)}" for name, areas in parts) + "."


def _rows(course: CourseAlignment, framework: Framework) -> Iterator[tuple[TableEntry, ...]]:
    is_marked = has_reviews([course])
    for domain in framework.domains:
        for area in domain.areas:
            level = shown_level(course.find(area.code), is_marked=is_marked)
            yield domain.name, area_text(area), level
