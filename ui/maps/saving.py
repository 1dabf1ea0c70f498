"""A copy of a map in, saved as a map of this site; and the program's map chosen."""

from functools import partial

import streamlit as st

from competency_map import Framework, FrameworkError, store_framework
from exports import counted
from ui import state, trouble, undo
from ui.maps.choice import MAP, map_name
from ui.maps.draft import Draft, drop_draft
from ui.maps.words import common_areas
from ui.permissions import is_site_admin, may
from ui.saved_work import workspace
from workspace import GoneError, Role, choose_map, map_changed, program

_SAVED = "map_saved"


def may_save(held: Draft) -> bool:
    """Whether the person may keep the copy: to replace a map that others use takes a site admin."""
    is_lead = bool(state.program_id()) and may(Role.LEAD)
    return is_site_admin() or (is_lead and not held.replaces)


def save_draft(held: Draft) -> None:
    """Keep the copy under its id; where it cannot be kept, say why and keep it in the session."""
    if not may_save(held):
        trouble.say("Your role does not allow this any more. Your copy is still here.")
        return
    try:
        store_framework(held.framework, may_replace=held.replaces)
    except FrameworkError as error:
        trouble.say(_said(error))
        return
    st.query_params[MAP] = held.framework.id
    st.session_state[_SAVED] = f"Saved: {map_name(held.framework)}."
    drop_draft()
    if held.replaces:
        _tell_programs(held.framework)


def show_saved() -> None:
    """Say once that a map was saved, or chosen."""
    words = st.session_state.pop(_SAVED, "")
    if words:
        with st.container(border=True):
            st.text(words)


def show_use(found: Framework) -> None:
    """Draw the way to match the open program with this map; nothing where it is already."""
    opened = state.saved_program()
    if opened is None or opened.framework == found.id or not may(Role.LEAD):
        return
    with st.expander("Use this map for the open program"):
        st.text(
            f"{opened.name} is matched with the map {map_name(state.project().framework)} now. "
            f"With this one, the results of its {counted(opened.n_courses, 'course')} are made "
            "anew. Decisions stay: those about areas that keep their code and name are taken "
            "over, and ask for another look where the evidence is another; the others stay with "
            "the old map and come back with it. Reports that were approved do not change."
        )
        st.button("Use this map for the program", key="use_map", on_click=use_map, args=(found,))


def use_map(found: Framework) -> None:
    """Match the open program with the map; undo goes back to the one before."""
    opened, before = state.saved_program(), state.project().framework
    if opened is None:
        return
    with trouble.told():
        n_taken = choose_map(workspace(), opened.id, found.id, common_areas(before, found))
        taken = f"{counted(n_taken, 'decision')} taken over"
        words = f"{opened.name}: matched with {map_name(found)} now; {taken}."
        back = partial(_back, opened.id, found, before)
        undo.remember(undo.Change(words, back, program=opened.id))
        state.reload()


def _back(program_id: str, found: Framework, before: Framework) -> None:
    """Go back, unless somebody chose another map since."""
    if program(workspace(), program_id).framework != found.id:
        raise GoneError("Somebody chose another map for this program meanwhile; it stays.")
    choose_map(workspace(), program_id, before.id, common_areas(found, before))


def _tell_programs(framework: Framework) -> None:
    with trouble.told():
        n_programs = map_changed(workspace(), framework.id)
        words = st.session_state[_SAVED]
        matched = f"{counted(n_programs, 'program')} matched with it"
        st.session_state[_SAVED] = f"{words} Results of {matched} are made anew."
        state.reload()


def _said(error: FrameworkError) -> str:
    """What the store says, without the options of the command."""
    said = str(error).replace(" with --id", "")
    return f"The map was not saved. {said} Your copy is still here."
