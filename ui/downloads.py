"""A report in, one download button for each export format drawn."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from alignment import AlignmentReport
from exports import EXPORTERS, Exporter, export_report
from syllabi import SyllabusError


def show_downloads(report: AlignmentReport, unread: Sequence[SyllabusError]) -> None:
    """Draw the buttons; a file is made only when its button is pressed."""
    with_private = report.framework.is_private and _asks_for_private()
    with st.container(horizontal=True):
        for exporter in EXPORTERS:
            st.download_button(
                f"Download {exporter.name} ({exporter.suffix})",
                data=file_maker(report, exporter, tuple(unread), with_private=with_private),
                file_name=file_name(exporter.suffix, date.today()),
                mime=exporter.media_type,
                key=f"download_{exporter.suffix.lstrip('.')}",
                on_click="ignore",
            )


def file_name(suffix: str, day: date) -> str:
    """The name under which a report of that day is saved."""
    return f"course-alignment-{day.isoformat()}{suffix}"


def file_maker(
    report: AlignmentReport,
    exporter: Exporter,
    unread: tuple[SyllabusError, ...] = (),
    *,
    with_private: bool,
) -> Callable[[], bytes]:
    """What makes the file of that format; a private map's wording enters it only if asked for."""
    return lambda: export_report(report, exporter.suffix, unread, with_private=with_private)


def _asks_for_private() -> bool:
    asks = st.checkbox("Include the private map's wording", key="with_private")
    st.caption(
        "The map is private and its wording may be licensed: unless you include it, the files hold "
        "the codes and names of its areas, what was found for them, and nothing else of the map."
    )
    return asks
