"""A report and the viewer's choices in, the rows and columns of the matrix to draw out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from alignment import AlignmentReport, Cell, CoverageLevel, Standing
from competency_map import KnowledgeArea
from exports import course_labels, standing_name
from ui.decision_queue import Queue, belongs

COURSES_PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area: `cells` of the courses on this page, `n_covered` over all chosen courses.

    `total` says that number in words: "2 of 5", or how an area stands that none shows.
    """

    area: KnowledgeArea
    cells: tuple[Cell, ...]
    n_covered: int
    total: str

    @property
    def levels(self) -> tuple[CoverageLevel, ...]:
        """The levels in force, along `cells`."""
        return tuple(cell.level for cell in self.cells)


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The rows of one domain."""

    domain: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What to draw.

    `positions` point into the report's courses: those of this page, out of `n_courses` that
    were chosen. `labels`, `titles` and `course_totals` (areas covered, of the `n_areas` that count)
    run along them.
    """

    positions: tuple[int, ...]
    labels: tuple[str, ...]
    titles: tuple[str, ...]
    course_totals: tuple[int, ...]
    groups: tuple[MatrixGroup, ...]
    n_courses: int
    n_areas: int


@dataclass(frozen=True, slots=True)
class MatrixFilter:
    """What to leave out: other disciplines ("": none), covered areas, and by what was reviewed.

    With a `queue`, areas and courses are kept that have a level of that kind.
    """

    discipline: str = ""
    only_not_covered: bool = False
    queue: Queue = Queue.ALL


def matrix_view(
    report: AlignmentReport, wanted: MatrixFilter, page: int | None = None
) -> MatrixView:
    """The 1-based `page` of the courses that are wanted; None: all of them.

    Totals count over all courses of the discipline.
    """
    chosen = chosen_courses(report, wanted.discipline)
    shown = _on_page(shown_courses(report, wanted), page)
    labels = course_labels(report)
    return MatrixView(
        positions=shown,
        labels=tuple(labels[position] for position in shown),
        titles=tuple(report.courses[position].course.title for position in shown),
        course_totals=tuple(_n_covered(report, position) for position in shown),
        groups=tuple(_groups(report, chosen, shown, wanted)),
        n_courses=len(chosen),
        n_areas=len(report.framework.counting_areas),
    )


def n_pages(report: AlignmentReport, wanted: MatrixFilter) -> int:
    """How many pages the courses that are wanted take; 1 where there are none."""
    return max(1, -(-len(shown_courses(report, wanted)) // COURSES_PER_PAGE))


def shown_courses(report: AlignmentReport, wanted: MatrixFilter) -> tuple[int, ...]:
    """Positions of the discipline's courses that have a level of the wanted kind."""
    chosen = chosen_courses(report, wanted.discipline)
    if wanted.queue is Queue.ALL:
        return chosen
    return tuple(
        position
        for position in chosen
        if any(belongs(cell, wanted.queue) for cell in report.courses[position].cells)
    )


def chosen_courses(report: AlignmentReport, discipline: str) -> tuple[int, ...]:
    """Positions of the courses of that discipline; of all courses for ""."""
    return tuple(
        position
        for position, course in enumerate(report.courses)
        if discipline in ("", course.course.discipline)
    )


def disciplines(report: AlignmentReport) -> list[str]:
    """The disciplines that occur, in order of first appearance."""
    return list(dict.fromkeys(course.course.discipline for course in report.courses))


def _on_page(chosen: tuple[int, ...], page: int | None) -> tuple[int, ...]:
    if page is None:
        return chosen
    return chosen[(page - 1) * COURSES_PER_PAGE : page * COURSES_PER_PAGE]


def _groups(
    report: AlignmentReport,
    chosen: tuple[int, ...],
    shown: tuple[int, ...],
    wanted: MatrixFilter,
) -> Iterator[MatrixGroup]:
    for domain in report.framework.domains:
        rows = (_row(report, area, chosen, shown) for area in domain.areas)
        kept = tuple(row for row in rows if _is_wanted(row, wanted))
        if kept:
            yield MatrixGroup(domain.name, kept)


def _is_wanted(row: MatrixRow, wanted: MatrixFilter) -> bool:
    if wanted.only_not_covered and row.n_covered:
        return False
    return wanted.queue is Queue.ALL or any(belongs(cell, wanted.queue) for cell in row.cells)


def _row(
    report: AlignmentReport, area: KnowledgeArea, chosen: tuple[int, ...], shown: tuple[int, ...]
) -> MatrixRow:
    cells = {position: report.courses[position].cell(area.code) for position in chosen}
    n_covered = sum(cell.level.is_covered for cell in cells.values())
    is_unseen = not any(cell.level for cell in cells.values())
    return MatrixRow(
        area=area,
        cells=tuple(cells[position] for position in shown),
        n_covered=n_covered,
        total=_unseen_text(area, cells.values()) if is_unseen else f"{n_covered} of {len(chosen)}",
    )


def _unseen_text(area: KnowledgeArea, cells: Collection[Cell]) -> str:
    is_not_intended = bool(cells) and all(cell.is_not_intended for cell in cells)
    return standing_name(Standing.NOT_INTENDED if is_not_intended else Standing.GAP, area.kind)


def _n_covered(report: AlignmentReport, position: int) -> int:
    course = report.courses[position]
    return sum(course.cell(area.code).level.is_covered for area in report.framework.counting_areas)
