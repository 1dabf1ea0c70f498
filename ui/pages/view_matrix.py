"""The coverage matrix: areas by courses, as a map, a table or a list; quotes on demand."""

import streamlit as st

from exports import DISCIPLINE_NAMES, closeness_text
from ui import cache, state
from ui.coverage_list import show_coverage_list
from ui.coverage_table_view import show_coverage_table
from ui.decision_queue import Queue
from ui.evidence_drawer import n_returns, open_evidence
from ui.legend import show_legend_line, show_marks_line
from ui.matrix_grid import show_matrix_grid
from ui.matrix_view import MatrixFilter, disciplines, matrix_view, n_pages
from ui.widgets import require_syllabi, show_head

show_head(
    "Coverage matrix",
    "Which course teaches which area. Open a cell to read its quotes and to decide on its level.",
)
require_syllabi("Here you will see every area of the map against every course.")
report = cache.report(state.project())

with st.container(horizontal=True, vertical_alignment="bottom"):
    shape = st.segmented_control(
        "View", ["Map", "Table", "List"], default="Map", required=True, key="matrix_shape"
    )
    discipline = st.selectbox(
        "Discipline",
        ["", *disciplines(report)],
        format_func=lambda code: DISCIPLINE_NAMES.get(code, "All disciplines"),
        key="matrix_discipline",
        width=190,
    )
    queue = st.selectbox(
        "Levels", [Queue.ALL, *list(Queue)[:-1]], format_func=str, key="matrix_queue", width=190
    )
    only_not_covered = st.toggle("Only areas that are not covered", key="matrix_not_covered")
    wanted = MatrixFilter(discipline, only_not_covered, queue)
    page = None
    if shape == "Map":
        pages = n_pages(report, wanted)
        page = st.pagination(pages, key=f"matrix_page_{discipline}{queue}") if pages > 1 else 1
view = matrix_view(report, wanted, page)

opened = None
if not view.groups:
    st.markdown(
        "Each area is covered by at least one of these courses."
        if queue is Queue.ALL
        else "No area has such a level here."
    )
elif shape == "Map":
    show_legend_line()
    show_marks_line()
    opened = show_matrix_grid(view, n_returns())
elif shape == "Table":
    show_legend_line()
    show_coverage_table(view)
else:
    opened = show_coverage_list(report, view, queue)
st.caption(closeness_text(report.courses))
if opened is not None:
    open_evidence(report, opened)
