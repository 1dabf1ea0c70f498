"""The evidence tables: behind every level the syllabus's words and where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from alignment.coverage import Cell, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import KnowledgeArea
from exports.graded_task import task_first
from exports.labels import course_labels
from exports.outline.matrix_tables import key_text
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry
from exports.review_marks import has_reviews, shown_level
from exports.review_wording import NO_QUOTE
from exports.sentences import QUOTE_LIMIT, quote_and_place

_HEADER = ("Area", "Course", "Level")
_QUOTED, _PLACE = "Quote, and where it stands", "Where it stands"
_WIDTHS = (0.75, 2.9, 0.85, 9.5)
_SHORT_QUOTE = 160  # letters: with its place two lines of the table
_Row = tuple[TableEntry, ...]


@dataclass(frozen=True, slots=True)
class _Extent:
    """How much evidence is shown: of which cells, how many pieces, quoted at what length.

    `n_pieces` is None for all; a `limit` of 0 letters leaves the quotes out. Where no passage is
    quoted for a cell that is shown, that is said if `tells_lack`.
    """

    introduction: str
    shows: Callable[[Cell], bool]
    n_pieces: int | None
    limit: int
    tells_lack: bool


_ALL = _Extent(
    "The passages that each level rests on, best first, and the graded task before the others "
    "where an area is assessed; at most {n_quotes} for a course and an area. Areas that a syllabus "
    "does not show have no row.",
    # What a person found to show nothing backs no level.
    lambda cell: cell.level is not CoverageLevel.ABSENT,
    n_pieces=None,
    limit=QUOTE_LIMIT,
    tells_lack=False,
)
_BEST = _Extent(
    "One passage behind each level that counts as covered, for each course and area: the best, or "
    "the graded task where the area is assessed. The full report, the workbook and the app hold "
    "the others.",
    lambda cell: cell.level.is_covered,
    n_pieces=1,
    limit=_SHORT_QUOTE,
    tells_lack=True,
)


def evidence_appendix(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """Turn to landscape pages, and yield a table a domain; the quotes only if asked for."""
    yield from _appendix(report, _ALL if with_quotes else replace(_ALL, limit=0))


def best_quotes(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """As `evidence_appendix`, with one quote for each covered cell and nothing of the others."""
    yield from _appendix(report, _BEST if with_quotes else replace(_BEST, limit=0))


def _appendix(report: AlignmentReport, extent: _Extent) -> Iterator[Node]:
    labels = course_labels(report)
    yield Page.LANDSCAPE
    yield Heading("Appendix: evidence", 1)
    yield Paragraph(_introduction(report, extent))
    for domain in report.framework.domains:
        by_area = [(area, [*_rows(report, area, labels, extent)]) for area in domain.areas]
        rows = tuple(row for _, of_area in by_area for row in of_area)
        if rows:
            shown = [area for area, of_area in by_area if of_area]
            header = (*_HEADER, _QUOTED if extent.limit else _PLACE)
            yield Paragraph(key_text(shown), with_next=True)
            yield Table(f"Evidence, {domain.name}", header, rows, widths=_WIDTHS)


def _introduction(report: AlignmentReport, extent: _Extent) -> str:
    text = extent.introduction.format(n_quotes=report.method.settings.max_quotes)
    left_out = " The quotes were left out by choice; the places lead to them."
    return text if extent.limit else text + left_out


def _rows(
    report: AlignmentReport, area: KnowledgeArea, labels: Sequence[str], extent: _Extent
) -> Iterator[_Row]:
    is_marked = has_reviews(report.courses)
    for label, course in zip(labels, report.courses, strict=True):
        cell = course.find(area.code)
        if cell is None or not extent.shows(cell):
            continue
        level = shown_level(cell, is_marked=is_marked)
        for text in _pieces(cell, extent):
            yield area.code, label, level, text


def _pieces(cell: Cell, extent: _Extent) -> Iterator[str]:
    """Yield each piece of evidence as its quote and its place."""
    pieces = task_first(cell)[: extent.n_pieces]
    for evidence in pieces:
        yield quote_and_place(evidence, extent.limit)
    if extent.tells_lack and not pieces:
        yield NO_QUOTE
