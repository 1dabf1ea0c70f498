"""A report and a filter in; the courses and areas that are shown, in their order, out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alignment import AlignmentReport
from alignment.gaps import find_area_findings
from alignment.overlaps import find_overlaps
from competency_map import KnowledgeArea
from ui.matrix.source import CoursePlace, MatrixSource
from ui.matrix.wanted import NO_YEAR, AreaOrder, CourseOrder, MatrixFilter


@dataclass(frozen=True, slots=True)
class Selection:
    """Positions in the report's courses, and areas; both in the order in which they are shown."""

    courses: tuple[int, ...]
    areas: tuple[KnowledgeArea, ...]

    def shows(self, course: int, area: str) -> bool:
        """Whether the cell of that course and area is among what is shown."""
        return course in self.courses and any(shown.code == area for shown in self.areas)


def selection(source: MatrixSource, wanted: MatrixFilter) -> Selection:
    """What the filter leaves.

    Whether an area is covered, or overlaps, is asked of the courses that are chosen by their
    facts; a wanted kind of cell then narrows both.
    """
    chosen = _chosen_courses(source, wanted)
    areas = tuple(_chosen_areas(source, wanted, chosen))
    if wanted.asks_for_cells:
        chosen, areas = _with_such_cells(source, wanted, chosen, areas)
    return Selection(
        _in_course_order(source, wanted, chosen, areas),
        _in_area_order(source, wanted, chosen, areas),
    )


def of_courses(report: AlignmentReport, positions: Sequence[int]) -> AlignmentReport:
    """The report of these courses alone, with findings of their own."""
    if len(positions) == len(report.courses):
        return report
    courses = tuple(report.courses[position] for position in positions)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def _chosen_courses(source: MatrixSource, wanted: MatrixFilter) -> tuple[int, ...]:
    facts = zip(source.report.courses, source.places, strict=True)
    return tuple(
        position
        for position, (course, place) in enumerate(facts)
        if wanted.discipline in ("", course.course.discipline) and _is_placed(place, wanted)
    )


def _is_placed(place: CoursePlace, wanted: MatrixFilter) -> bool:
    is_year = wanted.year is None or (place.year or NO_YEAR) == wanted.year
    return is_year and wanted.requirement in (None, place.requirement)


def _chosen_areas(
    source: MatrixSource, wanted: MatrixFilter, chosen: Sequence[int]
) -> list[KnowledgeArea]:
    domains = [d for d in source.report.framework.domains if wanted.domain in ("", d.code)]
    areas = [
        area for domain in domains for area in domain.areas if wanted.kind in (None, area.kind)
    ]
    if wanted.only_not_covered:
        areas = [area for area in areas if not _is_covered(source, area, chosen)]
    if wanted.only_overlaps:
        overlaps = {found.area for found in find_overlaps(of_courses(source.report, chosen))}
        areas = [area for area in areas if area.code in overlaps]
    return areas


def _is_covered(source: MatrixSource, area: KnowledgeArea, chosen: Sequence[int]) -> bool:
    row = source.rows[area.code]
    return any(row[position].level.is_covered for position in chosen)


def _with_such_cells(
    source: MatrixSource,
    wanted: MatrixFilter,
    chosen: Sequence[int],
    areas: Sequence[KnowledgeArea],
) -> tuple[tuple[int, ...], tuple[KnowledgeArea, ...]]:
    found = {
        area.code: {i for i in chosen if wanted.wants(source.rows[area.code][i])} for area in areas
    }
    courses = set[int]().union(*found.values())
    kept = tuple(area for area in areas if found[area.code])
    return tuple(i for i in chosen if i in courses), kept


def _in_course_order(
    source: MatrixSource,
    wanted: MatrixFilter,
    chosen: Sequence[int],
    areas: Sequence[KnowledgeArea],
) -> tuple[int, ...]:
    match wanted.course_order:
        case CourseOrder.CODE:
            return tuple(sorted(chosen, key=lambda i: _natural(source.labels[i])))
        case CourseOrder.YEAR:
            # Where nobody set a year, last.
            return tuple(sorted(chosen, key=lambda i: source.places[i].year or float("inf")))
        case CourseOrder.MOST_COVERED:
            rows = [source.rows[area.code] for area in areas if area.counts]
            return tuple(sorted(chosen, key=lambda i: -sum(wanted.counts(row[i]) for row in rows)))
        case CourseOrder.PROGRAM:
            return tuple(chosen)


def _natural(label: str) -> list[tuple[int, str]]:
    """Sort "NURS 99" before "NURS 330"."""
    return [
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"(\d+)", label.casefold())
    ]


def _in_area_order(
    source: MatrixSource,
    wanted: MatrixFilter,
    chosen: Sequence[int],
    areas: Sequence[KnowledgeArea],
) -> tuple[KnowledgeArea, ...]:
    if wanted.area_order is AreaOrder.MAP:
        return tuple(areas)
    rows = source.rows
    return tuple(sorted(areas, key=lambda a: sum(wanted.counts(rows[a.code][i]) for i in chosen)))
