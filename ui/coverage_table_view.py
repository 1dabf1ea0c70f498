"""The matrix as a plain table, to sort, search and copy."""

import streamlit as st

from ui.decision_cell import level_letters
from ui.matrix_view import MatrixView


def show_coverage_table(view: MatrixView) -> None:
    """Draw the view's areas and courses: the levels' letters, with "reviewed" in words."""
    rows = [row for group in view.groups for row in group.rows]
    courses = {
        label: [level_letters(row.cells[column]) for row in rows]
        for column, label in enumerate(view.labels)
    }
    st.dataframe(
        {
            "Area": [row.area.code for row in rows],
            "Name": [row.area.shown_name for row in rows],
            **courses,
        },
        height="content",
        hide_index=True,
        column_config={"Area": st.column_config.TextColumn(pinned=True)},
        alt="Coverage table: levels of areas by courses",
    )
