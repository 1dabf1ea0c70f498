"""A comparison and a reader's choices in, the comparison as that reader gets it out."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from alignment.comparison import CellComparison, Comparison, CourseComparison
from alignment.snapshot import PlacedText
from alignment.text_changes import TextChanges, TextPair
from exports.errors import ExportError
from exports.masking import masked
from exports.options import ReportOptions

_Row = TypeVar("_Row")


def chosen_comparison(comparison: Comparison, options: ReportOptions) -> Comparison:
    """The chosen domains, without personal data; the versions were compared as they are.

    Raises ExportError for a domain that the map does not have.
    """
    shown = _of_domains(comparison, options.domains) if options.domains else comparison
    if not options.masked:
        return shown
    return replace(shown, courses=tuple(_masked_course(course) for course in shown.courses))


def _of_domains(comparison: Comparison, domains: Collection[str]) -> Comparison:
    if unknown := sorted(set(domains) - {area.domain for area in comparison.areas}):
        raise ExportError(f"The map has no domain {unknown[0]!r}; choose one of its domains.")
    kept = [area.domain in domains for area in comparison.areas]
    return replace(
        comparison,
        areas=_kept(comparison.areas, kept),
        courses=tuple(replace(c, cells=_kept(c.cells, kept)) for c in comparison.courses),
        program=_kept(comparison.program, kept),
    )


def _kept(rows: Sequence[_Row], kept: Sequence[bool]) -> tuple[_Row, ...]:
    return tuple(row for row, is_kept in zip(rows, kept, strict=True) if is_kept)


def _masked_course(course: CourseComparison) -> CourseComparison:
    cells = tuple(_masked_cell(cell) for cell in course.cells)
    return replace(course, cells=cells, text=_masked_changes(course.text))


def _masked_cell(cell: CellComparison) -> CellComparison:
    return replace(cell, quotes=_masked_changes(cell.quotes))


def _masked_changes(changes: TextChanges) -> TextChanges:
    return TextChanges(
        tuple(_masked_text(placed) for placed in changes.added),
        tuple(_masked_text(placed) for placed in changes.removed),
        tuple(_masked_pair(pair) for pair in changes.reworded),
        tuple(_masked_pair(pair) for pair in changes.moved),
    )


def _masked_pair(pair: TextPair) -> TextPair:
    return TextPair(_masked_text(pair.old), _masked_text(pair.new))


def _masked_text(placed: PlacedText) -> PlacedText:
    return replace(placed, text=masked(placed.text), locator=masked(placed.locator))
