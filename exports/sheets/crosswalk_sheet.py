"""A report in, the sheet Crosswalk out: a standard and an area linked to it a row."""

from collections.abc import Iterator, Sequence

from alignment.coverage import CoverageLevel
from competency_map import (
    Crosswalk,
    KnowledgeArea,
    LinkStrength,
    shipped_code,
)
from exports.change_wording import LINKS_NOTE, crosswalk_name
from exports.outline.crosswalk_links import codes_with_parents, linked_standards
from exports.outline.crosswalk_section import chosen_crosswalks
from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.source import SheetSource

_LINK_NAMES = {
    LinkStrength.CLOSE: "Close",
    LinkStrength.PARTIAL: "Partial",
    LinkStrength.WEAK: "Weak",
}
_NO_LINK = "None"
_COLUMNS = (
    Column("Standards", 20),
    Column("Standard", 11),
    Column("Short label", 38),
    Column("Link", 9),
    Column("Area", 9),
    Column("Area name", 34),
    Column("Covered", 10, ColumnKind.COUNT),
    Column("In passing", 10, ColumnKind.COUNT),
    Column("Openings", 11, ColumnKind.COUNT),
    Column("Covered in", 44),
    Column("Remark", 44),
)
_NOTE = (
    "One row a standard and an area linked to it; the numbers count this report's courses at the "
    "level of study that the standards are for. The standards' own text stays with their publisher."
)
_LEFT_OUT = (
    "Standards linked to no area among the domains of this report, but to others, are left out."
)
_NO_STANDARDS = "This version holds no standards for the discipline and the level of these courses."
_Linked = tuple[LinkStrength, KnowledgeArea]


def crosswalk_sheet(source: SheetSource) -> Sheet | None:
    """List the standards of the discipline that the options name; None where they name none."""
    discipline = source.options.standards
    if not discipline:
        return None
    found = chosen_crosswalks(source.report, discipline)
    if not found:
        return Sheet("Crosswalk", _NO_STANDARDS, _COLUMNS, ())
    notes = (f"{crosswalk_name(crosswalk)}: {crosswalk.note}" for crosswalk in found)
    rows = tuple(row for crosswalk in found for row in _rows(crosswalk, source))
    left_out = [_LEFT_OUT] if any(_elsewhere(crosswalk, source) for crosswalk in found) else []
    note = " ".join((_NOTE, *left_out, LINKS_NOTE, *notes))
    return Sheet("Crosswalk", note, _COLUMNS, rows, n_fixed=2)


def _elsewhere(crosswalk: Crosswalk, source: SheetSource) -> set[str]:
    """The standards that no chosen domain, and another area, is linked to, itself or its parts."""
    if not source.options.domains:
        return set()
    strengths = tuple(LinkStrength)
    here = linked_standards(crosswalk, strengths, source.report.framework)
    anywhere = linked_standards(crosswalk, strengths)
    itself = {standard.code for standard in anywhere - here}
    return itself | (codes_with_parents(anywhere) - codes_with_parents(here))


def _rows(crosswalk: Crosswalk, source: SheetSource) -> Iterator[tuple[Value, ...]]:
    elsewhere = _elsewhere(crosswalk, source)
    links = _links_by_code(crosswalk, source.report.framework.knowledge_areas)
    courses = source.report.courses
    held = [i for i, each in enumerate(courses) if crosswalk.serves(each.course.level)]
    for standard in crosswalk.standards:
        start = (crosswalk_name(crosswalk), standard.code, standard.label)
        linked = links.get(standard.code, [])
        if not linked and standard.code not in elsewhere:
            yield (*start, _NO_LINK, *(None,) * (len(_COLUMNS) - len(start) - 1))
        for strength, area in linked:
            remark = crosswalk.remark_on(shipped_code(area))
            yield (*start, _LINK_NAMES[strength], *_standing(area, source, held), remark)


def _links_by_code(
    crosswalk: Crosswalk, areas: Sequence[KnowledgeArea]
) -> dict[str, list[_Linked]]:
    """The areas by the code of the standard they are linked to, the closest first."""
    order = tuple(LinkStrength)
    links: dict[str, list[_Linked]] = {}
    for area in areas:
        for link in crosswalk.links_of(shipped_code(area)):
            links.setdefault(link.standard.code, []).append((link.strength, area))
    return {
        code: sorted(found, key=lambda row: order.index(row[0])) for code, found in links.items()
    }


def _standing(area: KnowledgeArea, source: SheetSource, held: Sequence[int]) -> tuple[Value, ...]:
    cells = {i: source.report.courses[i].find(area.code) for i in held}
    levels = {i: cell.level for i, cell in cells.items() if cell}
    covered = tuple(i for i, level in levels.items() if level.is_covered)
    others = [*levels.values()]
    return (
        area.code,
        area.shown_name,
        len(covered),
        others.count(CoverageLevel.MENTIONED),
        others.count(CoverageLevel.GENERAL),
        source.named(covered),
    )
