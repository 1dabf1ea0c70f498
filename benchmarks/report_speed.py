"""A made program in, how long its Word report takes beside a plain python-docx table out.

Our whole report (matrix, findings, course pages with made quotes, appendices) and our matrix alone
stand beside a matrix written with python-docx in two ways: cell by cell, as a first version does,
and row by row, the library's own remedy, which is about as quick as ours.
Run it with `python -m benchmarks.report_speed`; it takes about three minutes on an idle core.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from alignment.coverage import CoverageLevel
from alignment.report import AlignmentReport
from benchmarks.naive_table import careful_table, cell_by_cell_table
from exports.exporters.docx_exporter import render_docx, render_nodes
from exports.outline.nodes import Table, TableEntry
from exports.wording import LEVEL_LETTERS
from tests.exports.reports import program_report

N_COURSES, N_AREAS = 60, 37
_DAY = date(2026, 1, 1)
_N_ROUNDS = 1  # writing cell by cell takes minutes


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write the program: what it writes, in words, and how."""

    name: str
    write: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Timing:
    """Median seconds of a way, and the size of what it wrote in bytes."""

    name: str
    seconds: float
    n_bytes: int


def measure_reports(n_courses: int, n_areas: int, n_rounds: int = _N_ROUNDS) -> list[Timing]:
    """Time each way in turn, round by round, so that a busy machine slows all of them alike."""
    ways = _ways(program_report(n_courses, n_areas))
    rounds = [[_timed(way) for way in ways] for _ in range(n_rounds)]
    return [
        Timing(way.name, median(seconds for seconds, _ in column), column[0][1])
        for way, column in zip(ways, zip(*rounds, strict=True), strict=True)
    ]


def timing_lines(timings: Sequence[Timing]) -> list[str]:
    """Give a line for each way, then the ratios; the first two are our report and our matrix."""
    report, matrix, *others = timings
    lines = [f"{one.name}: {one.seconds:.2f} s, {one.n_bytes / 1000:.0f} kB" for one in timings]
    for other in others:
        for ours in (report, matrix):
            ratio = other.seconds / ours.seconds
            lines.append(f"{other.name} / {ours.name}: {ratio:.1f}")
    return lines


def _ways(report: AlignmentReport) -> tuple[Way, ...]:
    table = _matrix(report)
    rows = [[_shown(entry) for entry in row] for row in table.rows]
    return (
        Way("our whole report", lambda: render_docx(report, made_on=_DAY)),
        Way("our matrix alone", lambda: render_nodes([table], _DAY)),
        Way("python-docx matrix, cell by cell", lambda: cell_by_cell_table(table.header, rows)),
        Way("python-docx matrix, row by row", lambda: careful_table(table.header, rows)),
    )


def _matrix(report: AlignmentReport) -> Table:
    """All courses and areas in one table, which no page holds, but which is plain to compare."""
    header = ("Course", *(area.code for area in report.framework.knowledge_areas))
    rows: tuple[tuple[TableEntry, ...], ...] = tuple(
        (course.course.code, *(cell.level for cell in course.cells)) for course in report.courses
    )
    return Table("Matrix", header, rows)


def _shown(entry: TableEntry) -> str:
    return LEVEL_LETTERS[entry] if isinstance(entry, CoverageLevel) else str(entry)


def _timed(way: Way) -> tuple[float, int]:
    started = time.perf_counter()
    content = way.write()
    return time.perf_counter() - started, len(content)


if __name__ == "__main__":
    sys.stdout.write(f"{N_COURSES} courses x {N_AREAS} areas\n")
    for line in timing_lines(measure_reports(N_COURSES, N_AREAS)):
        sys.stdout.write(f"{line}\n")
