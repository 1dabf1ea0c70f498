"""A report, the changes planned for its courses and a suffix in, the bytes of the plan out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alignment.report import AlignmentReport
from exports.errors import ExportError
from exports.exporters.csv_exporter import csv_bytes
from exports.exporters.docx_exporter import render_nodes
from exports.exporters.excel_exporter import render_sheets
from exports.options import ReportOptions
from exports.outline.plan_of_changes import plan_of_changes
from exports.plan_table import HEADINGS, PlanRow, plan_rows
from exports.selection import selected
from exports.sheets.plan_sheet import plan_sheet

Render = Callable[[AlignmentReport, Sequence[PlanRow], ReportOptions], bytes]


@dataclass(frozen=True, slots=True)
class PlanFormat:
    """A format that a plan goes out in: its name for people, its suffix, what renders it."""

    name: str
    suffix: str
    render: Render


def _word(report: AlignmentReport, rows: Sequence[PlanRow], options: ReportOptions) -> bytes:
    nodes = tuple(plan_of_changes(report, rows, options))
    return render_nodes(nodes, options.made_on or date.today(), options)


def _excel(report: AlignmentReport, rows: Sequence[PlanRow], options: ReportOptions) -> bytes:
    return render_sheets([plan_sheet(rows)], options)


def _csv(report: AlignmentReport, rows: Sequence[PlanRow], options: ReportOptions) -> bytes:
    return csv_bytes(HEADINGS, (row.values for row in rows))


PLAN_FORMATS = (
    PlanFormat("Word", ".docx", _word),
    PlanFormat("Excel", ".xlsx", _excel),
    PlanFormat("CSV", ".csv", _csv),
)


def export_plan(
    report: AlignmentReport, suffix: str, options: ReportOptions | None = None
) -> bytes:
    """Render the options' plan in the format with that suffix (".docx", ".xlsx", ".csv").

    The options' other choices hold as for a report; labels tell the report's courses apart.
    Nothing that a syllabus says or a person typed can become a formula or markup. Raises
    ExportError for another suffix, and for a template that cannot be used.
    """
    options = options or ReportOptions()
    dated = replace(options, made_on=options.made_on or date.today())
    shown = selected(report, dated)
    for plan_format in PLAN_FORMATS:
        if plan_format.suffix == suffix:
            return plan_format.render(shown, plan_rows(shown, dated.plan, dated), dated)
    choices = ", ".join(plan_format.suffix for plan_format in PLAN_FORMATS)
    raise ExportError(f"No plan can be written as {suffix!r}; choose one of {choices}.")
