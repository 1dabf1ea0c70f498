"""What the page Review shows: one course, or all of them in a table; kept in the address."""

import streamlit as st

from ui import state
from ui.asked_course import COURSE
from ui.choice_widgets import show_choice, show_segments
from ui.decisions.actions import close_forms
from ui.decisions.course import forget_asked_course
from ui.decisions.overview import Order
from ui.decisions.triage import start_over
from ui.focus import send_focus
from ui.last_course import remember_course
from ui.page_choices import Choice, follow_address, keep_choices

_PAGE, ALL = "review", "all"
_WIDTH = 240  # pixels
_ORDERS = {"": Order.NEED, "code": Order.CODE, "progress": Order.PROGRESS}
_CHOICES = {
    "view": Choice("view", "review_view", "What to show", {"": "One course", ALL: "All courses"}),
    "sort": Choice(
        "sort",
        "review_sort",
        "Sort by",
        {word: str(order) for word, order in _ORDERS.items()},
    ),
}


def choose_view() -> Order | None:
    """Draw the choice; the order of the table where all courses are wanted, else None.

    A link to a course opens it, whatever was chosen before. A program of one course has no choice.
    """
    view, every = _CHOICES["view"], tuple(_CHOICES.values())
    is_link = view.key not in st.session_state and COURSE in st.query_params
    follow_address(_PAGE, every)
    if is_link or len(state.saved_courses()) == 1:
        view.set("")
    if len(state.saved_courses()) > 1:
        with st.container(horizontal=True):
            show_segments(view)
            if view.word == ALL:
                show_choice(_CHOICES["sort"], _WIDTH)
    words = keep_choices(_PAGE, every)
    if words["view"] != ALL:
        return None
    forget_asked_course()
    return _ORDERS[words["sort"]]


def open_course(course_id: str) -> None:
    """Show one course; for the callback of its link."""
    close_forms()
    start_over()
    _CHOICES["view"].set("")
    st.query_params.pop("view", None)
    st.query_params[COURSE] = course_id
    remember_course(course_id)
    send_focus(_CHOICES["view"].key)
