"""A comparison in, buttons that download it out: as a Word document, a table and data."""

from datetime import date
from functools import partial

import streamlit as st

from alignment.comparison import Comparison
from exports import ReportOptions
from exports.comparing import export_comparison
from ui.reporting.downloads import file_name
from workspace import Program

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FILES = (
    (".docx", "Download Word document (.docx)", _WORD),
    (".csv", "Download changed levels (.csv)", "text/csv"),
    (".json", "Download data (.json)", "application/json"),
)


def show_downloads(comparison: Comparison, program: Program) -> None:
    """Draw a button for each format; a file is made only when it is pressed."""
    options = ReportOptions(program=program.name, institution=program.institution)
    with st.container(horizontal=True):
        for suffix, label, media_type in _FILES:
            st.download_button(
                label,
                data=partial(export_comparison, comparison, suffix, options),
                file_name=file_name(suffix, date.today(), "comparison"),
                mime=media_type,
                key=f"compare_download{suffix.replace('.', '_')}",
                on_click="ignore",
            )
