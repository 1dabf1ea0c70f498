"""The first page: programs are opened, syllabi go in, course facts are corrected."""

import streamlit as st

from syllabi import MAX_FILE_BYTES
from ui import state
from ui.archive_import import show_import
from ui.course_facts import edit_course_facts
from ui.messages import show_messages
from ui.permissions import may, show_why_not
from ui.program_bar import show_program_bar
from ui.program_list import show_programs
from ui.reading import read_waiting, take_uploads, uploader_key
from ui.removal import show_removal
from ui.saved_work import place_text, show_place_warning
from ui.undo import show_undo
from ui.upload_limits import FORMATS_TEXT, LIMITS_TEXT
from ui.waiting import waiting_files
from ui.widgets import CHECK_PAGE, GAPS_PAGE, MATRIX_PAGE, show_link, show_sample_button
from workspace import Role

program = state.saved_program()
st.title("Course alignment toolkit", anchor=False)
if program is None:
    st.markdown(
        "Syllabi go in. A coverage matrix, a gap report and a Word report come out.  \n"
        "They show where courses teach infant and early childhood mental health, area by area.  \n"
        "Behind every cell stands a sentence from the syllabus that you can check."
    )
else:
    show_program_bar(program)
show_why_not(Role.LEAD)
uploads = None
if may(Role.LEAD):
    uploads = st.file_uploader(
        f"Add syllabi: {FORMATS_TEXT}.",
        accept_multiple_files=True,
        max_upload_size=MAX_FILE_BYTES // 1_000_000,
        key=uploader_key(),
    )
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
show_undo()
courses = state.saved_courses()
if program is None:
    show_programs()
    show_import()
if courses:
    st.header(f"Courses: {len(courses)}", anchor=False)
    with st.container(horizontal=True):
        show_link(CHECK_PAGE, "Check the sections")
        show_link(MATRIX_PAGE, "View the matrix")
        show_link(GAPS_PAGE, "Find gaps and openings")
    if may(Role.LEAD):
        st.markdown(
            "Correct what was read wrongly: double-click a cell, change it, and press Enter. Each "
            "change is saved at once. Another number in the first column moves a course."
        )
    edit_course_facts()
if program is not None and may(Role.LEAD):
    show_removal(program, courses)
