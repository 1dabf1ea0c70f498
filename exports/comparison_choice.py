"""A comparison and a reader's choices in, the comparison as that reader gets it out."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from alignment.comparison import Comparison, CourseComparison
from alignment.snapshot import CourseSnapshot, PlacedText, UnreadFile
from alignment.text_changes import TextChanges, TextPair
from exports.errors import ExportError
from exports.masking import masked
from exports.options import ReportOptions

_Row = TypeVar("_Row")
_Rewrite = Callable[[PlacedText], PlacedText]


def chosen_comparison(comparison: Comparison, options: ReportOptions) -> Comparison:
    """The chosen domains, without personal data; the versions were compared as they are.

    Without quotes every text is "", so that only how many there are and where is left.
    Raises ExportError for a domain that the map does not have.
    """
    shown = _of_domains(comparison, options.domains) if options.domains else comparison
    if not options.with_quotes:
        shown = _with_texts(shown, _without_words)
    return _masked(shown) if options.masked else shown


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


def _masked(comparison: Comparison) -> Comparison:
    shown = _with_texts(comparison, _masked_text)
    return replace(
        shown,
        courses=tuple(
            replace(course, old=_masked_facts(course.old), new=_masked_facts(course.new))
            for course in shown.courses
        ),
        old_unread=_masked_files(shown.old_unread),
        new_unread=_masked_files(shown.new_unread),
    )


def _with_texts(comparison: Comparison, rewrite: _Rewrite) -> Comparison:
    courses = tuple(_course_with_texts(course, rewrite) for course in comparison.courses)
    return replace(comparison, courses=courses)


def _course_with_texts(course: CourseComparison, rewrite: _Rewrite) -> CourseComparison:
    cells = tuple(replace(cell, quotes=_rewritten(cell.quotes, rewrite)) for cell in course.cells)
    return replace(course, cells=cells, text=_rewritten(course.text, rewrite))


def _rewritten(changes: TextChanges, rewrite: _Rewrite) -> TextChanges:
    reworded, moved = (
        tuple(TextPair(rewrite(pair.old), rewrite(pair.new)) for pair in pairs)
        for pairs in (changes.reworded, changes.moved)
    )
    return TextChanges(
        tuple(map(rewrite, changes.added)), tuple(map(rewrite, changes.removed)), reworded, moved
    )


def _without_words(placed: PlacedText) -> PlacedText:
    return replace(placed, text="")


def _masked_text(placed: PlacedText) -> PlacedText:
    return replace(placed, text=masked(placed.text), locator=masked(placed.locator))


def _masked_facts(course: CourseSnapshot | None) -> CourseSnapshot | None:
    """What names the course; of its text a report shows the changes alone."""
    if course is None:
        return None
    return replace(
        course,
        source=masked(course.source),
        code=masked(course.code),
        title=masked(course.title),
        term=masked(course.term),
    )


def _masked_files(files: Sequence[UnreadFile]) -> tuple[UnreadFile, ...]:
    return tuple(UnreadFile(masked(file.source), masked(file.explanation)) for file in files)
