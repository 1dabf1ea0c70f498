"""`AlignmentReport` in, CSV bytes out: one row a cell, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from alignment.coverage import Cell
from alignment.report import AlignmentReport
from exports.exporters.safe_text import csv_text
from exports.in_program import places_in_program
from exports.labels import course_labels
from exports.options import ReportOptions
from exports.wording import level_key
from syllabi import SyllabusError

COLUMNS = (
    "course",
    "title",
    "source",
    "area",
    "area_name",
    "level",
    "score",
    "quote",
    "section",
    "locator",
    "proposed",
    "reviewed",
    "verdict",
    "by",
    "requirement",
    "year",
    "rests_on_course",
)
_NOT_REVIEWED = "not_reviewed"
_YES_OR_NO = {True: "yes", False: "no"}


def render_csv(
    report: AlignmentReport,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> bytes:
    """Render a header and n_courses x n_areas rows in UTF-8 with a byte order mark, for Excel.

    Every field is quoted and none can start a formula; `quote`, `section` and `locator` are
    the best evidence's, "" where there is none. Unread files have no cells, hence no rows. `level`
    is the one in force, `reviewed` "yes" or "no", `verdict` and `by` "" where it is "no".
    A cell that was left out as unreviewed has the level "not_reviewed" and nothing else.
    `requirement` is "required", "elective" or "", `year` a number or "", as people gave them.
    `rests_on_course` is "yes" where the area is covered and no quote names young children, only the
    course as a whole does, else "no". Columns are only ever added behind the last one.
    Of the options it follows `with_quotes`: without them, `quote` is "".
    """
    return csv_bytes(COLUMNS, _rows(report, options or ReportOptions()))


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Render a header and rows of as many fields, as safe as `render_csv` does."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(map(csv_text, row) for row in rows)
    return table.getvalue().encode("utf-8-sig")


def _rows(report: AlignmentReport, options: ReportOptions) -> Iterator[tuple[str, ...]]:
    names = {area.code: area.shown_name for area in report.framework.knowledge_areas}
    places = places_in_program(report.courses, options.in_program)
    for label, course, place in zip(course_labels(report), report.courses, places, strict=True):
        end = place.requirement.value, "" if place.year is None else str(place.year)
        for area, name in names.items():
            start = (label, course.course.title, course.source, area, name)
            cell = course.find(area)
            if cell:
                known = *_cell(cell, options.with_quotes), *_review(cell)
                yield (*start, *known, *end, _YES_OR_NO[cell.rests_on_course])
            else:
                yield (*start, _NOT_REVIEWED, "", "", "", "", "", "no", "", "", *end, "")


def _cell(cell: Cell, shows_quotes: bool) -> tuple[str, ...]:
    known = (level_key(cell.level), f"{cell.score:.4f}")
    if not cell.evidence:
        return (*known, "", "", "")
    passage = cell.evidence[0].passage
    quote = passage.text if shows_quotes else ""
    return (*known, quote, passage.section.value, passage.locator)


def _review(cell: Cell) -> tuple[str, ...]:
    review = cell.review
    if review is None or review.verdict is None:
        return level_key(cell.proposed), "no", "", ""
    return level_key(cell.proposed), "yes", review.verdict.value, review.by
