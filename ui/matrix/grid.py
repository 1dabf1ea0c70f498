"""The matrix as a heat map: a view in, the cell that was opened (if any) out.

A component of ours, drawn by `static/matrix_grid.js`: one tab stop, arrow keys inside,
each cell named "course, area, level" and, where people reviewed it, "reviewed" or "look again".
It gets plain data and shows it as text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from exports import counted
from exports.course_wide_wording import COURSE_WIDE_NAME
from ui import state
from ui.decisions.cell import Mark, mark_of
from ui.matrix.signs import COUNTED, SIGNS, Signs
from ui.matrix.view import MatrixGroup, MatrixRow, MatrixView
from ui.matrix.wanted import MatrixFilter, Shown
from ui.matrix.words import footer_name, total_name
from ui.static_files import static_text

_MARKS = tuple(Mark)
_draw = st.components.v2.component(
    "coverage_matrix",
    html='<div class="frame matrix"></div>',
    css=static_text("frame.css", "matrix_grid.css"),
    js=static_text("matrix_grid.js"),
)


@dataclass(frozen=True, slots=True)
class OpenedCell:
    """A cell to show evidence for: the course's position in the report, the area's code."""

    course: int
    area: str


def show_matrix_grid(
    view: MatrixView, wanted: MatrixFilter, returned: int, last: OpenedCell | None = None
) -> OpenedCell | None:
    """Draw the grid; the cell that was just clicked, or None.

    When `returned` has grown, the keyboard focus goes back to the `last` cell that was open.
    """
    ids = [course.id for course in state.saved_courses()]
    is_there = last is not None and last.course < len(ids)
    at = {"course": ids[last.course], "area": last.area} if last and is_there else None
    result = _draw(
        key="matrix_grid",
        data={**grid(view, wanted, ids), "returned": returned, "last": at},
        on_opened_change=lambda: None,
    )
    return found_cell(result.opened, ids) if result.opened else None


def found_cell(opened: Mapping[str, Any], ids: Sequence[str]) -> OpenedCell | None:
    """The cell that was opened on a grid drawn before, in the courses as they are now.

    `opened` names the course by its id; None where the course is not there any more.
    """
    course = str(opened["course"])
    return OpenedCell(ids.index(course), str(opened["area"])) if course in ids else None


def grid(view: MatrixView, wanted: MatrixFilter, ids: Sequence[str]) -> dict[str, Any]:
    """What the component draws; `ids` are those of the report's courses."""
    signs = SIGNS[wanted.shown]
    return {
        "name": "Coverage matrix: areas by courses",
        "corner": "Area",
        "total": total_name(wanted),
        "counted": COUNTED[wanted.shown],
        "levels": [sign.shown for sign in signs.all],
        "marks": [{"sign": mark.name.lower(), "name": mark} for mark in Mark],
        "whole": COURSE_WIDE_NAME,
        "collapsed": wanted.by_domain,
        "courses": [
            _course(ids[position], label, title)
            for position, label, title in zip(view.positions, view.labels, view.titles, strict=True)
        ],
        "groups": [_group(group, signs) for group in view.groups],
        "footer": {
            "name": footer_name(wanted, view.n_areas),
            "totals": [str(total) for total in view.course_totals],
            "total": _areas_text(view.n_counted, view.n_areas),
        },
    }


def _course(id_: str, label: str, title: str) -> dict[str, Any]:
    """A course's head; without a title where its label says it already."""
    shown = "" if title.strip() in label else title.strip()
    name = ", ".join(filter(None, (label, shown)))
    return {"id": id_, "label": label, "title": shown, "name": name}


def _group(group: MatrixGroup, signs: Signs) -> dict[str, Any]:
    return {
        "name": group.name,
        "totals": group.course_totals,
        "n_areas": group.n_areas,
        "total": _areas_text(group.n_counted, group.n_areas),
        "rows": [_row(row, signs) for row in group.rows],
    }


def _areas_text(number: int, whole: int) -> str:
    return f"{number} of {counted(whole, 'area')}"


def _row(row: MatrixRow, signs: Signs) -> dict[str, Any]:
    return {
        "code": row.area.code,
        "name": row.area.shown_name,
        "levels": [signs.place(cell) for cell in row.cells],
        "marks": [_MARKS.index(mark_of(cell)) for cell in row.cells],
        "whole": [int(cell.rests_on_course) for cell in row.cells]
        if signs is SIGNS[Shown.LEVELS]
        else [],
        "total": row.total,
    }
