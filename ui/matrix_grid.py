"""The matrix as a heat map: a view in, the cell that was opened (if any) out.

A component of ours, drawn by `static/matrix_grid.js`: one tab stop, arrow keys inside,
each cell named "course, area, level" and, where people reviewed it, "reviewed" or "look again".
It gets plain data and shows it as text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from alignment import Cell, CoverageLevel
from exports import LEVEL_LETTERS, LEVEL_NAMES
from ui import state
from ui.decision_cell import NOT_INTENDED_LETTER, NOT_INTENDED_NAME, Mark, mark_of
from ui.level_colours import ink, shade
from ui.matrix_view import MatrixRow, MatrixView

_STATIC = Path(__file__).resolve().parent / "static"
_MARKS = tuple(Mark)
_NOT_INTENDED = {
    "letter": NOT_INTENDED_LETTER,
    "name": NOT_INTENDED_NAME,
    "shade": "transparent",
    "ink": "inherit",
}
_draw = st.components.v2.component(
    "coverage_matrix",
    html='<div class="matrix"></div>',
    css=(_STATIC / "matrix_grid.css").read_text(encoding="utf-8"),
    js=(_STATIC / "matrix_grid.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class OpenedCell:
    """A cell to show evidence for: the course's position in the report, the area's code."""

    course: int
    area: str


def show_matrix_grid(view: MatrixView, returned: int) -> OpenedCell | None:
    """Draw the grid; the cell that was just clicked, or None.

    When `returned` has grown, the keyboard focus goes back to the cell opened last.
    """
    ids = [course.id for course in state.saved_courses()]
    result = _draw(
        key="matrix_grid",
        data={**_grid(view, ids), "returned": returned},
        on_opened_change=lambda: None,
    )
    return found_cell(result.opened, ids) if result.opened else None


def found_cell(opened: Mapping[str, Any], ids: Sequence[str]) -> OpenedCell | None:
    """The cell that was opened on a grid drawn before, in the courses as they are now.

    `opened` names the course by its id; None where the course is not there any more.
    """
    course = str(opened["course"])
    return OpenedCell(ids.index(course), str(opened["area"])) if course in ids else None


def _grid(view: MatrixView, ids: Sequence[str]) -> dict[str, Any]:
    return {
        "name": "Coverage matrix: areas by courses",
        "corner": "Area",
        "total": "Covered in",
        "levels": [*(_level(level) for level in CoverageLevel), _NOT_INTENDED],
        "marks": [{"sign": mark.name.lower(), "name": mark} for mark in Mark],
        "courses": [
            {"id": ids[position], "label": label, "title": title}
            for position, label, title in zip(view.positions, view.labels, view.titles, strict=True)
        ],
        "groups": [
            {"name": group.domain, "rows": [_row(row) for row in group.rows]}
            for group in view.groups
        ],
        "footer": {
            "name": f"Areas covered, of {view.n_areas}",
            "totals": [str(total) for total in view.course_totals],
        },
    }


def _level(level: CoverageLevel) -> dict[str, str]:
    return {
        "letter": LEVEL_LETTERS[level],
        "name": LEVEL_NAMES[level],
        "shade": shade(level),
        "ink": ink(level),
    }


def _row(row: MatrixRow) -> dict[str, Any]:
    return {
        "code": row.area.code,
        "name": row.area.shown_name,
        "levels": [_place(cell) for cell in row.cells],
        "marks": [_MARKS.index(mark_of(cell)) for cell in row.cells],
        "total": row.total,
    }


def _place(cell: Cell) -> int:
    return len(CoverageLevel) if cell.is_not_intended else int(cell.level)
