"""A decision on other evidence in; the quotes it rested on drawn beside those of today.

A decision keeps a fingerprint of its quotes, not the quotes. They are looked for in the kept
versions of the syllabus: those whose fingerprint is the same are the ones the person saw.
"""

import streamlit as st

import workspace as storage
from alignment import Cell, Decision, evidence_fingerprint
from alignment.reviews import N_SEEN
from exports import LEVEL_NAMES
from ui import saved_work, state
from ui.decisions.cell import OpenCell
from ui.decisions.evidence import NOTHING_FOUND, quotes_html
from ui.local_time import local_text

_MOST_VERSIONS = 3  # each takes as long as a syllabus takes to be matched


def show_earlier_quotes(opened: OpenCell, verdict: Decision) -> None:
    """Draw a switch, and behind it the first quotes of then and of now."""
    if not st.toggle("Compare with the first quotes of then", key=f"earlier_{opened.place}"):
        return
    was = _cell_of_then(opened, verdict)
    then, now = st.columns(2)
    with then:
        st.text(f"Then: {LEVEL_NAMES[verdict.proposed]} proposed, {local_text(verdict.at)}")
        if was is None:
            st.text(
                "These quotes cannot be shown any more: no kept version of the syllabus gives "
                f"them. What is known is the level, and that {verdict.by} decided on it."
            )
        else:
            _show_first(was)
    with now:
        st.text(f"Now: {LEVEL_NAMES[opened.cell.proposed]} proposed")
        _show_first(opened.cell)


def _show_first(cell: Cell) -> None:
    if cell.evidence:
        st.html(quotes_html(cell.evidence[:N_SEEN]))
    else:
        st.markdown(NOTHING_FOUND)


def _cell_of_then(opened: OpenCell, verdict: Decision) -> Cell | None:
    """The cell as it was decided on; None where no version of before gives the same evidence."""
    work, project = saved_work.workspace(), state.project()
    found = storage.versions(work, opened.key.course)
    before = [version.number for version in found if version.added_at <= verdict.at]
    for number in before[: -_MOST_VERSIONS - 1 : -1]:
        course = storage.course_at(work, opened.key.course, number)
        result = storage.course_result(work, course, project.framework, project.settings)
        cell = result.find(opened.key.area)
        if cell is not None and evidence_fingerprint(cell) == verdict.evidence:
            return cell
    return None
