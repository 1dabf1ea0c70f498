"""The matrix: courses as rows; a table of totals, then one a domain with its areas as columns."""

from collections.abc import Iterable, Iterator, Sequence

from alignment.report import AlignmentReport
from competency_map import Domain, KnowledgeArea
from exports.in_program import CourseInProgram
from exports.labels import full_course_names
from exports.outline.matrix_totals import covered_of, matrix_totals, n_covered
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry, TableKind
from exports.review_marks import has_reviews, marks_in_use, shown_level
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES, unbroken

# More columns than this leave no room for the courses' names on a landscape page.
MAX_COLUMNS = 12
_DEEPEST_FIRST = tuple(reversed(LEVEL_NAMES.items()))


def matrix(report: AlignmentReport, in_program: Iterable[CourseInProgram] = ()) -> Iterator[Node]:
    """Yield landscape pages with the tables, then back to portrait; nothing without courses."""
    if not report.courses:
        return
    yield Page.LANDSCAPE
    yield Heading("Matrix of courses and knowledge areas", 1)
    yield Paragraph(
        "Letters: " + "; ".join(f"{LEVEL_LETTERS[level]} {name}" for level, name in _DEEPEST_FIRST)
    )
    if marks := marks_in_use(report.courses, report.framework):
        yield Paragraph("Marks: " + "; ".join(f"{mark} {name}" for mark, name, _ in marks))
    tables = [(domain, [*_split(domain.areas)]) for domain in report.framework.domains]
    if sum(len(parts) for _, parts in tables) > 1:
        yield from matrix_totals(report, in_program)
    for domain, parts in tables:
        yield Heading(domain.name, 2)
        for areas in parts:
            yield Paragraph(key_text(areas), with_next=True)
            yield _table(report, domain, areas)
    yield Page.PORTRAIT


def key_text(areas: Sequence[KnowledgeArea]) -> str:
    """Name the areas that a table knows by code; no line may break inside a code."""
    return "; ".join(f"{unbroken(area.code)} {area.shown_name}" for area in areas)


def _split(areas: Sequence[KnowledgeArea]) -> Iterator[Sequence[KnowledgeArea]]:
    n_tables = -(-len(areas) // MAX_COLUMNS)
    for number in range(n_tables):
        yield areas[len(areas) * number // n_tables : len(areas) * (number + 1) // n_tables]


def _table(report: AlignmentReport, domain: Domain, areas: Sequence[KnowledgeArea]) -> Table:
    header = ("Course", *(area.code for area in areas), "Covered")
    rows = tuple(_rows(report, areas))
    first, last = areas[0].code, areas[-1].code
    span = first if first == last else f"{first} to {last}"
    return Table(f"{domain.name}, {span}", header, rows, TableKind.MATRIX)


def _rows(
    report: AlignmentReport, areas: Sequence[KnowledgeArea]
) -> Iterator[tuple[TableEntry, ...]]:
    is_marked = has_reviews(report.courses)
    for name, course in zip(full_course_names(report), report.courses, strict=True):
        levels = (shown_level(course.find(area.code), is_marked=is_marked) for area in areas)
        yield (name, *levels, covered_of(areas, course))
    if len(report.courses) > 1:
        columns = ([course.find(area.code) for course in report.courses] for area in areas)
        totals = map(n_covered, columns)
        numbers = ("" if total is None else str(total) for total in totals)
        yield ("Courses that cover it", *numbers, covered_of(areas, *report.courses))
