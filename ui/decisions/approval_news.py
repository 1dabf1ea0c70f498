"""What became of the last press of "Approve", told until anything is changed after it."""

from dataclasses import dataclass, replace

import streamlit as st

from ui import state
from ui.decisions.seen import is_whole
from ui.plain_text import plain
from workspace import SavedCourse

NEWS = "review_approval_news"
_NEWS = "approval_news"


@dataclass(frozen=True, slots=True)
class News:
    """What became of the last press; `at` are the versions that it was shown on first.

    They are the program's and the course's; () until it is shown.
    """

    course: str
    words: str
    is_approved: bool = False
    at: tuple[int, ...] = ()


def tell(news: News) -> None:
    """Have it said under the form when that is drawn next."""
    st.session_state[_NEWS] = news


def show_news(course: SavedCourse) -> None:
    """Draw what is to be said of this course, as a part of the page of its own."""
    st.fragment(_show_news, key=NEWS)(course)


def _show_news(course: SavedCourse) -> None:
    """Say what became of the last press; it goes once anything was changed after it."""
    news: News | None = st.session_state.get(_NEWS)
    if news is None or news.course != course.id:
        return
    if not is_whole():
        st.session_state.pop(_NEWS)  # a level was decided on since
        return
    now = _program_version(), course.version
    if not news.at:
        st.session_state[_NEWS] = replace(news, at=now)
    elif news.at != now:
        return
    if news.is_approved:
        st.success(plain(news.words))
    else:
        st.error(f"**Not approved\\:** {plain(news.words)}")


def _program_version() -> int:
    saved = state.saved_program()
    return saved.version if saved else 0
