"""Check how a syllabus was split into sections, and move what was put in the wrong one."""

import streamlit as st

from ui.focus import return_focus
from ui.permissions import show_why_not
from ui.sections.blocks import show_section_list
from ui.sections.controls import (
    choose_blocks,
    choose_page,
    choose_page_below,
    show_counts,
    show_moves,
)
from ui.widgets import require_syllabi, show_head
from workspace import Role

show_head(
    "Check sections",
    "Which part of the syllabus each paragraph was taken for, and why. Move what is in the wrong "
    "place: the matrix follows.",
)
require_syllabi("Here you will see how each syllabus was split, and what was set aside.")
show_why_not(Role.LEAD)
course, positions = choose_blocks()
show_counts(course.syllabus)
show_moves(course)
with st.expander("How to read this"):
    st.markdown(
        "Headings, list items and rows of tables are numbered as paragraphs too. The section of a "
        "paragraph decides what it shows: an outcome or a scheduled topic shows that an area is "
        "taught, a reading that it is mentioned, a graded task that it is assessed.\n\n"
        "Course facts, policies and campus information are *set aside*: they do not count. *Put "
        "back* a paragraph that says what this course teaches.\n\n"
        "Hidden text and the headers and footers of pages are shown, but they never count and "
        "cannot be moved.\n\n"
        "What you move is saved at once, and kept when you add a changed version of the same "
        "file. The report says how many paragraphs were moved."
    )
if positions:
    show_section_list(course, choose_page(course, positions))
    choose_page_below(course, positions)
    return_focus()
else:
    st.markdown("This syllabus has no such paragraph.")
