"""A cell of the matrix in; buttons to the areas beside it and to the same area of other courses."""

from collections.abc import Sequence

import streamlit as st

from alignment import AlignmentReport
from ui import state
from ui.decisions.actions import close_forms
from ui.matrix.cell_address import keep_cell
from ui.matrix.grid import OpenedCell

_PLACE = "drawer_place"


def begin_walk(opened: OpenedCell) -> None:
    """Begin at the cell that was opened on the matrix."""
    st.session_state[_PLACE] = opened


def place_of_walk() -> OpenedCell | None:
    """The cell where the person is by now, or was last; None before any was opened."""
    place: OpenedCell | None = st.session_state.get(_PLACE)
    return place


def show_walk(report: AlignmentReport, opened: OpenedCell) -> None:
    """Draw the buttons; at an end the one that leads on is there, and cannot be pressed."""
    areas = [area.code for area in report.framework.knowledge_areas]
    courses = range(len(report.courses))
    at_area = areas.index(opened.area)
    by_area = [OpenedCell(opened.course, area) for area in areas]
    by_course = [OpenedCell(course, opened.area) for course in courses]
    with st.container(horizontal=True, gap="xsmall"):
        _step("Previous area", by_area, at_area - 1)
        _step("Next area", by_area, at_area + 1)
        if len(courses) > 1:
            _step("Previous course", by_course, opened.course - 1)
            _step("Next course", by_course, opened.course + 1)


def _step(label: str, cells: Sequence[OpenedCell], to: int) -> None:
    is_there = 0 <= to < len(cells)
    st.button(
        label,
        key=f"walk_{label.replace(' ', '_').lower()}",
        type="tertiary",
        disabled=not is_there,
        on_click=_go,
        args=(cells[to],) if is_there else None,
    )


def _go(place: OpenedCell) -> None:
    close_forms()
    begin_walk(place)
    keep_cell(state.saved_courses()[place.course].id, place.area)
