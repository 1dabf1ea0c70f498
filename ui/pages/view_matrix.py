"""The coverage matrix: areas by courses, as a map, a table or a list; quotes on demand."""

import streamlit as st

from ui import cache, state
from ui.asked_course import open_asked_course
from ui.decisions.drawer import n_returns, open_evidence
from ui.decisions.drawer_walk import place_of_walk
from ui.matrix.cell_address import asked_cell
from ui.matrix.choices import matrix_choices, matrix_filter
from ui.matrix.controls import choose, choose_page, show_shown
from ui.matrix.coverage_list import show_coverage_list
from ui.matrix.coverage_table import show_coverage_table
from ui.matrix.grid import show_matrix_grid
from ui.matrix.legend import show_legend, show_marks_line
from ui.matrix.selection import selection
from ui.matrix.view import matrix_view
from ui.matrix.words import empty_text, n_active
from ui.widgets import require_syllabi, show_head

open_asked_course()
show_head(
    "Coverage matrix",
    "Which course teaches which area. In the map, press a letter to read its quotes and to decide "
    "on it.",
)
require_syllabi("Here you will see every area of the map against every course.")
project = state.project()
report, source = cache.report(project), cache.matrix(project)

opened = asked_cell(report, [course.id for course in state.saved_courses()])
choices = matrix_choices(source)
words = choose(choices)
wanted, shape = matrix_filter(words), words["view"]
found = selection(source, wanted)
with st.container(horizontal=True, vertical_alignment="center"):
    show_shown(source, found, choices, words)
    page = choose_page(found, choices) if shape == "Map" else None
    if shape != "List":
        show_legend(wanted)
view = matrix_view(source, wanted, page, found)

if not view.groups:
    st.markdown(empty_text(wanted, n_active(words)))
elif shape == "Map":
    opened = show_matrix_grid(view, wanted, n_returns(), place_of_walk()) or opened
    show_marks_line()
elif shape == "Table":
    show_coverage_table(view, wanted)
else:
    opened = show_coverage_list(report, view, wanted) or opened
st.caption(cache.closeness(project))
if opened is not None:
    open_evidence(report, opened, found)
