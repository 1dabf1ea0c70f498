"""Courses in, how many areas each covers out: of some areas, and of all, a domain a column."""

from collections.abc import Iterable, Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment
from alignment.report import AlignmentReport
from competency_map import Domain, KnowledgeArea
from exports.in_program import CourseInProgram, in_program_text, places_in_program
from exports.labels import full_course_names
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.review_marks import NOT_REVIEWED

_NAME_WIDTH, _PLACE_WIDTH, _DOMAIN_WIDTH, _ALL_WIDTH = 5.0, 1.6, 0.8, 1.1
# More domains than fit beside each other stand in several tables.
_MOST_DOMAINS = 12
_CAPTION = "Areas covered, by course and domain"
_Domains = tuple[Domain, ...]
_NOTE = "How many areas of each domain, and of the whole map, each course covers."


def matrix_totals(
    report: AlignmentReport, in_program: Iterable[CourseInProgram] = ()
) -> Iterator[Node]:
    """Yield a heading and tables: a row a course, a column a domain, and all areas last.

    Below the courses stands the program, which covers what any of them does. The courses'
    places in the program stand behind their names where one is known.
    """
    places = _places(report, in_program)
    yield Heading("All domains", 2)
    yield Paragraph(_NOTE)
    for domains in _cut(report.framework.domains):
        yield Paragraph(_key(domains), with_next=True)
        yield _table(report, domains, places)


def _table(report: AlignmentReport, domains: _Domains, places: Sequence[str]) -> Table:
    """Make a table of some domains, and of all areas if the last of the map is among them."""
    is_last = domains[-1:] == report.framework.domains[-1:]
    parts = [domain.areas for domain in domains]
    parts += [report.framework.knowledge_areas] * is_last
    n_places = int(any(places))
    start = ("Course", "In the program")[: 1 + n_places]
    rows = [
        (*(name, place)[: 1 + n_places], *_totals(parts, [course]))
        for name, place, course in zip(
            full_course_names(report), places, report.courses, strict=True
        )
    ]
    rows.append((*("The program", "")[: 1 + n_places], *_totals(parts, report.courses)))
    return Table(
        _caption(domains, report),
        (*start, *(domain.code for domain in domains), *("All areas",) * is_last),
        tuple(rows),
        widths=(_NAME_WIDTH, *(_PLACE_WIDTH,) * n_places, *(_DOMAIN_WIDTH,) * len(domains),
                *(_ALL_WIDTH,) * is_last),
    )  # fmt: skip


def covered_of(areas: Sequence[KnowledgeArea], *courses: CourseAlignment) -> str:
    """Say how many of the areas the courses cover together: "9 of 37"."""
    columns = [[course.find(area.code) for course in courses] for area in areas]
    totals = [n_covered(cells) for cells in columns]
    is_whole = all(cell is not None for cells in columns for cell in cells)
    if is_whole or len(courses) == 1:
        return counted_areas(areas, totals)
    return f"at least {counted_areas(areas, [total or 0 for total in totals])}"


def n_covered(cells: Sequence[Cell | None]) -> int | None:
    """How many of the cells are covered; None where all were left out as unreviewed."""
    known = [cell for cell in cells if cell is not None]
    return sum(cell.level.is_covered for cell in known) if known else None


def counted_areas(areas: Sequence[KnowledgeArea], covered: Sequence[int | None]) -> str:
    """Say how many areas are covered, of those that count in totals: "2 of 5"."""
    known = [(area, n) for area, n in zip(areas, covered, strict=True) if n is not None]
    if not known:
        return NOT_REVIEWED
    counting = [bool(n) for area, n in known if area.counts]
    return f"{sum(counting)} of {len(counting)}" if counting else "not counted"


def _places(report: AlignmentReport, in_program: Iterable[CourseInProgram]) -> tuple[str, ...]:
    return tuple(in_program_text(place) for place in places_in_program(report.courses, in_program))


def _totals(
    parts: Sequence[Sequence[KnowledgeArea]], courses: Sequence[CourseAlignment]
) -> tuple[str, ...]:
    return tuple(covered_of(areas, *courses) for areas in parts)


def _key(domains: _Domains) -> str:
    return "; ".join(f"{domain.code} {domain.name}" for domain in domains)


def _caption(domains: _Domains, report: AlignmentReport) -> str:
    """Say which domains where the table has but some of them: "..., AA to AG"."""
    is_cut = len(domains) < len(report.framework.domains)
    return f"{_CAPTION}, {domains[0].code} to {domains[-1].code}" if is_cut else _CAPTION


def _cut(domains: _Domains) -> Iterator[_Domains]:
    """Yield all domains, in as few and as even parts as have room beside the courses' names."""
    n_parts = max(1, -(-len(domains) // _MOST_DOMAINS))
    for number in range(n_parts):
        start, end = (len(domains) * n // n_parts for n in (number, number + 1))
        yield domains[start:end]
