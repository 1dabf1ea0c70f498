"""The gap report: the program by domain, or one course with its smallest changes."""

from dataclasses import replace

import streamlit as st

from alignment import Standing
from exports import STANDING_NAMES, full_course_names
from exports.outline import course_pages, findings_by_domain, summary
from ui import cache, state
from ui.outline_nodes import show_nodes
from ui.widgets import require_syllabi, show_head

show_head(
    "Gaps and openings",
    "What is strong already, what is near, and what the syllabi do not show.",
)
require_syllabi("Here you will see strengths first, then the smallest changes, then gaps.")
report = cache.report(state.project())
choices = ("The whole program", *full_course_names(report))

choice = st.selectbox("Show", range(len(choices)), format_func=choices.__getitem__, key="gaps_of")
if choice == 0:
    standings = [finding.standing for finding in report.findings]
    for column, standing in zip(st.columns(len(Standing)), Standing, strict=True):
        with column:
            st.metric(STANDING_NAMES[standing], standings.count(standing), border=True)
    show_nodes(summary(report))
    show_nodes(findings_by_domain(report))
else:
    show_nodes(course_pages(replace(report, courses=(report.courses[choice - 1],))))
