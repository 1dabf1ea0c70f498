"""A review of one course: its levels one by one, then its approval."""

import streamlit as st

from ui import cache, state
from ui.decision_approval import show_approval
from ui.decision_cards import show_cards
from ui.decision_course import (
    choose_course,
    choose_queue,
    open_asked_course,
    show_progress,
)
from ui.permissions import show_why_not
from ui.widgets import require_syllabi, show_head
from workspace import Role

open_asked_course()
show_head(
    "Review a course",
    "Read what was found, and say what is right. Each press is saved at once.",
)
show_why_not(Role.REVIEWER)
require_syllabi("Here you will go through the levels of a course and confirm or change them.")
report = cache.report(state.project())

left, right = st.columns(2, vertical_alignment="bottom")
with left:
    position = choose_course(report)
course = report.courses[position]
with right:
    queue = choose_queue(course, state.saved_courses()[position].id)
show_progress(report, position)
show_cards(report, position, queue)
show_approval(report, position)
