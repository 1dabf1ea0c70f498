"""Taking syllabi out of the session, and bringing them back."""

from collections.abc import Sequence

import streamlit as st

from exports import counted
from syllabi import Syllabus
from ui import state
from ui.widgets import syllabus_name


def show_removal(syllabi: Sequence[Syllabus]) -> None:
    """Draw a choice of syllabi and the two buttons that remove them."""
    names = {syllabus.id: syllabus_name(syllabus) for syllabus in syllabi}
    with st.expander("Remove syllabi"):
        chosen = st.multiselect(
            "Syllabi to remove",
            options=list(names),
            format_func=names.__getitem__,
            key=f"to_remove_{state.revision()}",
        )
        with st.container(horizontal=True):
            st.button(
                f"Remove {counted(len(chosen), 'syllabus', 'syllabi')}",
                key="remove",
                disabled=not chosen,
                on_click=state.remove,
                args=(chosen,),
            )
            st.button("Remove all", key="remove_all", on_click=state.remove, args=(list(names),))


def show_undo() -> None:
    """After a removal or a move, say so and offer the way back."""
    words = state.last_change()
    if not words:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(words, width="content")
        st.button("Undo", key="undo", on_click=state.undo)
