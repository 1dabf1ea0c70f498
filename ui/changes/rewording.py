"""An entry of the plan that was put in other words, and the way back to the words before."""

import streamlit as st

from exports.plan_table import planned_area_text
from ui import state
from ui.changes import plan as change_plan
from workspace import PlanEdit, PlannedChange

_REWORDED = "plan_reworded"


def keep(before: PlannedChange, edited: PlannedChange) -> None:
    """Keep what an entry said before, for the way back."""
    st.session_state[_REWORDED] = before, edited


def show_undo(plan: change_plan.Plan) -> None:
    """After an entry was put in other words, say so and offer the way back, while it has them."""
    before, edited = st.session_state.get(_REWORDED, (None, None))
    now = _entry(plan, edited) if edited else None
    if before is None or now is None or _words(now) != _words(edited):
        return
    with st.container(horizontal=True, vertical_alignment="center", key="plan_reworded_bar"):
        area = planned_area_text(state.project().framework, now.area)
        st.text(f"Changed in the plan: {area}", width="content")
        st.button("Undo", key="plan_reworded_undo", on_click=_undo, args=(now, before))


def _undo(now: PlannedChange, before: PlannedChange) -> None:
    st.session_state.pop(_REWORDED, None)
    change_plan.edit(now, PlanEdit(text=before.text, week=before.week, topic=before.topic))


def _entry(plan: change_plan.Plan, wanted: PlannedChange) -> PlannedChange | None:
    return next((entry for entry in plan.get(wanted.course, ()) if entry.id == wanted.id), None)


def _words(entry: PlannedChange) -> tuple[str, str, str]:
    return entry.text, entry.week, entry.topic
