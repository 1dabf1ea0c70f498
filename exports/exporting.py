"""An `AlignmentReport` and a suffix in, the bytes or the file of a document out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from alignment.report import AlignmentReport
from exports.documents import render_program_report
from exports.errors import ExportError
from exports.exporters.csv_exporter import render_csv
from exports.exporters.excel_exporter import render_xlsx
from exports.exporters.json_exporter import render_json
from exports.options import ReportOptions
from exports.selection import selected, selected_unread
from exports.writing import write_content
from syllabi import SyllabusError

Render = Callable[[AlignmentReport, Sequence[SyllabusError], ReportOptions], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A document format: its name for people, its suffix, its media type, what renders it.

    `is_exact` is for scripts: every area of the map, and text character for character, never
    masked.
    """

    name: str
    suffix: str
    media_type: str
    render: Render
    is_exact: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"
EXPORTERS = (
    Exporter("Word", ".docx", f"{_OFFICE}.wordprocessingml.document", render_program_report),
    Exporter("Excel", ".xlsx", f"{_OFFICE}.spreadsheetml.sheet", render_xlsx),
    Exporter("CSV", ".csv", "text/csv", render_csv),
    Exporter("JSON", ".json", "application/json", render_json, is_exact=True),
)


def export_report(
    report: AlignmentReport,
    suffix: str,
    unread: Sequence[SyllabusError] = (),
    options: ReportOptions | None = None,
) -> bytes:
    """Render the report in the format with that suffix (".docx", "csv", ...).

    `unread` are the files that were not read; the document lists them. Raises ExportError for a
    suffix that no exporter has, and for a choice that is none of the report's.
    """
    exporter = find_exporter(suffix)
    options = options or ReportOptions()
    if exporter.is_exact:
        options = replace(options, masked=False, domains=(), only_reviewed=False)
    shown = selected(report, options)
    return exporter.render(shown, selected_unread(unread, options), options)


def write_report(
    report: AlignmentReport,
    path: Path | str,
    unread: Sequence[SyllabusError] = (),
    suffix: str | None = None,
    options: ReportOptions | None = None,
) -> Path:
    """Write the report as `export_report` renders it, and return its path.

    The format is the path's suffix unless given. A file is written beside its place and
    renamed, so that a failure leaves the old file as it was; what is no regular file
    (/dev/stdout, a pipe, a link) is written directly. Raises ExportError for an unknown suffix
    or a place that cannot be written.
    """
    path = Path(path)
    wanted = path.suffix if suffix is None else suffix
    write_content(path, export_report(report, wanted, unread, options))
    return path


def find_exporter(suffix: str) -> Exporter:
    """The exporter with that suffix, with or without its dot; raises ExportError if none has."""
    wanted = f".{suffix.lower().lstrip('.')}"
    for exporter in EXPORTERS:
        if exporter.suffix == wanted:
            return exporter
    choices = ", ".join(exporter.suffix for exporter in EXPORTERS)
    raise ExportError(f"No report can be written as {suffix!r}; choose one of {choices}.")
