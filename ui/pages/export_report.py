"""Reports to take away: which document, about what, and a download for each format."""

import streamlit as st

from ui import cache, state
from ui.changes.plan import with_plan
from ui.reporting.archive_downloads import show_archive_downloads
from ui.reporting.contents import contents_lines, json_note, scope_text, title_text
from ui.reporting.downloads import show_data_downloads, show_word_download
from ui.reporting.in_program import with_places
from ui.reporting.options import choose_document, choose_options
from ui.reporting.page_count import show_page_count
from ui.unread_files import unread
from ui.widgets import require_syllabi, show_head

show_head("Export the report", "Everything you saw, as a file to keep, edit or send.")
require_syllabi("Here you will find the report as a Word document and as data files.")
report = cache.report(state.project())

choices, result = st.columns([3, 2], gap="large")
with choices:
    document = choose_document(len(report.courses))
    options = with_plan(with_places(choose_options(report, document)))
with result, st.container(border=True):
    st.header(title_text(document, options), anchor=False)
    place = st.empty()
    place.markdown(scope_text(report, options))
    lines = contents_lines(document.key, report, options)
    st.markdown("\n".join(f"- {line}" for line in lines))
    show_word_download(report, document, unread(), options)
    st.subheader("The same results as data", anchor=False)
    st.markdown("Excel to look through and sort; CSV and JSON for other programs.")
    show_data_downloads(report, unread(), options)
    st.caption(json_note(options))
with result, st.container(border=True):
    show_archive_downloads(state.program_id(), has_private_map=report.framework.is_private)
show_page_count(place, report, document, options)
