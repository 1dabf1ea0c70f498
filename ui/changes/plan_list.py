"""The plan of some courses in, drawn entry by entry, with what a person may say of each."""

from collections.abc import Sequence

import streamlit as st

from alignment import AlignmentReport
from exports import full_course_names
from exports.plan_table import planned_area_text
from ui import state
from ui.changes import plan as change_plan
from ui.changes.entry_fields import show_fields
from ui.changes.html import CARD_WIDTH, entry_html
from ui.local_time import local_text
from ui.permissions import may
from ui.plain_text import plain
from ui.widgets import REVIEW_PAGE, show_link
from workspace import PlannedChange, Role


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
            show_fields(entry)
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


def _said_text(entry: PlannedChange) -> str:
    done = "Done" if entry.is_done else "Not done yet"
    who = f"Who does it: {entry.who}" if entry.who else ""
    when = f"By when: {entry.by_when}" if entry.by_when else ""
    return ". ".join(filter(None, (who, when, done)))
