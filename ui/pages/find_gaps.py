"""The gap report: the program by area, or one course; Endorsement categories; standards."""

import streamlit as st

from competency_map import load_guide
from exports import counted
from ui import cache, state
from ui.choice_widgets import show_choice, show_segments
from ui.gaps.choices import chosen_courses, chosen_text, gap_choices
from ui.gaps.standards import crosswalks_in
from ui.gaps.views import choose_course, show_categories, show_course, show_findings, show_standards
from ui.matrix.selection import of_courses
from ui.page_choices import follow_address, keep_choices, unknown_text
from ui.widgets import require_syllabi, show_head

show_head(
    "Gaps and openings",
    "What is strong already, what is near, and what the syllabi do not show.",
)
require_syllabi("Here you will see strengths first, then the smallest changes, then gaps.")
report, guide = cache.report(state.project()), load_guide()
requirements = [course.requirement for course in state.saved_courses()]
every = gap_choices(report, guide, crosswalks_in(report), requirements)
unknown = follow_address("gaps", tuple(every.values()))
with st.container(horizontal=True):
    show_segments(every["view"])
    show_choice(every["discipline"], 180)
    show_choice(every["requirement"], 180)
    view, positions = every["view"].word, chosen_courses(report, requirements, every)
    course = choose_course(report, positions) if not view else None
if unknown:
    st.text(unknown_text(unknown))

shown = of_courses(report, positions)
if len(positions) < len(report.courses):
    n_all = counted(len(report.courses), "course")
    st.text(f"{len(positions):,} of {n_all} ({chosen_text(every)}).")
if not positions:
    st.text("No course is like this: choose another discipline, or required and elective together.")
elif view == "categories":
    show_categories(shown, guide, every)
elif view == "standards":
    crosswalks = crosswalks_in(shown)
    show_standards(shown, crosswalks, gap_choices(shown, guide, crosswalks, requirements))
elif course is not None:
    show_course(report, course)
else:
    show_findings(shown, every)
keep_choices("gaps", tuple(every.values()))
