"""The coverage matrix: areas by courses, as a map, a table or a list; quotes on demand."""

import streamlit as st

from exports import DISCIPLINE_NAMES, closeness_text
from ui import cache, state
from ui.coverage_list import show_coverage_list
from ui.coverage_table_view import show_coverage_table
from ui.evidence_drawer import n_returns, open_evidence
from ui.legend import show_legend_line
from ui.matrix_grid import show_matrix_grid
from ui.matrix_view import disciplines, matrix_view, n_pages
from ui.widgets import require_syllabi, show_head

show_head("Coverage matrix", "Which course teaches which area. Open a cell to read its quotes.")
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
        width=220,
    )
    only_not_covered = st.toggle("Only areas that are not covered", key="matrix_not_covered")
    page = None
    if shape == "Map":
        pages = n_pages(report, discipline)
        page = st.pagination(pages, key=f"matrix_page_{discipline}") if pages > 1 else 1
view = matrix_view(report, discipline, only_not_covered, page)

opened = None
if not view.groups:
    st.markdown("Each area is covered by at least one of these courses.")
elif shape == "Map":
    show_legend_line()
    opened = show_matrix_grid(view, n_returns())
elif shape == "Table":
    show_legend_line()
    show_coverage_table(report, view)
else:
    opened = show_coverage_list(report, view)
st.caption(closeness_text(report.courses))
if opened is not None:
    open_evidence(report, opened)
