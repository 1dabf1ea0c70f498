"""A course and its list of cards in; how much of the list is done, and a way on, drawn."""

import streamlit as st

from alignment import CourseAlignment
from exports import counted
from ui.decisions.seen import as_seen
from ui.decisions.triage import Triage, is_in, n_in, standing_list, start_over

LEFT = "review_left"


def show_what_is_left(course: CourseAlignment, course_id: str, triage: Triage) -> None:
    """Draw how many cards were decided since the list was made, and how many levels are open."""
    st.fragment(_show, key=LEFT)(course, course_id, triage)


def _show(course: CourseAlignment, course_id: str, triage: Triage) -> None:
    seen = as_seen(course)
    listed = [area for _, area in standing_list(seen, course_id, triage)]
    n_done = sum(not is_in(seen.cell(area), triage) for area in listed)
    if n_done:
        with st.container(horizontal=True, vertical_alignment="center"):
            verb = "belongs" if n_done == 1 else "belong"
            st.text(f"{counted(n_done, 'level')} in this list no longer {verb} to it.")
            st.button("Show what is left", key="start_over", on_click=_start_over)
    n_open = len(seen.cells) - n_in(seen, Triage.REVIEWED)
    if n_open:
        st.text(f"{n_open} of its {len(seen.cells)} levels are not reviewed.")


def _start_over() -> None:
    start_over()
    st.rerun()
