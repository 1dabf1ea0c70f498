"""Reports to take away: what is in them, and a download for each format."""

import streamlit as st

from ui import cache, state
from ui.downloads import show_downloads
from ui.widgets import require_syllabi, show_head

show_head("Export the report", "Everything you saw, as a file to keep, edit or send.")
require_syllabi("Here you will find the report as a Word document and as data files.")
report = cache.report(state.project())

show_downloads(report, state.unread())
st.header("What is in the Word report", anchor=False)
st.markdown(
    "- what was read, with which map, and what could not be read\n"
    "- a summary, strengths first\n"
    "- the legend, the method and its limits\n"
    "- the coverage matrix\n"
    "- findings by domain: strengths, what is within reach, gaps\n"
    "- a page for each course: strengths with quotes, smallest changes, what was not found\n"
    "- the notice"
)
