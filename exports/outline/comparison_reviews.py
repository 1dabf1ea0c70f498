"""A comparison in, how far its levels rest on people's decisions out."""

from alignment.comparison import Comparison
from alignment.snapshot import CourseSnapshot
from exports.wording import percent

_AS_PROPOSED = "Levels as proposed, without people's decisions"
_UNREVIEWED = (
    "Every level here is as proposed from the wording of the syllabus: nothing that people decided "
    "on a course is in it."
)
LEFT_OUT = "People's decisions are not in these numbers."
_DECIDED = (
    "Levels that people decided on are compared as they decided, the others as proposed from the "
    "wording of the syllabus: a change of level may come from a decision and not from the syllabus."
)


def reviewed_text(comparison: Comparison) -> str:
    """Say what share of the levels people reviewed, before and now; "" without decisions."""
    if not is_reviewed(comparison):
        return ""
    before = _share([course.old for course in comparison.courses], comparison)
    now = _share([course.new for course in comparison.courses], comparison)
    return f"{before} of the levels before, {now} of those now; any others are proposed"


def decisions_line(comparison: Comparison) -> str:
    """Say what the levels rest on, and what that means for a change."""
    return _DECIDED if is_reviewed(comparison) else _UNREVIEWED


def comparison_footer(comparison: Comparison) -> str:
    """Give what stands at the foot of every page."""
    return "Levels partly reviewed" if is_reviewed(comparison) else _AS_PROPOSED


def is_reviewed(comparison: Comparison) -> bool:
    """Whether a level of either side rests on a person's decision."""
    sides = (side for course in comparison.courses for side in (course.old, course.new) if side)
    return any(cell.is_reviewed for side in sides for cell in side.cells)


def _share(courses: list[CourseSnapshot | None], comparison: Comparison) -> str:
    """Give the share over the areas that are shown, which may be those of some domains."""
    shown = {area.code for area in comparison.areas}
    cells = [c for course in courses if course for c in course.cells if c.area in shown]
    return percent(sum(cell.is_reviewed for cell in cells), len(cells))
