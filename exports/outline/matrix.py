"""The matrix: courses as rows, one table a domain with its areas as columns."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell
from alignment.report import AlignmentReport
from competency_map import Domain, KnowledgeArea
from exports.labels import full_course_names
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry, TableKind
from exports.review_marks import NOT_REVIEWED, has_reviews, marks_in_use, shown_level
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
    if marks := marks_in_use(report.courses, report.framework):
        yield Paragraph("Marks: " + "; ".join(f"{mark} {name}" for mark, name, _ in marks))
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
    is_marked = has_reviews(report.courses)
    by_course = [[course.find(area.code) for area in areas] for course in report.courses]
    for name, cells in zip(full_course_names(report), by_course, strict=True):
        levels = (shown_level(cell, is_marked=is_marked) for cell in cells)
        yield (name, *levels, _counted(areas, [_n_covered([cell]) for cell in cells]))
    if len(report.courses) > 1:
        totals = [_n_covered(cells) for cells in zip(*by_course, strict=True)]
        numbers = ("" if total is None else str(total) for total in totals)
        is_whole = all(cell is not None for cells in by_course for cell in cells)
        total = _counted(areas, totals if is_whole else [n or 0 for n in totals])
        yield ("Courses that cover it", *numbers, total if is_whole else f"at least {total}")


def _n_covered(cells: Sequence[Cell | None]) -> int | None:
    """How many of the cells are covered; None where all were left out as unreviewed."""
    known = [cell for cell in cells if cell is not None]
    return sum(cell.level.is_covered for cell in known) if known else None


def _counted(areas: Sequence[KnowledgeArea], covered: Sequence[int | None]) -> str:
    """Say how many areas are covered, of those that count in totals: "2 of 5"."""
    known = [(area, n) for area, n in zip(areas, covered, strict=True) if n is not None]
    if not known:
        return NOT_REVIEWED
    counting = [bool(n) for area, n in known if area.counts]
    return f"{sum(counting)} of {len(counting)}" if counting else "not counted"
