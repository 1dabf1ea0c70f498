"""`AlignmentReport` in, the few lines that the command prints out."""

from collections import Counter

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from exports.labels import course_labels
from exports.wording import LEVEL_NAMES

_COLUMNS = tuple(reversed(CoverageLevel))
_LONGEST_LABEL = 40


def summary_lines(report: AlignmentReport) -> list[str]:
    """A table with a line for each course: its number of areas at each level, best first.

    Unconfirmed areas are left out.
    """
    header = ("Course", *(LEVEL_NAMES[level] for level in _COLUMNS))
    rows = [header]
    for label, course in zip(course_labels(report), report.courses, strict=True):
        counting = (cell for cell in course.cells if report.framework.area(cell.area).counts)
        counts = Counter(cell.level for cell in counting)
        rows.append((_short(label), *(str(counts[level]) for level in _COLUMNS)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(header))]
    return [_line(row, widths) for row in rows]


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


def printable(text: str) -> str:
    """The text without what would steer the terminal that shows it, each mark a space."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _short(label: str) -> str:
    plain = printable(label)
    return plain if len(plain) <= _LONGEST_LABEL else f"{plain[: _LONGEST_LABEL - 1]}…"
