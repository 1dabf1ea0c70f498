"""A report and the choices about it in, download buttons drawn: one a file."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from alignment import AlignmentReport
from exports import (
    EXPORTERS,
    Exporter,
    ReportOptions,
    WordDocument,
    export_document,
    export_report,
)
from syllabi import SyllabusError

_WORD = ".docx"


def show_word_download(
    report: AlignmentReport,
    document: WordDocument,
    unread: Sequence[SyllabusError],
    options: ReportOptions,
) -> None:
    """Draw the button of the Word document; it is made only when the button is pressed."""
    word = next(exporter for exporter in EXPORTERS if exporter.suffix == _WORD)
    make = document_maker(report, document.key, tuple(unread), options)
    _show_button(word, make, document.key)


def show_data_downloads(
    report: AlignmentReport, unread: Sequence[SyllabusError], options: ReportOptions
) -> None:
    """Draw a button for each format beside Word; a file is made only when pressed."""
    with st.container(horizontal=True):
        for exporter in EXPORTERS:
            if exporter.suffix != _WORD:
                _show_button(exporter, file_maker(report, exporter, tuple(unread), options))


def file_name(suffix: str, day: date, key: str = "") -> str:
    """The name under which a report of that day, or the document with that key, is saved."""
    return "-".join(filter(None, ("course-alignment", key, day.isoformat()))) + suffix


def document_maker(
    report: AlignmentReport, key: str, unread: tuple[SyllabusError, ...], options: ReportOptions
) -> Callable[[], bytes]:
    """What makes the Word document with that key."""
    return lambda: export_document(report, key, unread, options)


def file_maker(
    report: AlignmentReport,
    exporter: Exporter,
    unread: tuple[SyllabusError, ...],
    options: ReportOptions,
) -> Callable[[], bytes]:
    """What makes the file of that format."""
    return lambda: export_report(report, exporter.suffix, unread, options)


def _show_button(exporter: Exporter, make: Callable[[], bytes], key: str = "") -> None:
    st.download_button(
        f"Download {exporter.name} ({exporter.suffix})",
        data=make,
        file_name=file_name(exporter.suffix, date.today(), key),
        mime=exporter.media_type,
        key=f"download_{exporter.suffix.lstrip('.')}",
        on_click="ignore",
    )
