"""A report, turned, and the viewer's choices in; the rows and columns to draw out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alignment import Cell, CoverageLevel
from competency_map import KnowledgeArea
from ui.matrix.selection import Selection, selection
from ui.matrix.source import MatrixSource
from ui.matrix.wanted import AreaOrder, MatrixFilter

COURSES_PER_PAGE = 24


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area: `cells` of the courses on this page; `n_counted` over all `n_courses` shown."""

    area: KnowledgeArea
    cells: tuple[Cell, ...]
    n_counted: int
    n_courses: int

    @property
    def total(self) -> str:
        """In how many of the courses: "2 of 5"."""
        return f"{self.n_counted:,} of {self.n_courses:,}"

    @property
    def levels(self) -> tuple[CoverageLevel, ...]:
        """The levels in force, along `cells`."""
        return tuple(cell.level for cell in self.cells)


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The rows of one domain, or of all where areas are not in the order of the map.

    `course_totals` run along the courses of the page: areas counted, of the `n_areas` that count;
    `n_counted` are those that any course shown has.
    """

    name: str
    rows: tuple[MatrixRow, ...]
    course_totals: tuple[int, ...]
    n_areas: int
    n_counted: int


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What to draw.

    `positions` point into the report's courses: those of this page, out of the `n_courses` that
    are shown. `labels`, `titles` and `course_totals` (areas counted, of the `n_areas` shown that
    count in totals) run along them. `n_counted` of these areas any course shown has.
    `n_rows` are all areas shown.
    """

    positions: tuple[int, ...]
    labels: tuple[str, ...]
    titles: tuple[str, ...]
    course_totals: tuple[int, ...]
    groups: tuple[MatrixGroup, ...]
    n_courses: int
    n_areas: int
    n_counted: int
    n_rows: int


def matrix_view(
    source: MatrixSource,
    wanted: MatrixFilter,
    page: int | None = None,
    found: Selection | None = None,
) -> MatrixView:
    """The 1-based `page` of the courses that are wanted; None: all of them.

    Totals count what is shown, on all pages. `found` is the selection where it is known.
    """
    found = found or selection(source, wanted)
    shown = _on_page(found.courses, page)
    rows = [_row(source, wanted, area, found.courses, shown) for area in found.areas]
    whole = _group("", rows, wanted, len(shown))
    return MatrixView(
        positions=shown,
        labels=tuple(source.labels[position] for position in shown),
        titles=tuple(source.report.courses[position].course.title for position in shown),
        course_totals=whole.course_totals,
        groups=tuple(_groups(source, wanted, rows, len(shown))) if shown else (),
        n_courses=len(found.courses),
        n_areas=whole.n_areas,
        n_counted=whole.n_counted,
        n_rows=len(rows),
    )


def n_pages(found: Selection) -> int:
    """How many pages the courses take; 1 where there are none."""
    return max(1, -(-len(found.courses) // COURSES_PER_PAGE))


def _on_page(courses: tuple[int, ...], page: int | None) -> tuple[int, ...]:
    if page is None:
        return courses
    return courses[(page - 1) * COURSES_PER_PAGE : page * COURSES_PER_PAGE]


def _row(
    source: MatrixSource,
    wanted: MatrixFilter,
    area: KnowledgeArea,
    courses: Sequence[int],
    shown: Sequence[int],
) -> MatrixRow:
    row = source.rows[area.code]
    return MatrixRow(
        area=area,
        cells=tuple(row[position] for position in shown),
        n_counted=sum(wanted.counts(row[position]) for position in courses),
        n_courses=len(courses),
    )


def _groups(
    source: MatrixSource, wanted: MatrixFilter, rows: Sequence[MatrixRow], n_shown: int
) -> Iterator[MatrixGroup]:
    if not rows:
        return
    is_sorted = wanted.area_order is not AreaOrder.MAP
    if is_sorted and not wanted.by_domain:
        yield _group(f"All areas, {wanted.area_order.lower()}", rows, wanted, n_shown)
        return
    groups = [
        _group(domain.name, kept, wanted, n_shown)
        for domain in source.report.framework.domains
        if (kept := [row for row in rows if row.area in domain.areas])
    ]
    yield from sorted(groups, key=_share) if is_sorted else groups


def _group(name: str, rows: Sequence[MatrixRow], wanted: MatrixFilter, n_shown: int) -> MatrixGroup:
    counting = [row for row in rows if row.area.counts]
    return MatrixGroup(
        name=name,
        rows=tuple(rows),
        course_totals=tuple(
            sum(wanted.counts(row.cells[column]) for row in counting) for column in range(n_shown)
        ),
        n_areas=len(counting),
        n_counted=sum(row.n_counted > 0 for row in counting),
    )


def _share(group: MatrixGroup) -> float:
    return group.n_counted / max(1, group.n_areas)
