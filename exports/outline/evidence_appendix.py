"""The evidence tables: behind every level the syllabus's words and where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from alignment.coverage import Cell, CoverageLevel
from alignment.evidence import Evidence
from alignment.report import AlignmentReport
from competency_map import KnowledgeArea
from exports.labels import course_labels
from exports.outline.matrix import key_text
from exports.outline.nodes import Heading, Node, Page, Paragraph, Table, TableEntry
from exports.review_marks import has_reviews, shown_level
from exports.review_wording import NO_QUOTE
from exports.sentences import QUOTE_LIMIT, place_text, quote_text
from syllabi import SectionKind

_HEADER = ("Area", "Course", "Level", "Where it stands", "Quote")
_WIDTHS = (0.9, 1.6, 0.9, 3.4, 6.6)
_WITHOUT_QUOTE = _HEADER.index("Quote")
_SHORT_QUOTE = 160  # letters: two lines of the table
_Row = tuple[TableEntry, ...]


@dataclass(frozen=True, slots=True)
class _Extent:
    """How much evidence is shown: of which cells, how many pieces, quoted at what length.

    `n_pieces` is None for all. Where no passage is quoted for a cell that is shown, that is said
    if `tells_lack`.
    """

    introduction: str
    shows: Callable[[Cell], bool]
    n_pieces: int | None
    limit: int
    tells_lack: bool


_ALL = _Extent(
    "The passages that each level rests on, best first, at most {n_quotes} for a course and an "
    "area. Areas that a syllabus does not show have no row.",
    # What a person found to show nothing backs no level.
    lambda cell: cell.level is not CoverageLevel.ABSENT,
    n_pieces=None,
    limit=QUOTE_LIMIT,
    tells_lack=False,
)
_BEST = _Extent(
    "The best passage behind each level that counts as covered, one for a course and an area. "
    "The full report, the workbook and the app hold the others.",
    lambda cell: cell.level.is_covered,
    n_pieces=1,
    limit=_SHORT_QUOTE,
    tells_lack=True,
)


def evidence_appendix(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """Turn to landscape pages, and yield a table a domain; the quotes only if asked for."""
    yield from _appendix(report, _ALL, with_quotes=with_quotes)


def best_quotes(report: AlignmentReport, *, with_quotes: bool = True) -> Iterator[Node]:
    """As `evidence_appendix`, with one quote for each covered cell and nothing of the others."""
    yield from _appendix(report, _BEST, with_quotes=with_quotes)


def _appendix(report: AlignmentReport, extent: _Extent, *, with_quotes: bool) -> Iterator[Node]:
    n_columns = len(_HEADER) if with_quotes else _WITHOUT_QUOTE
    labels = course_labels(report)
    yield Page.LANDSCAPE
    yield Heading("Appendix: evidence", 1)
    yield Paragraph(_introduction(report, extent, with_quotes=with_quotes))
    for domain in report.framework.domains:
        by_area = [(area, [*_rows(report, area, labels, extent)]) for area in domain.areas]
        rows = [row for _, of_area in by_area for row in of_area]
        if rows:
            shown = [area for area, of_area in by_area if of_area]
            yield Paragraph(key_text(shown), with_next=True)
            yield Table(
                f"Evidence, {domain.name}",
                _HEADER[:n_columns],
                tuple(row[:n_columns] for row in rows),
                widths=_WIDTHS[:n_columns],
            )


def _introduction(report: AlignmentReport, extent: _Extent, *, with_quotes: bool) -> str:
    text = extent.introduction.format(n_quotes=report.method.settings.max_quotes)
    left_out = " The quotes were left out by choice; the places lead to them."
    return text if with_quotes else text + left_out


def _rows(
    report: AlignmentReport, area: KnowledgeArea, labels: Sequence[str], extent: _Extent
) -> Iterator[_Row]:
    is_marked = has_reviews(report.courses)
    for label, course in zip(labels, report.courses, strict=True):
        cell = course.find(area.code)
        if cell is None or not extent.shows(cell):
            continue
        level = shown_level(cell, is_marked=is_marked)
        for place, quote in _pieces(cell, extent):
            yield area.code, label, level, place, quote


def _pieces(cell: Cell, extent: _Extent) -> Iterator[tuple[str, str]]:
    """Yield each piece of evidence as its place and its quote."""
    pieces = _first(cell)[: extent.n_pieces]
    for evidence in pieces:
        yield place_text(evidence.passage), quote_text(evidence, extent.limit)
    if extent.tells_lack and not pieces:
        yield NO_QUOTE, ""


def _first(cell: Cell) -> Sequence[Evidence]:
    """The cell's evidence, best first; whoever reads "assessed" looks for the task before all."""
    if cell.level is not CoverageLevel.ASSESSED:
        return cell.evidence
    # Sorting keeps the order among tasks, and among the others.
    return sorted(cell.evidence, key=lambda e: e.passage.section is not SectionKind.ASSESSMENT)
