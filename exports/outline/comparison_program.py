"""A comparison in, what changed in the program as a whole out: areas, courses of one version."""

from collections.abc import Iterator, Sequence

from alignment.comparison import AreaComparison, Comparison, CourseComparison, ProgramChange
from alignment.coverage import CoverageLevel
from alignment.snapshot import AreaFacts
from exports.comparison_now import program_change_text
from exports.comparison_wording import PROGRAM_CHANGE_NAMES, area_name, comparison_labels
from exports.outline.nodes import Bullet, Heading, Node, Paragraph, Table
from exports.wording import joined

_ORDER = tuple(PROGRAM_CHANGE_NAMES)
_N_COURSES_NAMED = 6
_NO_COURSE = "no course"


def program_changes(comparison: Comparison) -> Iterator[Node]:
    """Yield the areas whose courses changed, what was gained first; nothing for a single course."""
    if len(comparison.courses) < 2:
        return
    yield Heading("Changes across the program", 1)
    names = {area.code: area_name(area) for area in comparison.areas}
    changed = [area for area in comparison.program if area.change is not ProgramChange.SAME]
    changed.sort(key=lambda area: _ORDER.index(area.change))
    if not changed:
        yield Paragraph("Every area is covered by the same courses as before, or by none.")
        return
    labels = comparison_labels(comparison.courses)
    rows = tuple((names[area.area], *_row(area, comparison, labels)) for area in changed)
    header = ("Knowledge area", "Covered before in", "Covered now in", "Change")
    yield Table("Areas across the program", header, rows, widths=(3.2, 3, 3, 2))


def single_courses(comparison: Comparison) -> Iterator[Node]:
    """Yield the courses of one version alone, with what they cover; nothing without such."""
    named = [*zip(comparison.courses, comparison_labels(comparison.courses), strict=True)]
    sides = (
        ("Courses in the newer version alone", [row for row in named if row[0].old is None]),
        ("Courses in the older version alone", [row for row in named if row[0].new is None]),
    )
    for title, rows in sides:
        if rows:
            yield Heading(title, 1)
        for course, label in rows:
            yield Bullet(_covers(course, comparison.areas), lead=f"{label}. ")


def _covers(course: CourseComparison, areas: Sequence[AreaFacts]) -> str:
    levels = [cell.new if course.old is None else cell.old for cell in course.cells]
    names = [area_name(a) for a, level in zip(areas, levels, strict=True) if _is_covered(level)]
    title = f"{course.shown.title.strip()}: " if course.shown.title.strip() else ""
    return f"{title}covers {'; '.join(names)}." if names else f"{title}no area is covered."


def _is_covered(level: CoverageLevel | None) -> bool:
    return level is not None and level.is_covered


def _row(area: AreaComparison, comparison: Comparison, labels: Sequence[str]) -> tuple[str, ...]:
    sides = ([labels[i] for i in side] for side in (area.old, area.new))
    named = (joined(side, _N_COURSES_NAMED) or _NO_COURSE for side in sides)
    return (*named, program_change_text(area, comparison.courses))
