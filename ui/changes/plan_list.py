"""The plan of some courses in, drawn entry by entry: who, by when, done; each saved at once."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from alignment import AlignmentReport
from exports import full_course_names
from exports.plan_table import planned_area_text
from ui import state
from ui.changes import plan as change_plan
from ui.changes.html import CARD_WIDTH, entry_html
from ui.local_time import local_text
from ui.permissions import may
from ui.plain_text import plain
from ui.widgets import REVIEW_PAGE, show_link
from workspace import PlanEdit, PlannedChange, Role
from workspace.plan_rows import MAX_WORDS

_SEEN = "plan_seen"
_UNKNOWN = -1


def show_entries(
    report: AlignmentReport, positions: Sequence[int], plan: change_plan.Plan, *, named: bool
) -> None:
    """Draw the entries of the courses at these positions; `named` says of which course each is."""
    names, saved = full_course_names(report), state.saved_courses()
    for position in positions:
        for entry in plan.get(saved[position].id, ()):
            _show_entry(report, position, entry, names[position] if named else "")


def _show_entry(report: AlignmentReport, position: int, entry: PlannedChange, name: str) -> None:
    course = report.courses[position]
    line = change_plan.line_of(entry, course.syllabus_id)
    with st.container(border=True, key=f"planned_{entry.id}", width=CARD_WIDTH):
        picked = f"Picked by {entry.by}, {local_text(entry.at)}"
        st.html(entry_html(line, course, report.framework, name, picked))
        if may(Role.REVIEWER):
            _show_fields(entry)
        else:
            st.text(_said_text(entry))
        with st.container(horizontal=True, vertical_alignment="center"):
            if may(Role.REVIEWER):
                st.button(
                    "Take out",
                    key=f"plan_drop_{entry.id}",
                    on_click=change_plan.take,
                    args=(entry,),
                )
            named = plain(planned_area_text(report.framework, entry.area))
            words = f"See {named} in the review"
            show_link(REVIEW_PAGE, words, course=entry.course, area=entry.area)


def _show_fields(entry: PlannedChange) -> None:
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


def _save(entry: PlannedChange, said: PlanEdit) -> None:
    seen: dict[str, tuple[int, int]] = st.session_state.setdefault(_SEEN, {})
    begun, current = seen.get(entry.id, (entry.version, entry.version))
    # A second field may be left before the page was drawn with the first one saved.
    edited = change_plan.edit(replace(entry, version=current), said)
    # Where it was not saved, the fields begin anew with what is.
    seen[entry.id] = (begun, edited.version if edited else _UNKNOWN)


def _said_text(entry: PlannedChange) -> str:
    done = "Done" if entry.is_done else "Not done yet"
    who = f"Who does it: {entry.who}" if entry.who else ""
    when = f"By when: {entry.by_when}" if entry.by_when else ""
    return ". ".join(filter(None, (who, when, done)))
