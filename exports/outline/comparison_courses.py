"""A comparison in, its parts by course out: levels that changed, and the words behind them."""

from collections.abc import Collection, Iterator

from alignment.comparison import CellChange, CellComparison, Comparison, CourseComparison
from alignment.coverage import CoverageLevel
from alignment.snapshot import CourseSnapshot, PlacedText
from alignment.text_changes import text_key
from exports.comparison_now import cell_change_text
from exports.comparison_wording import (
    CELL_CHANGE_NAMES,
    NO_WORDS,
    area_name,
    change_counts,
    full_names,
    version_text,
)
from exports.masking import masked
from exports.outline.comparison_texts import placed_text, short_pair, short_text, text_changes
from exports.outline.nodes import Heading, Node, Paragraph, Quote, Table
from exports.wording import joined

_QUOTES_SHOWN = 2
_ORDER = tuple(CELL_CHANGE_NAMES)
_UP = (CellChange.GAINED, CellChange.DEEPER)
_SAME_WORDS = (
    " The words quoted for this level stand in both versions; the level comes from the "
    "syllabus as a whole, or from another version of the method."
)


def course_changes(comparison: Comparison, *, with_quotes: bool) -> Iterator[Node]:
    """Yield a part for each course that changed, after the names of those that did not."""
    named = [*zip(comparison.courses, full_names(comparison.courses), strict=True)]
    pairs = [(course, name) for course, name in named if course.is_pair]
    changed = [(course, name) for course, name in pairs if course.changed or course.text]
    if pairs:
        yield Heading("Changes by course", 1)
        if not comparison.has_words:
            yield Paragraph(NO_WORDS, lead="Please note: ")
    if same := [name for course, name in pairs if not (course.changed or course.text)]:
        yield Paragraph(
            f"{joined(same)}.", lead="No change: " if comparison.has_words else "No level changed: "
        )
    for course, name in changed:
        yield Heading(name, 2)
        if len(comparison.courses) > 1:  # else the table of courses has just said it
            yield from _versions(course)
        yield from _levels(course, comparison, name)
        if with_quotes and comparison.has_words:
            yield from _words(course, comparison)
        yield from text_changes(course, name, with_quotes=with_quotes)


def _versions(course: CourseComparison) -> Iterator[Node]:
    for lead, side in (("Before: ", course.old), ("Now: ", course.new)):
        if side:
            yield Paragraph(version_text(side), lead=lead)


def _levels(course: CourseComparison, comparison: Comparison, name: str) -> Iterator[Node]:
    yield Paragraph(f"{change_counts(course, comparison)}.", lead="Areas: ")
    if not course.changed:
        return
    rows = tuple(
        (
            _name(cell, comparison),
            _level(cell.old),
            _level(cell.new),
            cell_change_text(cell),
        )
        for cell in _ordered(course)
    )
    header = ("Knowledge area", "Before", "Now", "Change")
    yield Table(f"Levels that changed in {name}", header, rows, widths=(5, 1, 1, 2))


def _ordered(course: CourseComparison) -> list[CellComparison]:
    """What was gained first, what was lost last; within each, as in the map."""
    return sorted(course.changed, key=lambda cell: _ORDER.index(cell.change))


def _name(cell: CellComparison, comparison: Comparison) -> str:
    return next(area_name(area) for area in comparison.areas if area.code == cell.area)


def _level(level: CoverageLevel | None) -> CoverageLevel:
    return CoverageLevel.ABSENT if level is None else level


def _words(course: CourseComparison, comparison: Comparison) -> Iterator[Node]:
    if course.changed:
        yield Heading("Quotes behind these changes", 3)
    before, now = _all_words(course.old), _all_words(course.new)
    for cell in _ordered(course):
        quotes = _quotes(cell, before, now)
        text = f"{cell_change_text(cell)}.{'' if quotes else _SAME_WORDS}"
        yield Paragraph(text, lead=f"{_name(cell, comparison)}. ", with_next=bool(quotes))
        yield from quotes


def _all_words(course: CourseSnapshot | None) -> Collection[str]:
    """The words of each passage of a version; of saved results those of the quotes."""
    if course is None:
        return ()
    quotes = (quote for cell in course.cells for quote in cell.quotes)
    passages = quotes if course.passages is None else course.passages
    return {_words_key(placed) for placed in passages}


def _words_key(placed: PlacedText) -> str:
    """Of a masked quote as of the passage that it masks."""
    return text_key(masked(placed.text))


def _quotes(cell: CellComparison, before: Collection[str], now: Collection[str]) -> list[Quote]:
    """What came where the level rose, what went where it fell; then what was reworded or moved.

    What was quoted on one side alone, though its words stand in both, explains nothing.
    """
    found, is_up = cell.quotes, cell.change in _UP
    when, others = ("now", before) if is_up else ("before", now)
    quotes = [
        Quote(short_text(placed.text), f"Quoted {when}, in {placed_text(placed)}.")
        for placed in (found.added if is_up else found.removed)
        if _words_key(placed) not in others
    ]
    for verb, pairs in (("Reworded", found.reworded), ("Moved", found.moved)):
        for pair in pairs:
            place = placed_text(pair.new if is_up else pair.old)
            quotes.append(Quote(short_pair(pair)[is_up], f"{verb}; {when} in {place}."))
    return quotes[:_QUOTES_SHOWN]
