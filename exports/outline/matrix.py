"""The matrix: courses as rows, one table a domain with its areas as columns."""

from collections.abc import Iterator, Sequence

from alignment.report import AlignmentReport
from competency_map import Domain, KnowledgeArea
from exports.labels import full_course_names
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry, TableKind
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES, unbroken

# More columns than this leave no room for the courses' names on a landscape page.
MAX_COLUMNS = 12
_DEEPEST_FIRST = tuple(reversed(LEVEL_NAMES.items()))


def matrix(report: AlignmentReport) -> Iterator[Node]:
    """Yield landscape pages with the tables, then back to portrait; nothing without courses."""
    if not report.courses:
        return
    yield Page.LANDSCAPE
    yield Heading("Matrix of courses and knowledge areas", 1)
    yield Paragraph(
        "Letters: " + "; ".join(f"{LEVEL_LETTERS[level]} {name}" for level, name in _DEEPEST_FIRST)
    )
    for domain in report.framework.domains:
        yield Heading(domain.name, 2)
        for areas in _split(domain.areas):
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
    totals = [0] * len(areas)
    for name, course in zip(full_course_names(report), report.courses, strict=True):
        cells = {cell.area: cell.level for cell in course.cells}
        levels = [cells[area.code] for area in areas]
        totals = [total + level.is_covered for total, level in zip(totals, levels, strict=True)]
        yield (name, *levels, _counted(areas, [level.is_covered for level in levels]))
    n_courses = len(report.courses)
    if n_courses > 1:
        yield (
            "Courses that cover it",
            *map(str, totals),
            _counted(areas, totals),
        )


def _counted(areas: Sequence[KnowledgeArea], covered: Sequence[int]) -> str:
    """Say how many areas are covered, of those that count in totals: "2 of 5"."""
    counting = [bool(n) for area, n in zip(areas, covered, strict=True) if area.counts]
    return f"{sum(counting)} of {len(counting)}" if counting else "not counted"
