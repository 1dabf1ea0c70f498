"""Words for what changed between two versions: kinds of change, names of courses, short texts."""

from collections.abc import Sequence

from alignment.comparison import CellChange, Comparison, CourseComparison, ProgramChange
from alignment.course_names import have_different_titles
from alignment.course_pairs import PairedBy
from alignment.snapshot import AreaFacts, CourseSnapshot
from exports.labels import distinct_labels, file_name
from exports.wording import counted
from syllabi import Course

CELL_CHANGE_NAMES = {
    CellChange.GAINED: "Now covered",
    CellChange.DEEPER: "Goes further",
    CellChange.SHALLOWER: "Goes less far",
    CellChange.LOST: "No longer covered",
}
PROGRAM_CHANGE_NAMES = {
    ProgramChange.GAINED: "Now covered",
    ProgramChange.MOVED: "Covered in another course",
    ProgramChange.WIDER: "In further courses too",
    ProgramChange.NARROWER: "In fewer courses",
    ProgramChange.LOST: "No longer covered",
}
PAIRED_BY_NAMES = {
    PairedBy.CODE: "course code",
    PairedBy.TITLE: "title",
    PairedBy.FILE: "file name",
    PairedBy.CHOICE: "your choice of these two files",
}
NO_WORDS = (
    "The words could not be compared, because at least one version was saved without quotes; give "
    "the syllabi themselves, or results saved with quotes."
)
# For one area and for several.
_COUNTED_CHANGES = {
    CellChange.GAINED: ("area now covered", "areas now covered"),
    CellChange.DEEPER: ("area goes further", "areas go further"),
    CellChange.SHALLOWER: ("area goes less far", "areas go less far"),
    CellChange.LOST: ("area no longer covered", "areas no longer covered"),
    CellChange.SAME: ("area unchanged", "areas unchanged"),
}


def comparison_labels(courses: Sequence[CourseComparison]) -> tuple[str, ...]:
    """Return one label a course, the newer version's where there is one, no two alike."""
    return distinct_labels([_facts(course) for course in courses])


def full_names(courses: Sequence[CourseComparison]) -> tuple[str, ...]:
    """Return each course's label and title, for headings: "NURS 330, Family nursing"."""
    titles = [_facts(course)[0].title.strip() for course in courses]
    return tuple(
        f"{label}, {title}" if title and title not in label else label
        for label, title in zip(comparison_labels(courses), titles, strict=True)
    )


def area_name(area: AreaFacts) -> str:
    """Name an area by code and name, or by its code where that is all that is known."""
    return f"{area.code} {area.name}".strip()


def version_text(course: CourseSnapshot) -> str:
    """Name a version of a syllabus: "nurs-330.docx, Fall 2025"."""
    return ", ".join(filter(None, (file_name(course.source), course.term.strip())))


def text_counts(course: CourseComparison) -> str:
    """Count the passages that changed: "3 added, 1 reworded"; "" where none did."""
    text = course.text
    counts = (
        (len(text.added), "added"),
        (len(text.removed), "removed"),
        (len(text.reworded), "reworded"),
        (len(text.moved), "moved"),
    )
    return ", ".join(f"{number} {word}" for number, word in counts if number)


def change_counts(course: CourseComparison, comparison: Comparison) -> str:
    """Count the levels that changed: "2 areas now covered, 1 area goes further, ..."."""
    counts = {area.code for area in comparison.areas if area.counts}
    changes = [cell.change for cell in course.cells if cell.area in counts]
    found = ((changes.count(change), words) for change, words in _COUNTED_CHANGES.items())
    return ", ".join(counted(number, *words) for number, words in found if number)


def other_course_texts(comparison: Comparison) -> tuple[str, ...]:
    """Warn of each pair whose titles are so different that they may be two courses."""
    return tuple(
        f"These look like two different courses: {_called(course.old)} and {_called(course.new)}. "
        "If they are, what is said to be gained or lost is only how the two differ."
        for course in comparison.courses
        if course.old and course.new and have_different_titles(course.old, course.new)
    )


def _called(course: CourseSnapshot) -> str:
    """Name one version by its code and title, else by its file."""
    named = " ".join(filter(None, (course.code.strip(), course.title.strip())))
    return named or file_name(course.source)


def _facts(course: CourseComparison) -> tuple[Course, str]:
    shown = course.shown
    return Course(shown.code, shown.title, shown.term), shown.source
