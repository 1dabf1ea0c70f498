"""Taking syllabi, or the whole program, out of saved work, with one step back."""

from collections.abc import Collection, Sequence

import streamlit as st

from exports import counted
from syllabi import SyllabusError
from ui import intake, programs, state, trouble, undo
from ui.permissions import may
from ui.saved_work import workspace
from ui.widgets import syllabus_name
from workspace import Program, Role, SavedCourse
from workspace.removal import bring_back, remove_courses
from workspace.removed_rows import Removed


def show_removal(program: Program, courses: Sequence[SavedCourse]) -> None:
    """Draw a choice of syllabi and the buttons that remove them, or the program."""
    names = {course.id: syllabus_name(course.syllabus) for course in courses}
    whole = " or the program" if may(Role.ADMIN) else ""
    with st.expander(f"Remove syllabi{whole}"):
        if courses:
            _show_choice(names)
        if may(Role.ADMIN):
            st.button(
                "Remove the whole program",
                key="remove_program",
                on_click=programs.remove,
                args=(program,),
            )


def remove(ids: Collection[str]) -> None:
    """Remove the courses with these ids; `undo` brings them back.

    With the last one go the errors too: they belong to a report that is no more.
    """
    unread = state.unread()
    is_last = not {course.id for course in state.saved_courses()}.difference(ids)
    with trouble.told():
        removed = remove_courses(workspace(), ids)
        words = f"{counted(len(removed.courses), 'syllabus', 'syllabi')} removed."
        undo.remember(
            undo.Change(words, lambda: _bring_back(removed, unread), program=state.program_id())
        )
        state.set_unread(() if is_last else unread)
    intake.put_repeats_away()
    state.reload()


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
            on_click=remove,
            args=(chosen,),
        )
        st.button("Remove all", key="remove_all", on_click=remove, args=(list(names),))


def _bring_back(removed: Removed, unread: tuple[SyllabusError, ...]) -> None:
    bring_back(workspace(), removed)
    state.set_unread(unread)
