"""A report and the viewer's choices in, the rows and columns of the matrix to draw out."""

from collections.abc import Iterator
from dataclasses import dataclass

from alignment import AlignmentReport, CoverageLevel, Standing
from competency_map import KnowledgeArea
from exports import course_labels, standing_name

COURSES_PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area: `levels` of the courses on this page, `n_covered` over all chosen courses.

    `total` says that number in words: "2 of 5", or how an area stands that none shows.
    """

    area: KnowledgeArea
    levels: tuple[CoverageLevel, ...]
    n_covered: int
    total: str


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


def matrix_view(
    report: AlignmentReport, discipline: str, only_not_covered: bool, page: int | None = None
) -> MatrixView:
    """The 1-based `page` of the courses of one discipline; "" and None: all of them.

    With `only_not_covered`, only areas that none of these courses covers.
    """
    chosen = chosen_courses(report, discipline)
    shown = _on_page(chosen, page)
    labels = course_labels(report)
    return MatrixView(
        positions=shown,
        labels=tuple(labels[position] for position in shown),
        titles=tuple(report.courses[position].course.title for position in shown),
        course_totals=tuple(_n_covered(report, position) for position in shown),
        groups=tuple(_groups(report, chosen, shown, only_not_covered)),
        n_courses=len(chosen),
        n_areas=len(report.framework.counting_areas),
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


def _on_page(chosen: tuple[int, ...], page: int | None) -> tuple[int, ...]:
    if page is None:
        return chosen
    return chosen[(page - 1) * COURSES_PER_PAGE : page * COURSES_PER_PAGE]


def _groups(
    report: AlignmentReport,
    chosen: tuple[int, ...],
    shown: tuple[int, ...],
    only_not_covered: bool,
) -> Iterator[MatrixGroup]:
    for domain in report.framework.domains:
        rows = (_row(report, area, chosen, shown) for area in domain.areas)
        kept = tuple(row for row in rows if not (only_not_covered and row.n_covered))
        if kept:
            yield MatrixGroup(domain.name, kept)


def _row(
    report: AlignmentReport, area: KnowledgeArea, chosen: tuple[int, ...], shown: tuple[int, ...]
) -> MatrixRow:
    levels = {position: report.courses[position].cell(area.code).level for position in chosen}
    n_covered = sum(level.is_covered for level in levels.values())
    is_unseen = not any(levels.values())
    return MatrixRow(
        area=area,
        levels=tuple(levels[position] for position in shown),
        n_covered=n_covered,
        total=(
            standing_name(Standing.GAP, area.kind) if is_unseen else f"{n_covered} of {len(chosen)}"
        ),
    )


def _n_covered(report: AlignmentReport, position: int) -> int:
    course = report.courses[position]
    return sum(course.cell(area.code).level.is_covered for area in report.framework.counting_areas)
