"""Pages of lines in, the same out with the rows of schedules that no rules are drawn around.

A schedule without rules is three rows and more that begin with a week or a date. Its lines
get cells like those of a ruled table, so that `pdf_tables` makes tables of both.
"""

from collections.abc import Sequence
from itertools import chain, pairwise

from syllabi.readers.pdf_columns import in_columns
from syllabi.readers.pdf_entries import as_entries
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_runs import schedule_runs


def with_schedules(pages: Sequence[Sequence[PdfLine]]) -> list[list[PdfLine]]:
    """Give each line of a schedule its cell, cut into pieces where it crosses columns."""
    lines = list(chain.from_iterable(pages))
    placed: dict[int, list[PdfLine]] = {}
    for run in schedule_runs(lines):
        placed |= in_columns(lines, run) or as_entries(lines, run) or {}
    starts = [0]
    for page in pages:
        starts.append(starts[-1] + len(page))
    return [
        list(chain.from_iterable(placed.get(i, [lines[i]]) for i in range(start, stop)))
        for start, stop in pairwise(starts)
    ]
