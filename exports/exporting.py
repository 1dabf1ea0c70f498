"""An `AlignmentReport` and a suffix in, the bytes or the file of a document out."""

import os
import secrets
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from alignment.report import AlignmentReport
from exports.errors import ExportError
from exports.exporters.csv_exporter import render_csv
from exports.exporters.docx_exporter import render_docx
from exports.exporters.json_exporter import render_json
from exports.outside import shown_outside
from syllabi import SyllabusError

Render = Callable[[AlignmentReport, Sequence[SyllabusError]], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A document format: its name for people, its suffix, its media type, what renders it."""

    name: str
    suffix: str
    media_type: str
    render: Render


EXPORTERS = (
    Exporter(
        "Word",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        render_docx,
    ),
    Exporter("CSV", ".csv", "text/csv", render_csv),
    Exporter("JSON", ".json", "application/json", render_json),
)


def export_report(
    report: AlignmentReport,
    suffix: str,
    unread: Sequence[SyllabusError] = (),
    *,
    with_private: bool = False,
) -> bytes:
    """Render the report in the format with that suffix (".docx", "csv", ...).

    `unread` are the files that were not read; the document lists them. Of a private map the
    document has codes, names and facts, and its other wording only with `with_private`. Raises
    ExportError for a suffix that no exporter has.
    """
    shown = report if with_private else shown_outside(report)
    wanted = f".{suffix.lower().lstrip('.')}"
    for exporter in EXPORTERS:
        if exporter.suffix == wanted:
            return exporter.render(shown, unread)
    choices = ", ".join(exporter.suffix for exporter in EXPORTERS)
    raise ExportError(f"No report can be written as {suffix!r}; choose one of {choices}.")


def write_report(
    report: AlignmentReport,
    path: Path | str,
    unread: Sequence[SyllabusError] = (),
    suffix: str | None = None,
    *,
    with_private: bool = False,
) -> Path:
    """Write the report as `export_report` renders it, and return its path.

    The format is the path's suffix unless given.

    A file is written beside its place and renamed, so that a failure leaves the old file
    as it was; what is no regular file (/dev/stdout, a pipe, a link) is written directly.
    Raises ExportError for an unknown suffix or a place that cannot be written.
    """
    path = Path(path)
    wanted = path.suffix if suffix is None else suffix
    content = export_report(report, wanted, unread, with_private=with_private)
    try:
        if _is_special(path):
            path.write_bytes(content)
        else:
            _write_beside(path, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path} cannot be written ({reason}); choose another place.") from error
    return path


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def _write_beside(path: Path, content: bytes) -> None:
    beside = path.with_name(f".imh-align-{secrets.token_hex(6)}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
