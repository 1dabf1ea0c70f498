"""A report and planned changes in, a download of the plan drawn for each format."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from alignment import AlignmentReport
from exports import EXPORTERS, PLAN_FORMATS, PlannedLine, ReportOptions, export_plan
from ui import state
from ui.adding.intake import FIRST_PROGRAM
from ui.changes.presses import Presses
from ui.reporting.downloads import file_name

_PRESSES = "plan_presses"
Lines = Callable[[], tuple[PlannedLine, ...]]
_MEDIA_TYPES = {exporter.suffix: exporter.media_type for exporter in EXPORTERS}


def show_plan_downloads(report: AlignmentReport, lines: Lines) -> None:
    """Draw a button for each format; a file is made, of the `lines` then, when it is pressed."""
    options = plan_options()
    presses: Presses = st.session_state.setdefault(_PRESSES, Presses())
    with st.container(horizontal=True):
        for made in PLAN_FORMATS:
            is_pressed = st.download_button(
                f"Download {made.name} ({made.suffix})",
                data=plan_maker(report, made.suffix, options, lines_after(presses, lines)),
                file_name=file_name(made.suffix, date.today(), "plan"),
                mime=_MEDIA_TYPES[made.suffix],
                key=f"download_plan_{made.suffix.lstrip('.')}",
            )
            if is_pressed:
                presses.note()


def lines_after(presses: Presses, lines: Lines) -> Lines:
    """The `lines` as they are once all is saved that was typed before a press."""

    def wait_and_read() -> tuple[PlannedLine, ...]:
        presses.wait()
        return lines()

    return wait_and_read


def plan_options() -> ReportOptions:
    """The names that the program is saved under."""
    saved = state.saved_program()
    if saved is None:
        return ReportOptions()
    name = "" if saved.name.startswith(FIRST_PROGRAM) else saved.name
    return ReportOptions(saved.institution, name)


def plan_maker(
    report: AlignmentReport, suffix: str, options: ReportOptions, lines: Lines
) -> Callable[[], bytes]:
    """What makes the file of that format."""
    return lambda: export_plan(report, suffix, replace(options, plan=lines()))
