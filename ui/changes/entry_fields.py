"""An entry of the plan in, what a person may say of it drawn; each field is saved at once."""

from dataclasses import replace
from functools import partial

import streamlit as st

from ui.changes import plan as change_plan
from ui.changes import rewording
from workspace import PlanEdit, PlannedChange
from workspace.plan_rows import MAX_PLACE, MAX_WORDS
from workspace.saying import MAX_TEXT

_SEEN = "plan_seen"
_UNKNOWN = -1


def show_fields(entry: PlannedChange) -> None:
    """Draw what a person may say; keys change only when somebody else changed the entry."""
    place = f"{entry.id}_{_begun_with(entry)}"
    who, by_when, done = st.columns([3, 2, 1], vertical_alignment="bottom")
    who.text_input(
        "Who does it",
        value=entry.who,
        max_chars=MAX_WORDS,
        key=f"plan_who_{place}",
        on_change=partial(_save_who, entry, f"plan_who_{place}"),
    )
    by_when.text_input(
        "By when",
        value=entry.by_when,
        max_chars=MAX_WORDS,
        key=f"plan_when_{place}",
        on_change=partial(_save_when, entry, f"plan_when_{place}"),
    )
    done.checkbox(
        "Done",
        value=entry.is_done,
        key=f"plan_done_{place}",
        on_change=partial(_save_done, entry, f"plan_done_{place}"),
    )
    with st.expander("Change the words or the place"):
        _show_words(entry, place)


def _show_words(entry: PlannedChange, place: str) -> None:
    st.text_area(
        "What to change",
        value=entry.text,
        max_chars=MAX_TEXT,
        key=f"plan_text_{place}",
        on_change=partial(_save_text, entry, f"plan_text_{place}"),
    )
    st.text_input(
        "Where in the course",
        value=entry.week,
        max_chars=MAX_PLACE,
        placeholder="Week 6, or any place in your own words",
        key=f"plan_week_{place}",
        on_change=partial(_save_week, entry, f"plan_week_{place}"),
    )


def _begun_with(entry: PlannedChange) -> int:
    """The version with which this session's fields began: own changes keep them as they are."""
    seen: dict[str, tuple[int, int]] = st.session_state.setdefault(_SEEN, {})
    begun, current = seen.get(entry.id, (entry.version, entry.version))
    if current != entry.version:
        begun = entry.version
    seen[entry.id] = begun, entry.version
    return begun


def _save_who(entry: PlannedChange, key: str) -> None:
    _save(entry, PlanEdit(who=st.session_state[key]))


def _save_when(entry: PlannedChange, key: str) -> None:
    _save(entry, PlanEdit(by_when=st.session_state[key]))


def _save_done(entry: PlannedChange, key: str) -> None:
    _save(entry, PlanEdit(is_done=st.session_state[key]))


def _save_text(entry: PlannedChange, key: str) -> None:
    if not _reword(entry, PlanEdit(text=st.session_state[key])):
        st.session_state[key] = entry.text


def _save_week(entry: PlannedChange, key: str) -> None:
    _reword(entry, PlanEdit(week=st.session_state[key]))


def _reword(entry: PlannedChange, said: PlanEdit) -> bool:
    """Save other words and keep those before for the way back; whether they are saved."""
    edited = _save(entry, said)
    if edited:
        rewording.keep(entry, edited)
    return edited is not None


def _save(entry: PlannedChange, said: PlanEdit) -> PlannedChange | None:
    seen: dict[str, tuple[int, int]] = st.session_state.setdefault(_SEEN, {})
    begun, current = seen.get(entry.id, (entry.version, entry.version))
    # A second field may be left before the page was drawn with the first one saved.
    edited = change_plan.edit(replace(entry, version=current), said)
    # Where it was not saved, the fields begin anew with what is.
    seen[entry.id] = (begun, edited.version if edited else _UNKNOWN)
    return edited
