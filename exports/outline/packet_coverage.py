"""A course in, its coverage in two tables out: at a glance by domain, then with best quotes."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from competency_map import Domain, Framework
from exports.graded_task import graded_task
from exports.outline.nodes import Node, Paragraph, Table, TableEntry
from exports.review_marks import has_reviews, shown_level
from exports.review_wording import NO_QUOTE
from exports.sentences import area_text, quote_and_place
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES, unbroken

# A packet has few pages: the more areas are covered, the shorter the quotes.
_LONG_QUOTE, _SHORT_QUOTE = 260, 120
_MANY_AREAS = 16
_WIDTHS = (2.8, 0.9, 6.8)
_NONE = "\u2013"
_deepest_first = tuple(reversed(CoverageLevel))


def at_a_glance(course: CourseAlignment, framework: Framework) -> Table:
    """The table with a row a domain, a column a level, and the codes of the areas at it.

    What is not intended here stands under no level.
    """
    header = ("Domain", *(_level_name(level) for level in _deepest_first))
    rows = tuple(_domain_row(course, domain) for domain in framework.domains)
    return Table("The course at a glance", header, rows, widths=(2.2, 1.6, 1.6, 1.3, 1.6, 1.9))


def covered_areas(
    course: CourseAlignment, framework: Framework, *, with_quotes: bool
) -> Iterator[Node]:
    """Yield the table of covered areas, the deepest first, each with its best quote and place."""
    cells = sorted(
        (cell for cell in course.cells if cell.level.is_covered), key=lambda cell: -cell.level
    )
    if not cells:
        yield Paragraph("The syllabus does not yet show an area as taught in young-child context.")
        return
    limit = _SHORT_QUOTE if len(cells) > _MANY_AREAS else _LONG_QUOTE
    said = "What the syllabus says, and where" if with_quotes else "Where the syllabus says it"
    is_marked = has_reviews([course])
    rows = tuple(
        (
            area_text(framework.area(cell.area)),
            shown_level(cell, is_marked=is_marked),
            _said(cell, limit if with_quotes else 0),
        )
        for cell in cells
    )
    yield Table("Areas that the course covers", ("Area", "Level", said), rows, widths=_WIDTHS)


def _domain_row(course: CourseAlignment, domain: Domain) -> tuple[TableEntry, ...]:
    cells = [cell for area in domain.areas if (cell := course.find(area.code))]
    levels = {cell.area: cell.level for cell in cells if not cell.is_not_intended}
    found = (_codes([a for a, at in levels.items() if at is level]) for level in _deepest_first)
    return (domain.name, *found)


def _codes(areas: Sequence[str]) -> str:
    """Put codes in one line that breaks after a comma alone."""
    return ", ".join(unbroken(code) for code in areas) or _NONE


def _level_name(level: CoverageLevel) -> str:
    return f"{LEVEL_NAMES[level]} ({LEVEL_LETTERS[level]})" if level else LEVEL_NAMES[level]


def _said(cell: Cell, limit: int) -> str:
    """Quote what the syllabus says and where; a `limit` of 0 letters leaves the quote out."""
    if not cell.evidence:
        return NO_QUOTE
    best, task = cell.evidence[0], graded_task(cell)
    quotes = [best] if task is None or task == best else [best, task]
    return "; graded: ".join(quote_and_place(quote, limit) for quote in quotes)
