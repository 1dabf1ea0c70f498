"""A report in, the sheet About out: what the workbook is, what was read, how, and how right."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date

from alignment.coverage import CoverageLevel
from alignment.gaps import Standing
from alignment.measured import MeasuredFigure, load_measured
from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from competency_map import NOTICE
from exports.method import (
    DISCLOSURE,
    LIMIT_LINES,
    MEASURED_LIMIT_LINES,
    METHOD_LINES,
    measured_text,
    review_line,
    source_text,
)
from exports.options import ReportOptions
from exports.review_marks import marks_in_use
from exports.review_wording import ONLY_REVIEWED, share_text
from exports.scope_wording import domains_text
from exports.sheets.sheet import Column, Sheet, Value
from exports.sheets.source import SheetSource
from exports.wording import LEVEL_LETTERS, LEVEL_MEANINGS, LEVEL_NAMES

_COLUMNS = (Column("Topic", 16), Column("Item", 46), Column("Value", 100))
_NOTE = (
    "What the syllabi of these courses say of infant and early childhood mental health, beside the "
    "knowledge areas of a map: what the other sheets hold, where they come from, and what they are "
    "not."
)
_STANDINGS = (
    (Standing.COVERED, "Areas covered by at least one course"),
    (Standing.STRENGTHEN, "Areas within reach: in passing or an opening"),
    (Standing.GAP, "Areas that no course covers or comes near"),
)
_UNREVIEWED = "0% of the levels; all are proposed"
_YES_OR_NO = {True: "yes", False: "no"}
_Row = tuple[str, str, Value]


def about_sheet(source: SheetSource, others: Sequence[tuple[str, str]] = ()) -> Sheet:
    """List the other sheets, each with what it is for, then the facts of the report.

    Figures are numbers.
    """
    report = source.report
    parts = (
        (("Sheets", title, purpose) for title, purpose in others),
        _report(source),
        _map(report),
        _legend(report),
        _numbered("How it works", (*METHOD_LINES, _review_line(report), DISCLOSURE)),
        _numbered("Limits", LIMIT_LINES),
        _accuracy(),
        _method(report),
        (("Notice", "", NOTICE),),
    )
    return Sheet("About", _NOTE, _COLUMNS, tuple(row for part in parts for row in part))


def _report(source: SheetSource) -> Iterator[_Row]:
    report, topic = source.report, "Report"
    for item, text in (*_given(source.options), ("Domains", domains_text(report, source.options))):
        if text:
            yield topic, item, text
    yield topic, "Date", (source.options.made_on or date.today()).isoformat()
    yield topic, "Courses", len(report.courses)
    yield topic, "Files that could not be read", len(source.unread)
    counts = count_reviews(report.courses, report.framework)
    yield topic, "Reviewed", share_text(counts) if counts.n_reviewed else _UNREVIEWED
    if source.options.only_reviewed:
        yield topic, "Shown", f"{ONLY_REVIEWED}."
    findings = report.counting_findings
    yield topic, "Areas that count in totals", len(findings)
    for standing, item in _STANDINGS:
        yield topic, item, sum(finding.standing is standing for finding in findings)


def _given(options: ReportOptions) -> tuple[tuple[str, str], ...]:
    return (
        ("Institution", options.institution),
        ("Program", options.program),
        ("Prepared by", options.preparer),
    )


def _map(report: AlignmentReport) -> Iterator[_Row]:
    framework = report.framework
    yield "Map", "Title", framework.title
    yield "Map", "Version", framework.version
    yield "Map", "Id", framework.id
    yield "Map", "Fingerprint", framework.fingerprint
    yield "Map", "Source", source_text(report)


def _review_line(report: AlignmentReport) -> str:
    return review_line(count_reviews(report.courses, report.framework))


def _legend(report: AlignmentReport) -> Iterator[_Row]:
    for level in reversed(CoverageLevel):
        item = f"{LEVEL_LETTERS[level]}  {LEVEL_NAMES[level]}"
        yield "Legend", item, LEVEL_MEANINGS[level]
    for mark, name, meaning in marks_in_use(report.courses, report.framework):
        yield "Legend", f"{mark}  {name}", meaning


def _numbered(topic: str, lines: Sequence[str]) -> Iterator[_Row]:
    for number, line in enumerate(lines, start=1):
        yield topic, str(number), line


def _accuracy() -> Iterator[_Row]:
    measured, topic = load_measured(), "Accuracy"
    yield from _numbered(topic, (measured_text(measured), *MEASURED_LIMIT_LINES))
    yield topic, "Labelled syllabi", measured.n_syllabi
    yield from _figure("Taught or assessed, agreement (F1, 0 to 1)", measured.covered)
    yield from _figure("At least in passing, agreement (F1, 0 to 1)", measured.mentioned)


def _figure(item: str, figure: MeasuredFigure) -> Iterator[_Row]:
    topic = "Accuracy"
    yield topic, item, figure.value
    yield topic, f"{item}: lower end of its 95% interval", figure.low
    yield topic, f"{item}: upper end of its 95% interval", figure.high
    yield topic, f"{item}: a plain comparison of words", figure.plain


def _method(report: AlignmentReport) -> Iterator[_Row]:
    method = report.method
    yield "Method", "Version", method.version
    yield "Method", "Statistics", method.statistics
    yield "Method", "Weights", method.weights
    for name, value in asdict(method.settings).items():
        shown = _YES_OR_NO[value] if isinstance(value, bool) else value
        yield "Method", f"Setting: {name.replace('_', ' ')}", shown
