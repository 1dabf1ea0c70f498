"""What every page shares: its head, the empty state, the sample button, the notice."""

from html import escape
from typing import Literal

import streamlit as st

from competency_map import NOTICE
from syllabi import Syllabus
from ui import state
from ui.adding.reading import read_samples
from ui.adding.waiting import waiting_text
from ui.plain_text import plain
from ui.program_list import show_latest
from ui.static_files import static_text
from workspace import Program

START_PAGE = "ui/pages/start.py"
ADD_PAGE = "ui/pages/add_syllabi.py"
CHECK_PAGE = "ui/pages/check_sections.py"
MATRIX_PAGE = "ui/pages/view_matrix.py"
REVIEW_PAGE = "ui/pages/review_course.py"
CHANGES_PAGE = "ui/pages/plan_changes.py"
GAPS_PAGE = "ui/pages/find_gaps.py"
COMPARE_PAGE = "ui/pages/compare_versions.py"
EXPORT_PAGE = "ui/pages/export_report.py"
PEOPLE_PAGE = "ui/pages/manage_people.py"
SETTINGS_PAGE = "ui/pages/change_settings.py"
MAP_PAGE = "ui/pages/browse_map.py"
METHOD_PAGE = "ui/pages/how_it_works.py"

_LINE_STYLE = (
    "font-size:.875rem;line-height:1.4;overflow-wrap:anywhere;overflow:hidden;"
    "display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;max-height:2.8em"
)


def show_head(title: str, purpose: str) -> None:
    """The page's heading, one sentence of purpose, which program, and files not read yet."""
    show_title(title, purpose)
    program = state.saved_program()
    if program is not None:
        st.html(_program_line(program))
    show_waiting()


def show_waiting() -> None:
    """Where files wait to be read, say so and lead to where they are read."""
    words = waiting_text()
    if words:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.text(f"{words} not read yet: go back to Add syllabi.", width="content")
            show_link(ADD_PAGE, "Go on reading")


def show_title(title: str, purpose: str) -> None:
    """The page's heading and one sentence of purpose, with the styles of every page."""
    st.html(f"<style>{static_text('page.css')}</style>")
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


def _program_line(program: Program) -> str:
    """The program's name on at most two lines; the whole of it on pointing at it."""
    words = escape(" \u00b7 ".join(filter(None, (program.name, program.institution))))
    return f'<div style="{_LINE_STYLE}" title="{words}">Program: {words}</div>'


def syllabus_name(syllabus: Syllabus) -> str:
    """A syllabus in a choice: its course's code and term, which differ early, and its file."""
    course = syllabus.course
    return " ".join(filter(None, (course.code, course.term, f"({syllabus.source})")))


def show_link(page: str, label: str, **address: str) -> None:
    """A link to another page, told from plain text; `address` is what else its address names."""
    icon = ":material/arrow_forward:"
    st.page_link(page, label=label, icon=icon, query_params={**program_address(), **address})


def show_way(page: str, label: str, *, is_next: bool = False) -> None:
    """A button that leads to another page, for where a table is edited; `is_next` stands out.

    A click on a link ends an edit that was not finished; what saves the edit then overtakes the
    link, and the page stays. A button's click is never overtaken.
    """
    kind: Literal["primary", "tertiary"] = "primary" if is_next else "tertiary"
    if st.button(label, type=kind, icon=":material/arrow_forward:", key=f"way_{label}"):
        st.switch_page(page, query_params=program_address())


def program_address() -> dict[str, str]:
    """What names the open program in an address, so that another tab or person finds it too."""
    id_ = state.program_id()
    return {"program": id_} if id_ else {}


def show_sample_button() -> None:
    """One click reads the sample syllabi and leads to the matrix."""
    if st.button("Try it with sample syllabi", key="samples"):
        read_samples()
        st.switch_page(MATRIX_PAGE, query_params=program_address())


def show_notice() -> None:
    """What this is not, in small print, on each page."""
    st.divider()
    st.markdown(f":small[{plain(NOTICE)}]")
