"""The first page: syllabi go in, course facts are corrected, unread files are explained."""

import streamlit as st

from syllabi import MAX_FILE_BYTES
from ui import state
from ui.course_facts import edit_course_facts
from ui.messages import show_messages
from ui.reading import read_waiting, take_uploads, uploader_key
from ui.removal import show_removal, show_undo
from ui.upload_limits import FORMATS_TEXT, LIMITS_TEXT
from ui.waiting import waiting_files
from ui.widgets import CHECK_PAGE, GAPS_PAGE, MATRIX_PAGE, show_link, show_sample_button, show_title

show_title(
    "Course alignment toolkit",
    "Syllabi go in. A coverage matrix, a gap report and a Word report come out.  \n"
    "They show where courses teach infant and early childhood mental health, area by area.  \n"
    "Behind every cell stands a sentence from the syllabus that you can check.",
)
uploads = st.file_uploader(
    f"Add syllabi: {FORMATS_TEXT}.",
    accept_multiple_files=True,
    max_upload_size=MAX_FILE_BYTES // 1_000_000,
    key=uploader_key(),
)
st.markdown(
    f":small[{LIMITS_TEXT} Files are read here, sent nowhere, and kept until you close or reload "
    "this page.]"
)
show_sample_button()

take_uploads(uploads)
if uploads or waiting_files():
    read_waiting(goes_on=not uploads)
    st.rerun()

show_messages()
show_undo()
syllabi = state.project().syllabi
if syllabi:
    st.header(f"Loaded syllabi: {len(syllabi)}", anchor=False)
    with st.container(horizontal=True):
        show_link(CHECK_PAGE, "Check the sections")
        show_link(MATRIX_PAGE, "View the matrix")
        show_link(GAPS_PAGE, "Find gaps and openings")
    st.markdown(
        "Correct what was read wrongly: double-click a cell, change it, and press Enter to keep it."
    )
    edit_course_facts(syllabi)
    show_removal(syllabi)
