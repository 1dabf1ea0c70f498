"""Cells in; what to say where only the course as a whole shows young children, out."""

from alignment.report import AlignmentReport
from exports.wording import counted

COURSE_WIDE_LINE = "The quotes do not name young children themselves; the course as a whole does."
COURSE_WIDE_MEANING = (
    "the area is covered, no quote names young children itself, and the course as a whole does: "
    "its title, what it is about, how it is worded."
)
COURSE_WIDE_NAME = "rests on the course as a whole"


def course_wide_text(report: AlignmentReport) -> str:
    """Say how many covered levels rest on the course as a whole: "2 of 9 ..."; "" for none."""
    covered = report.covered_cells
    number = sum(cell.rests_on_course for cell in covered)
    if not number:
        return ""
    verb, quotes = ("rests", "its quotes do") if number == 1 else ("rest", "their quotes do")
    return (
        f"{number} of {counted(len(covered), 'covered level')} {verb} on the course as a whole: "
        f"{quotes} not name young children themselves; the course as a whole does."
    )
