"""A comparison in; how many areas and courses changed in which way out, and what it rests on."""

from collections import Counter
from collections.abc import Iterator

from alignment.comparison import CellChange, Comparison, CourseComparison, ProgramChange
from competency_map import Framework
from exports.comparison_wording import (
    CELL_CHANGE_NAMES,
    PROGRAM_CHANGE_NAMES,
    full_names,
    text_counts,
)
from exports.outline.comparison_frame import other_method_text

_UNCHANGED = "Unchanged"
# A name beside a number stands in a narrow box.
_IN_PROGRAM = PROGRAM_CHANGE_NAMES | {ProgramChange.MOVED: "In another course"}


def change_counts(comparison: Comparison) -> list[tuple[str, int]]:
    """The number of areas for each kind of change by name, gains first, unchanged last.

    Areas that are not counted in totals are left out. Of one course these are changes of its
    levels, else changes across the program.
    """
    counting = {area.code for area in comparison.areas if area.counts}
    if len(comparison.courses) == 1:
        cells = comparison.courses[0].cells
        found = Counter(cell.change.value for cell in cells if cell.area in counting)
        names = {change.value: name for change, name in CELL_CHANGE_NAMES.items()}
    else:
        areas = comparison.program
        found = Counter(area.change.value for area in areas if area.area in counting)
        names = {change.value: name for change, name in _IN_PROGRAM.items()}
    same = found[CellChange.SAME.value]
    return [*((name, found[key]) for key, name in names.items()), (_UNCHANGED, same)]


def is_identical(comparison: Comparison) -> bool:
    """Whether no level is another one, no course is new or gone, and no words are known to be."""
    return all(
        course.is_pair and not course.changed and not course.text for course in comparison.courses
    )


def changed_courses(comparison: Comparison) -> list[CourseComparison]:
    """The courses of both versions whose levels or words changed."""
    return [
        course
        for course in comparison.courses
        if course.is_pair and (course.changed or course.text)
    ]


def course_rows(comparison: Comparison) -> dict[str, list[str | int]]:
    """A table of the courses in both versions, a column a kind of change, for a program."""
    rows = list(_rows(comparison))
    header = ("Course", *CELL_CHANGE_NAMES.values(), "Text")
    return {name: [row[i] for row in rows] for i, name in enumerate(header)}


def basis_text(comparison: Comparison, framework: Framework) -> str:
    """Say that both were compared with the same map and method, or that the method was another."""
    if not comparison.is_same_method:
        return f"Please note: {other_method_text(comparison)}"
    same = f"the same map ({framework.title}, version {framework.version}) and the same method"
    reviewed = any(
        cell.is_reviewed
        for course in comparison.courses
        for side in (course.old, course.new)
        if side
        for cell in side.cells
    )
    source = "the syllabi or from what people decided" if reviewed else "the syllabi alone"
    return f"Both were compared with {same}: a change comes from {source}."


def _rows(comparison: Comparison) -> Iterator[tuple[str | int, ...]]:
    counting = {area.code for area in comparison.areas if area.counts}
    for course, name in zip(comparison.courses, full_names(comparison.courses), strict=True):
        changes = [cell.change for cell in course.cells if cell.area in counting]
        counts = (changes.count(change) for change in CELL_CHANGE_NAMES)
        if course.is_pair:
            yield (name, *counts, text_counts(course) or "the same")
