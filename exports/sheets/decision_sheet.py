"""A report in, the sheet Decisions out: what people said of levels, a cell a row."""

from collections.abc import Iterator

from alignment.coverage import Cell, CourseAlignment
from alignment.review import Review
from competency_map import Framework
from exports.review_wording import STAGE_NAMES, VERDICT_NAMES, flag_text
from exports.sheets.sheet import Column, Sheet, Value
from exports.sheets.source import SheetSource
from exports.wording import LEVEL_NAMES

_COLUMNS = (
    Column("Course", 16),
    Column("Area", 9),
    Column("Area name", 30),
    Column("Proposed level", 16),
    Column("Decision", 18),
    Column("Level decided", 16),
    Column("Reason", 58),
    Column("Reviewer", 20),
    Column("Date", 13),
)
_MORE_COLUMNS = (
    Column("Look again", 12),
    Column("How far students come", 16),
    Column("Open question", 16),
)
_WORDS = (Column("Note", 50), Column("Question", 50))
_NONE = (
    "No level has been confirmed or changed by a person yet; all of them are proposed. "
    "You may note decisions here; the program does not read this sheet back."
)
_NOTE = (
    "One row a level of which a person said something: the decision in force, by whom and on what "
    "day (universal time). The proposed level is today's; “yes” under Look again says that the "
    "evidence has changed since the decision. The program does not read this sheet back."
)


def decision_sheet(source: SheetSource) -> Sheet:
    """List what people said; the words of notes and questions only where they may come out."""
    report = source.report
    has_words = source.options.with_notes
    rows = tuple(
        row if has_words else row[: -len(_WORDS)]
        for label, course in zip(source.labels, report.courses, strict=True)
        for row in _rows(label, course, report.framework)
    )
    if not rows:
        return Sheet("Decisions", _NONE, _COLUMNS, (), n_fixed=2)
    columns = (*_COLUMNS, *_MORE_COLUMNS, *(_WORDS if has_words else ()))
    return Sheet("Decisions", _NOTE, columns, rows, n_fixed=2)


def _rows(label: str, course: CourseAlignment, framework: Framework) -> Iterator[tuple[Value, ...]]:
    for cell in course.cells:
        review = cell.review
        if review and (review.verdict or review.stage or review.flag or review.note):
            start = (label, cell.area, framework.area(cell.area).shown_name)
            yield (*start, LEVEL_NAMES[cell.proposed], *_decided(cell, review), *_more(review))


def _decided(cell: Cell, review: Review) -> tuple[str, ...]:
    if review.verdict is None:
        return ("",) * 5
    return (
        VERDICT_NAMES[review.verdict],
        LEVEL_NAMES[cell.level],
        review.reason,
        review.by,
        review.at.date().isoformat() if review.at else "",
    )


def _more(review: Review) -> tuple[str, ...]:
    stage = f"{review.stage} ({STAGE_NAMES[review.stage].lower()})" if review.stage else ""
    flag = review.flag
    return (
        "yes" if review.is_outdated else "",
        stage,
        "yes" if flag else "",
        review.note,
        flag_text(flag) if flag else "",
    )
