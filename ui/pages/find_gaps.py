"""The gap report: the program by domain, or one course with its smallest changes."""

from collections import Counter

import streamlit as st

from alignment import Standing
from exports import NOT_VISIBLE, STANDING_NAMES, full_course_names, standing_name
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
    standings = Counter(
        standing_name(finding.standing, report.framework.area(finding.area).kind)
        for finding in report.counting_findings
    )
    shown = [STANDING_NAMES[s] for s in (Standing.COVERED, Standing.STRENGTHEN, Standing.GAP)]
    shown.append(NOT_VISIBLE)
    others = (name for name in STANDING_NAMES.values() if name not in shown)
    names = [*shown, *(name for name in others if standings[name])]
    for column, name in zip(st.columns(len(names)), names, strict=True):
        with column:
            st.metric(name, standings[name], border=True)
    show_nodes(summary(report))
    show_nodes(findings_by_domain(report))
else:
    show_nodes(course_pages(report, positions=(choice - 1,)))
