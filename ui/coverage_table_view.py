"""The matrix as a plain table, to sort, search and copy."""

import streamlit as st

from alignment import AlignmentReport, CoverageLevel, coverage_table
from exports import LEVEL_LETTERS, course_labels
from ui.matrix_view import MatrixView


def show_coverage_table(report: AlignmentReport, view: MatrixView) -> None:
    """Draw the view's areas and courses with the levels' letters."""
    areas = [row.area for group in view.groups for row in group.rows]
    table = coverage_table(report, course_labels(report))
    shown = table.loc[[area.code for area in areas]].iloc[:, list(view.positions)]
    letters = shown.map(lambda level: LEVEL_LETTERS[CoverageLevel(level)])
    letters.insert(0, "Name", [area.shown_name for area in areas], allow_duplicates=True)
    st.dataframe(letters, height="content", alt="Coverage table: levels of areas by courses")
