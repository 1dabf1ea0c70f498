"""Two snapshots in, their comparison out: a pure function."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from alignment.comparison import (
    AreaComparison,
    CellChange,
    CellComparison,
    Comparison,
    CourseComparison,
    ProgramChange,
)
from alignment.course_pairs import CoursePair, pair_courses
from alignment.coverage import CoverageLevel
from alignment.errors import ComparisonError
from alignment.snapshot import AreaFacts, CellSnapshot, CourseSnapshot, PlacedText, Snapshot
from alignment.text_changes import find_text_changes


def compare(old: Snapshot, new: Snapshot, *, same_course: bool = False) -> Comparison:
    """Compare two versions; the order of their courses changes nothing.

    With `same_course`, the only course of each side make a pair whatever they are called.
    No words are compared where a side was saved without its quotes.
    Raises ComparisonError if the two were aligned with different maps.
    """
    areas = _areas(old, new)
    pairs = pair_courses(old.courses, new.courses, same_course=same_course)
    has_words = old.has_quotes and new.has_quotes
    courses = tuple(_course(pair if has_words else _wordless(pair), areas) for pair in pairs)
    return Comparison(
        old.edition,
        areas,
        old.method,
        new.method,
        courses,
        tuple(_area(area.code, number, courses) for number, area in enumerate(areas)),
        old.unread,
        new.unread,
        has_words,
    )


def _areas(old: Snapshot, new: Snapshot) -> tuple[AreaFacts, ...]:
    """The areas, with their names where either side knows them; refuses different maps."""
    if old.edition.fingerprint != new.edition.fingerprint:
        raise ComparisonError(
            f"The old results were made with the map {_edition(old)}, the new ones with "
            f"{_edition(new)}. Levels under different maps cannot be compared; "
            "align both versions with the same map."
        )
    chosen = next((side.areas for side in (old, new) if _has_names(side)), old.areas or new.areas)
    codes = [area.code for area in chosen]
    for course in (*old.courses, *new.courses):
        if [cell.area for cell in course.cells] != codes:
            raise ComparisonError(
                f"{course.source}: its areas are not those of the map {_edition(old)}. "
                "Align the syllabus again."
            )
    return chosen


def _has_names(side: Snapshot) -> bool:
    return any(area.name for area in side.areas)


def _edition(side: Snapshot) -> str:
    edition = side.edition
    return f"{edition.id} {edition.version} (fingerprint {edition.fingerprint})"


def _wordless(pair: CoursePair) -> CoursePair:
    return replace(pair, old=_levels_alone(pair.old), new=_levels_alone(pair.new))


def _levels_alone(course: CourseSnapshot | None) -> CourseSnapshot | None:
    if course is None:
        return None
    cells = tuple(replace(cell, quotes=()) for cell in course.cells)
    return replace(course, cells=cells, passages=None)


def _course(pair: CoursePair, areas: Sequence[AreaFacts]) -> CourseComparison:
    olds, news = (_cells(course) for course in (pair.old, pair.new))
    cells = tuple(_cell(area.code, olds.get(area.code), news.get(area.code)) for area in areas)
    if pair.old is None or pair.new is None:
        return CourseComparison(pair.old, pair.new, pair.paired_by, cells)
    whole = pair.old.passages is not None and pair.new.passages is not None
    text = find_text_changes(_text(pair.old, whole), _text(pair.new, whole))
    return CourseComparison(pair.old, pair.new, pair.paired_by, cells, text, whole)


def _cells(course: CourseSnapshot | None) -> Mapping[str, CellSnapshot]:
    return {cell.area: cell for cell in course.cells} if course else {}


def _cell(area: str, old: CellSnapshot | None, new: CellSnapshot | None) -> CellComparison:
    was, now = old.level if old else None, new.level if new else None
    quotes = find_text_changes(old.quotes if old else (), new.quotes if new else ())
    change = _change(was or CoverageLevel.ABSENT, now or CoverageLevel.ABSENT)
    return CellComparison(area, was, now, change, quotes)


def _change(old: CoverageLevel, new: CoverageLevel) -> CellChange:
    if old == new:
        return CellChange.SAME
    if old.is_covered != new.is_covered:
        return CellChange.GAINED if new.is_covered else CellChange.LOST
    return CellChange.DEEPER if new > old else CellChange.SHALLOWER


def _text(course: CourseSnapshot, whole: bool) -> tuple[PlacedText, ...]:
    """All passages, else the quotes, each once: one may stand behind several areas."""
    if whole:
        return course.passages or ()
    return tuple(dict.fromkeys(quote for cell in course.cells for quote in cell.quotes))


def _area(area: str, number: int, courses: Sequence[CourseComparison]) -> AreaComparison:
    cells = [course.cells[number] for course in courses]
    old = tuple(i for i, cell in enumerate(cells) if cell.old and cell.old.is_covered)
    new = tuple(i for i, cell in enumerate(cells) if cell.new and cell.new.is_covered)
    return AreaComparison(area, _program_change(set(old), set(new)), old, new)


def _program_change(old: set[int], new: set[int]) -> ProgramChange:
    if old == new:
        return ProgramChange.SAME
    if not old or not new:
        return ProgramChange.GAINED if new else ProgramChange.LOST
    if old - new and new - old:
        return ProgramChange.MOVED
    return ProgramChange.WIDER if new - old else ProgramChange.NARROWER
