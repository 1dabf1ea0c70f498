"""A cell in, all that was ever decided about it drawn, the newest first, each with its undoing."""

import streamlit as st

from alignment import Decision, DecisionKind
from alignment.reviews import standing
from exports import counted
from ui.decisions import actions
from ui.decisions.cell import OpenCell
from ui.decisions.words import decision_text, unnamed
from ui.local_time import local_text
from ui.permissions import may
from ui.plain_text import plain
from workspace import Role, Saying


def show_history(opened: OpenCell) -> None:
    """Draw who decided what and when behind an expander; nothing where nobody has."""
    if not opened.decisions:
        return
    n_entries = counted(len(opened.decisions), "entry", "entries")
    with st.expander(f"Who decided what: {n_entries}", key=f"history_{opened.place}"):
        kept = {decision.revision for decision in standing(opened.decisions)}
        for decision in reversed(opened.decisions):
            _show(opened, decision, is_standing=decision.revision in kept)


def _show(opened: OpenCell, decision: Decision, *, is_standing: bool) -> None:
    words = decision_text(decision, opened.decisions)
    is_undone = not is_standing and decision.kind is not DecisionKind.UNDO
    with st.container(horizontal=True, vertical_alignment="center"):
        ending = " (undone later)" if is_undone else ""
        st.text(f"{local_text(decision.at)}, {decision.by}: {words}{ending}.", width="stretch")
        is_last = decision is opened.decisions[-1]
        if is_standing and not is_last and may(Role.REVIEWER):
            st.button(
                plain(f"Undo: {decision_text(unnamed(decision))}"),
                key=f"undo_old_{decision.revision}_{opened.place}",
                type="tertiary",
                on_click=actions.press,
                args=(opened, Saying(DecisionKind.UNDO, undoes=decision.revision)),
            )
    if decision.text:
        st.text(decision.text)
