"""The matrix: courses as rows; a table of totals, then tables with the areas as columns."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from alignment.report import AlignmentReport
from competency_map import KnowledgeArea
from exports.in_program import CourseInProgram
from exports.labels import full_course_names
from exports.outline.matrix_letters import matrix_letters
from exports.outline.matrix_of_one import matrix_of_one
from exports.outline.matrix_tables import (
    Shared,
    key_text,
    shared_name,
    shared_tables,
    span_text,
    split_domains,
)
from exports.outline.matrix_totals import covered_of, matrix_totals, n_covered
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry, TableKind
from exports.review_marks import has_reviews, shown_level

# More columns than this leave no room for the courses' names on a landscape page; letters with
# marks of review behind them are wider.
MAX_COLUMNS, MAX_MARKED_COLUMNS = 14, 10
_LINES = " A heavier line stands where another domain begins."


def matrix(report: AlignmentReport, in_program: Iterable[CourseInProgram] = ()) -> Iterator[Node]:
    """Yield landscape pages with the tables, then back to portrait; nothing without courses.

    One course has a table of its own kind on upright pages.
    """
    if len(report.courses) == 1:
        yield from matrix_of_one(report)
    elif report.courses:
        yield Page.LANDSCAPE
        yield from _tables(report, in_program)
        yield Page.PORTRAIT


def _tables(report: AlignmentReport, in_program: Iterable[CourseInProgram]) -> Iterator[Node]:
    n_columns = MAX_MARKED_COLUMNS if has_reviews(report.courses) else MAX_COLUMNS
    parts = split_domains(report.framework.domains, n_columns)
    tables = shared_tables(parts, n_columns)
    yield Heading("Matrix of courses and knowledge areas", 1)
    yield from matrix_letters(report, _LINES if len(tables) < len(parts) else "")
    if len(parts) > 1:
        yield from matrix_totals(report, in_program)
    for before, table in pairwise(((), *tables)):
        if not before or shared_name(before) != shared_name(table):
            yield Heading(shared_name(table), 2)
        yield from _keys(table)
        yield _table(report, table)


def _keys(table: Shared) -> Iterator[Paragraph]:
    """Yield the areas' names, a paragraph a domain."""
    for part in table:
        lead = f"{part.domain.name}. " if len(table) > 1 else ""
        yield Paragraph(key_text(part.areas), lead=lead, with_next=True)


def _table(report: AlignmentReport, table: Shared) -> Table:
    areas = [area for part in table for area in part.areas]
    # How many areas of several domains are covered says little; the tables of totals have each.
    totals = ("Covered",) if len(table) == 1 else ()
    header = ("Course", *(area.code for area in areas), *totals)
    return Table(
        f"{shared_name(table)}, {span_text(table)}",
        header,
        tuple(row[: len(header)] for row in _rows(report, areas)),
        TableKind.MATRIX,
        groups=tuple(len(part.areas) for part in table),
    )


def _rows(
    report: AlignmentReport, areas: Sequence[KnowledgeArea]
) -> Iterator[tuple[TableEntry, ...]]:
    is_marked = has_reviews(report.courses)
    for name, course in zip(full_course_names(report), report.courses, strict=True):
        levels = (shown_level(course.find(area.code), is_marked=is_marked) for area in areas)
        yield (name, *levels, covered_of(areas, course))
    columns = ([course.find(area.code) for course in report.courses] for area in areas)
    totals = map(n_covered, columns)
    numbers = ("" if total is None else str(total) for total in totals)
    yield ("Courses that cover it", *numbers, covered_of(areas, *report.courses))
