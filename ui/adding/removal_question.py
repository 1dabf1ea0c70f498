"""What is to be removed in, the question whether to remove it, in words of all that goes, out."""

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

import workspace as storage
from exports import counted, joined
from syllabi import SyllabusError
from ui import programs, state, trouble, undo
from ui.adding import upload_news
from ui.saved_work import workspace
from ui.unread_files import set_unread, unread
from workspace import Program
from workspace.removal import bring_back, remove_courses
from workspace.removed_rows import Removed

_ASKED = "removal_asked"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person wants to remove: courses by their ids, and the `program` if all of it."""

    courses: tuple[str, ...]
    program: Program | None = None


def ask(asked: Asked) -> None:
    """Ask before this is removed."""
    st.session_state[_ASKED] = asked


def show_question(program: Program) -> None:
    """Draw what was asked for with two ways on; of another program's courses nothing is left."""
    asked: Asked | None = st.session_state.get(_ASKED)
    there = {course.id for course in state.saved_courses()}
    if asked is None or not there.issuperset(asked.courses):
        return
    if asked.program is not None and asked.program.id != program.id:
        return
    with st.container(border=True, key="removal_question"):
        st.text(question_text(asked))
        with st.container(horizontal=True):
            st.button("Remove", key="removal_yes", on_click=_remove, args=(asked,))
            st.button("Keep", key="removal_no", on_click=_keep)


def question_text(asked: Asked) -> str:
    """Ask, and say what goes along."""
    courses = [c for c in state.saved_courses() if c.id in asked.courses]
    n_decisions = sum(
        len(decisions)
        for course, decisions in zip(state.saved_courses(), state.project().decisions, strict=True)
        if course.id in asked.courses
    )
    n_approvals = sum(len(storage.approvals(workspace(), course.id)) for course in courses)
    planned = storage.plan(workspace(), state.program_id()) if courses else {}
    n_planned = sum(len(planned.get(course.id, ())) for course in courses)
    counts = (
        (len(courses), f"{counted(len(courses), 'course')} with all versions"),
        (n_decisions, counted(n_decisions, "decision")),
        (n_planned, counted(n_planned, "planned change")),
        (n_approvals, counted(n_approvals, "approval")),
    )
    goes = joined([words for number, words in counts if number]) or "its name"
    what = f"the program {asked.program.name}" if asked.program else _syllabi(len(courses))
    return f"Remove {what}? What goes: {goes}. You can undo this as long as this page is open."


def remove(ids: Collection[str]) -> None:
    """Remove the courses with these ids; `undo` brings them back.

    With the last one go the errors too: they belong to a report that is no more.
    """
    errors = unread()
    is_last = not {course.id for course in state.saved_courses()}.difference(ids)
    with trouble.told():
        removed = remove_courses(workspace(), ids)
        words = f"{_syllabi(len(removed.courses))} removed."
        undo.remember(
            undo.Change(words, lambda: _bring_back(removed, errors), program=state.program_id())
        )
        set_unread(() if is_last else errors)
    upload_news.put_repeats_away()
    state.reload()


def _remove(asked: Asked) -> None:
    _keep()
    if asked.program is not None:
        programs.remove(asked.program)
    else:
        remove(asked.courses)


def _keep() -> None:
    st.session_state.pop(_ASKED, None)


def _syllabi(number: int) -> str:
    return counted(number, "syllabus", "syllabi")


def _bring_back(removed: Removed, errors: tuple[SyllabusError, ...]) -> None:
    bring_back(workspace(), removed)
    set_unread(errors)
