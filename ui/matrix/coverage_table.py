"""The matrix as a plain table, to sort, search and copy."""

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from alignment import Cell
from exports.course_wide_wording import COURSE_WIDE_NAME
from ui.decisions.cell import level_letters
from ui.matrix.signs import SIGNS
from ui.matrix.view import MatrixView
from ui.matrix.wanted import MatrixFilter, Shown
from ui.matrix.words import total_name
from ui.plain_text import plain


def show_coverage_table(view: MatrixView, wanted: MatrixFilter) -> None:
    """Draw the view's areas and courses: the letters, with "reviewed" in words, and totals."""
    rows = [row for group in view.groups for row in group.rows]
    courses = {
        label: [_letters(row.cells[column], wanted) for row in rows]
        for column, label in enumerate(view.labels)
    }
    st.dataframe(
        {
            "Area": [row.area.code for row in rows],
            "Name": [row.area.shown_name for row in rows],
            **courses,
            total_name(wanted): [row.total for row in rows],
        },
        height="content",
        hide_index=True,
        column_config={"Area": st.column_config.TextColumn(pinned=True), **_heads(view)},
        alt="Coverage table: levels of areas by courses",
    )


def _heads(view: MatrixView) -> dict[str, ColumnConfig]:
    """The courses' titles, shown on pointing at their codes."""
    titled = zip(view.labels, view.titles, strict=True)
    return {
        label: st.column_config.TextColumn(help=plain(title)) for label, title in titled if title
    }


def _letters(cell: Cell, wanted: MatrixFilter) -> str:
    if wanted.shown is Shown.STAGES:
        return SIGNS[Shown.STAGES].of(cell).letter
    return ", ".join([level_letters(cell), *([COURSE_WIDE_NAME] if cell.rests_on_course else [])])
