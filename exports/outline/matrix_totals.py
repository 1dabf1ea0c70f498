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
# A map of more domains than fit beside each other shows all areas only.
_MOST_DOMAINS = 12
_NOTE = "How many areas of each domain, and of the whole map, each course covers."


def matrix_totals(
    report: AlignmentReport, in_program: Iterable[CourseInProgram] = ()
) -> Iterator[Node]:
    """Yield a heading and a table: a row a course, a column a domain, and all areas last.

    Below several courses stands the program, which covers what any of them does. The courses'
    places in the program stand behind their names where one is known.
    """
    domains = _columns(report)
    key = "; ".join(f"{domain.code} {domain.name}" for domain in domains)
    texts = [in_program_text(place) for place in places_in_program(report.courses, in_program)]
    n_places = int(any(texts))
    header = ("Course", "In the program")[: 1 + n_places]
    rows = [
        (*(name, text)[: 1 + n_places], *_totals(report, [course]))
        for name, text, course in zip(full_course_names(report), texts, report.courses, strict=True)
    ]
    if len(rows) > 1:
        whole = ("The program", "")[: 1 + n_places]
        rows.append((*whole, *_totals(report, report.courses)))
    yield Heading("All domains", 2)
    yield Paragraph(f"{_NOTE} {key}".strip(), with_next=True)
    yield Table(
        "Areas covered, by course and domain",
        (*header, *(domain.code for domain in domains), "All areas"),
        tuple(rows),
        widths=(_NAME_WIDTH, *(_PLACE_WIDTH,) * n_places, *(_DOMAIN_WIDTH,) * len(domains),
                _ALL_WIDTH),
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


def _totals(report: AlignmentReport, courses: Sequence[CourseAlignment]) -> tuple[str, ...]:
    parts = (*(domain.areas for domain in _columns(report)), report.framework.knowledge_areas)
    return tuple(covered_of(areas, *courses) for areas in parts)


def _columns(report: AlignmentReport) -> tuple[Domain, ...]:
    domains = report.framework.domains
    return domains if len(domains) <= _MOST_DOMAINS else ()
