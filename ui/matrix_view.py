"""A report and the viewer's choices in, the rows and columns of the matrix to draw out."""

from dataclasses import dataclass

from alignment import AlignmentReport, CoverageLevel
from competency_map import KnowledgeArea
from exports import course_labels

COURSES_PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area: `levels` of the courses on this page, `n_covered` over all chosen courses."""

    area: KnowledgeArea
    levels: tuple[CoverageLevel, ...]
    n_covered: int
    is_gap: bool


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The rows of one domain."""

    domain: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What to draw.

    `positions` point into the report's courses: those of this page, out of `n_courses` that
    were chosen. `labels`, `titles` and `course_totals` (areas covered, of all `n_areas`)
    run along them.
    """

    positions: tuple[int, ...]
    labels: tuple[str, ...]
    titles: tuple[str, ...]
    course_totals: tuple[int, ...]
    groups: tuple[MatrixGroup, ...]
    n_courses: int
    n_areas: int


def matrix_view(
    report: AlignmentReport, discipline: str, only_not_covered: bool, page: int | None = None
) -> MatrixView:
    """The 1-based `page` of the courses of one discipline; "" and None: all of them.

    With `only_not_covered`, only areas that none of these courses covers.
    """
    chosen = chosen_courses(report, discipline)
    start = 0 if page is None else (page - 1) * COURSES_PER_PAGE
    shown = chosen if page is None else chosen[start : start + COURSES_PER_PAGE]
    labels = course_labels(report)
    groups = (
        MatrixGroup(
            domain.name,
            tuple(_row(report, area, chosen, shown) for area in domain.areas),
        )
        for domain in report.framework.domains
    )
    if only_not_covered:
        groups = (
            MatrixGroup(group.domain, tuple(row for row in group.rows if not row.n_covered))
            for group in groups
        )
    return MatrixView(
        positions=shown,
        labels=tuple(labels[position] for position in shown),
        titles=tuple(report.courses[position].course.title for position in shown),
        course_totals=tuple(_n_covered(report, position) for position in shown),
        groups=tuple(group for group in groups if group.rows),
        n_courses=len(chosen),
        n_areas=len(report.framework.knowledge_areas),
    )


def n_pages(report: AlignmentReport, discipline: str) -> int:
    """How many pages the courses of that discipline ("": all) take."""
    return -(-len(chosen_courses(report, discipline)) // COURSES_PER_PAGE)


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


def _row(
    report: AlignmentReport, area: KnowledgeArea, chosen: tuple[int, ...], shown: tuple[int, ...]
) -> MatrixRow:
    levels = {position: report.courses[position].cell(area.code).level for position in chosen}
    return MatrixRow(
        area=area,
        levels=tuple(levels[position] for position in shown),
        n_covered=sum(level.is_covered for level in levels.values()),
        is_gap=not any(levels.values()),
    )


def _n_covered(report: AlignmentReport, position: int) -> int:
    return sum(cell.level.is_covered for cell in report.courses[position].cells)
