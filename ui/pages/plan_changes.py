"""The smallest changes of a course, by its own weeks, and the plan of those that were picked."""

import streamlit as st

from ui import cache, state
from ui.asked_course import open_asked_course
from ui.changes import plan as change_plan
from ui.changes import rewording
from ui.changes.choices import View, asked_course, choose_course, choose_view
from ui.changes.views import show_course_options, show_course_plan, show_program_plan
from ui.permissions import may
from ui.widgets import require_syllabi, show_head
from workspace import Role

open_asked_course()
show_head(
    "Smallest changes",
    "Where this course could bring in young children, or go a step further, with the least effort. "
    "These are options; you choose.",
)
if not may(Role.REVIEWER):
    st.text("Your role lets you read the plan. An admin of the program can let you change it.")
require_syllabi("Here you will find small changes placed in a course's own weeks, to pick from.")
report = cache.report(state.project())
plan = change_plan.current_plan()

view = choose_view()
position = asked_course() if view is View.PROGRAM else choose_course(report)
change_plan.show_undo()
rewording.show_undo(plan)
match view:
    case View.OPTIONS:
        show_course_options(report, position, plan)
    case View.COURSE:
        show_course_plan(report, position, plan)
    case View.PROGRAM:
        show_program_plan(report, plan)
