"""The choice of what to take out of saved work: some syllabi, all, or the whole program."""

from collections.abc import Sequence

import streamlit as st

from exports import counted
from ui import state
from ui.adding.removal_question import Asked, ask, show_question
from ui.permissions import may
from ui.widgets import syllabus_name
from workspace import Program, Role, SavedCourse


def show_removal(program: Program, courses: Sequence[SavedCourse]) -> None:
    """Draw a choice of syllabi and the buttons that remove them, or the program, once asked."""
    names = {course.id: syllabus_name(course.syllabus) for course in courses}
    whole = " or the program" if may(Role.ADMIN) else ""
    with st.expander(f"Remove syllabi{whole}"):
        if courses:
            _show_choice(names)
        if may(Role.ADMIN):
            st.button(
                "Remove the whole program",
                key="remove_program",
                on_click=ask,
                args=(Asked(tuple(names), program),),
            )
        show_question(program)


def _show_choice(names: dict[str, str]) -> None:
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
            on_click=ask,
            args=(Asked(tuple(chosen)),),
        )
        st.button("Remove all", key="remove_all", on_click=ask, args=(Asked(tuple(names)),))
