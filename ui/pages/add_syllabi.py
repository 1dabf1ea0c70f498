"""Syllabi go in, what became of them is said, and the facts of the courses are corrected."""

import streamlit as st

from syllabi import MAX_FILE_BYTES
from ui import state
from ui.adding.course_facts import edit_course_facts
from ui.adding.messages import show_messages
from ui.adding.reading import read_waiting, take_uploads, uploader_key
from ui.adding.removal import show_removal
from ui.adding.too_big import watch_for_too_big
from ui.adding.upload_limits import FORMATS_TEXT, LIMITS_TEXT
from ui.adding.waiting import waiting_files
from ui.adding.ways_on import show_ways_on
from ui.permissions import may, show_why_not
from ui.program_bar import show_program_bar
from ui.program_list import show_latest
from ui.saved_work import place_text, show_place_warning
from ui.undo import show_undo
from ui.widgets import show_sample_button, show_title
from workspace import Role

program = state.saved_program()
show_title(
    "Add syllabi",
    "One syllabus or many in one go, or a course export (.imscc). What was read of each stands "
    "below, to be corrected; from there you go on to the review.",
)
show_undo()
if program is None:
    st.markdown(
        "What you add here, one course or many, becomes a new program, which you can rename "
        "afterwards."
    )
else:
    show_program_bar(program)
show_why_not(Role.LEAD)
uploads = None
if may(Role.LEAD):
    uploads = st.file_uploader(
        f"Syllabi: {FORMATS_TEXT}.",
        accept_multiple_files=True,
        max_upload_size=MAX_FILE_BYTES // 1_000_000,
        key=uploader_key(),
    )
    watch_for_too_big()
    st.markdown(
        f":small[{LIMITS_TEXT} Files are read here and sent nowhere; what was read is saved "
        f"{place_text()}.]"
    )
if not state.saved_courses():
    show_sample_button()
show_place_warning()

take_uploads(uploads or ())
if uploads or waiting_files():
    read_waiting(goes_on=not uploads)
    st.rerun()

show_messages()
courses = state.saved_courses()
if program is None:
    show_latest()
if courses:
    st.header(f"Courses: {len(courses):,}", anchor=False)
    show_ways_on()
    if may(Role.LEAD):
        st.markdown(
            "Correct what was read wrongly: double-click an entry, change it, and press Enter. "
            "Each change is saved at once. Another number in the first column moves a course."
        )
    edit_course_facts()
if program is not None and may(Role.LEAD):
    show_removal(program, courses)
