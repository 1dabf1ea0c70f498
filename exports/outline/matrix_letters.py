"""A report in, the lines that explain the letters and marks of its matrix out."""

from collections.abc import Iterator

from alignment.report import AlignmentReport
from exports.outline.nodes import Paragraph
from exports.review_marks import marks_in_use
from exports.wording import LEVEL_LETTERS, LEVEL_NAMES

_DEEPEST_FIRST = tuple(reversed(LEVEL_NAMES.items()))


def matrix_letters(report: AlignmentReport, more: str = "") -> Iterator[Paragraph]:
    """Yield the letters with `more` said behind them, and the marks where there are some."""
    letters = "; ".join(f"{LEVEL_LETTERS[level]} {name}" for level, name in _DEEPEST_FIRST)
    yield Paragraph(f"Letters: {letters}.{more}")
    if marks := marks_in_use(report.courses, report.framework):
        yield Paragraph("Marks: " + "; ".join(f"{mark} {name}" for mark, name, _ in marks))
