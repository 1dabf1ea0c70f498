"""A report in; the table of all courses drawn, from which a person opens one to review it.

A component of ours, drawn by `static/course_table.js`: a table with a link a course. It gets
plain data and shows it as text.
"""

import streamlit as st

import workspace as storage
from alignment import AlignmentReport
from ui import saved_work, state
from ui.decisions.overview import Order, course_reviews, in_order
from ui.decisions.overview_words import summary_text, table
from ui.decisions.review_view import open_course
from ui.static_files import static_text

_KEY = "course_table"
_draw = st.components.v2.component(
    "course_table",
    html='<div class="frame courses"></div>',
    css=static_text("frame.css", "course_table.css"),
    js=static_text("course_table.js"),
)


def show_overview(report: AlignmentReport, order: Order) -> None:
    """Draw how far the program is, and the table in that order."""
    approvals = storage.last_approvals(saved_work.workspace(), state.program_id())
    reviews = course_reviews(report, state.saved_courses(), approvals)
    st.text(summary_text(reviews))
    shown = table(in_order(reviews, order), state.program_id())
    _draw(key=_KEY, data=shown, on_opened_change=_open)


def _open() -> None:
    opened = st.session_state[_KEY].opened
    if opened in {course.id for course in state.saved_courses()}:
        open_course(opened)
