"""The cell that is open over the matrix and the address: what a link or a reload opens again."""

from collections.abc import Sequence
from time import monotonic

import streamlit as st

from alignment import AlignmentReport
from ui.asked_course import COURSE
from ui.matrix.grid import OpenedCell, found_cell

AREA = "area"
_NAMES = (COURSE, AREA)
_CLOSED = "cell_closed"
# A press that was on its way while the address was written comes with the address before.
_ON_ITS_WAY_SECONDS = 1.5
_GONE = "The address names a course or an area that is not in this program; nothing was opened."


def asked_cell(report: AlignmentReport, ids: Sequence[str]) -> OpenedCell | None:
    """The cell that the address names by its course's id and its area; None without one.

    `ids` are those of the report's courses. What is not there is taken out of the address.
    """
    course, area = (st.query_params.get(name, "") for name in _NAMES)
    if not (course or area):
        return None
    is_area = any(area == known.code for known in report.framework.knowledge_areas)
    found = found_cell({"course": course, "area": area}, ids) if is_area else None
    # A link to the course alone asks for no cell.
    if found is None and area:
        st.text(_GONE)
    if found is None or _was_just_closed(course, area):
        _drop()
        return None
    return found


def keep_cell(course: str, area: str) -> None:
    """Write an open cell into the address: the id of its course, and its area."""
    wanted = {COURSE: course, AREA: area}
    if any(st.query_params.get(name) != word for name, word in wanted.items()):
        st.query_params.update(wanted)


def drop_cell() -> None:
    """Take the cell that was closed out of the address."""
    st.session_state[_CLOSED] = [st.query_params.get(name) for name in _NAMES], monotonic()
    _drop()


def _was_just_closed(course: str, area: str) -> bool:
    held: tuple[list[str], float] = st.session_state.get(_CLOSED, ([], 0.0))
    closed, at = held
    return closed == [course, area] and monotonic() - at < _ON_ITS_WAY_SECONDS


def _drop() -> None:
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name not in _NAMES}
    if len(kept) < len(st.query_params):
        # At once, so that the browser keeps one step of it.
        st.query_params.from_dict(kept)
