"""A report in, one download button for each export format drawn."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from alignment import AlignmentReport
from exports import EXPORTERS, Exporter, export_report
from syllabi import SyllabusError


def show_downloads(report: AlignmentReport, unread: Sequence[SyllabusError]) -> None:
    """Draw the buttons; a file is made only when its button is pressed."""
    with st.container(horizontal=True):
        for exporter in EXPORTERS:
            st.download_button(
                f"Download {exporter.name} ({exporter.suffix})",
                data=_maker(report, exporter, tuple(unread)),
                file_name=file_name(exporter.suffix, date.today()),
                mime=exporter.media_type,
                key=f"download_{exporter.suffix.lstrip('.')}",
                on_click="ignore",
            )


def file_name(suffix: str, day: date) -> str:
    """The name under which a report of that day is saved."""
    return f"course-alignment-{day.isoformat()}{suffix}"


def _maker(
    report: AlignmentReport, exporter: Exporter, unread: tuple[SyllabusError, ...]
) -> Callable[[], bytes]:
    return lambda: export_report(report, exporter.suffix, unread)
