"""The matrix as text: one course's areas by domain, with a button for each cell's quotes."""

import streamlit as st

from alignment import AlignmentReport
from competency_map import KnowledgeArea
from exports import LEVEL_NAMES, course_labels
from ui.matrix_grid import OpenedCell
from ui.matrix_view import MatrixView
from ui.plain_text import plain


def show_coverage_list(report: AlignmentReport, view: MatrixView) -> OpenedCell | None:
    """Draw the list; the cell whose button was just pressed, or None."""
    labels = course_labels(report)
    course = st.selectbox(
        "Course", view.positions, format_func=labels.__getitem__, key="list_course"
    )
    opened = None
    for group in view.groups:
        st.header(plain(group.domain), anchor=False)
        for row in group.rows:
            if _show_area(report, course, row.area):
                opened = OpenedCell(course, row.area.code)
    return opened


def _show_area(report: AlignmentReport, course: int, area: KnowledgeArea) -> bool:
    level = report.courses[course].cell(area.code).level
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"**{plain(area.code)}** {plain(area.shown_name)}: {plain(LEVEL_NAMES[level])}",
            width="content",
        )
        if not level:
            return False
        return st.button(
            f"Show quotes for {plain(area.code)}", key=f"quotes_{area.code}", type="tertiary"
        )
