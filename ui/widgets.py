"""What every page shares: its head, the empty state, the sample button, the notice."""

from html import escape

import streamlit as st

from competency_map import NOTICE
from syllabi import Syllabus
from ui import state
from ui.plain_text import plain
from ui.program_list import show_latest
from ui.reading import read_samples
from ui.waiting import waiting_text

ADD_PAGE = "ui/pages/add_syllabi.py"
CHECK_PAGE = "ui/pages/check_sections.py"
MATRIX_PAGE = "ui/pages/view_matrix.py"
REVIEW_PAGE = "ui/pages/review_course.py"
GAPS_PAGE = "ui/pages/find_gaps.py"
EXPORT_PAGE = "ui/pages/export_report.py"
PEOPLE_PAGE = "ui/pages/manage_people.py"
SETTINGS_PAGE = "ui/pages/change_settings.py"
METHOD_PAGE = "ui/pages/how_it_works.py"


def show_head(title: str, purpose: str) -> None:
    """The page's heading, one sentence of purpose, which program, and files not read yet."""
    show_title(title, purpose)
    program = state.saved_program()
    if program is not None:
        st.html(f'<div style="font-size:.875rem">Program: {escape(program.name)}</div>')
    words = waiting_text()
    if words:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.text(f"{words} not read yet: go back to Add syllabi.", width="content")
            show_link(ADD_PAGE, "Go on reading")


def show_title(title: str, purpose: str) -> None:
    """The page's heading and one sentence of purpose."""
    st.title(title, anchor=False)
    st.markdown(purpose)


def require_syllabi(what_follows: str) -> None:
    """Without syllabi, say what the page will show, offer two ways on, and stop there."""
    if state.project().syllabi:
        return
    with st.container(border=True):
        st.markdown(f"**No syllabi yet.** {what_follows}")
        with st.container(horizontal=True, vertical_alignment="center"):
            show_sample_button()
            show_link(ADD_PAGE, "Add your own syllabi")
    if state.saved_program() is None:
        show_latest()
    show_notice()
    st.stop()


def syllabus_name(syllabus: Syllabus) -> str:
    """A syllabus in a choice: its course's code and its file."""
    return " ".join(filter(None, (syllabus.course.code, f"({syllabus.source})")))


def show_link(page: str, label: str) -> None:
    """A link to another page that can be told from plain text."""
    st.page_link(page, label=label, icon=":material/arrow_forward:")


def show_sample_button() -> None:
    """One click reads the sample syllabi and leads to the matrix."""
    if st.button("Try it with sample syllabi", key="samples"):
        read_samples()
        st.switch_page(MATRIX_PAGE)


def show_notice() -> None:
    """What this is not, in small print, on each page."""
    st.divider()
    st.markdown(f":small[{plain(NOTICE)}]")
