"""A course in; its approval with a note, and the approvals so far."""

from dataclasses import dataclass, replace

import streamlit as st

import workspace as storage
from alignment import AlignmentReport
from alignment.gaps import find_area_findings
from ui import saved_work, state
from ui.decisions.actions import close_forms
from ui.decisions.approved import show_approved
from ui.decisions.seen import as_seen, is_whole
from ui.permissions import may, show_why_not
from ui.plain_text import plain
from workspace import Role, SavedCourse, WorkspaceError
from workspace.saying import MAX_TEXT

NEWS = "review_approval_news"
_NEWS, _ASKED = "approval_news", "approval_asked"


@dataclass(frozen=True, slots=True)
class News:
    """What became of the last press; `at` are the versions that it was shown on first.

    They are the program's and the course's; () until it is shown.
    """

    course: str
    words: str
    is_approved: bool = False
    at: tuple[int, ...] = ()


def show_approval(report: AlignmentReport, position: int) -> None:
    """Draw the form to approve the course at this position, and its approvals."""
    course = state.saved_courses()[position]
    st.header("Approve the course", anchor=False)
    st.markdown(
        "An approval keeps the course's report as it is today; nothing that is changed later "
        "changes it. It is not taken back: a new approval stands above it, and the last one counts."
    )
    show_why_not(Role.LEAD)
    if may(Role.LEAD):
        _show_form(course, course_report(report, position))
    for approval in storage.approvals(saved_work.workspace(), course.id):
        show_approved(approval, course)


def course_report(report: AlignmentReport, position: int) -> AlignmentReport:
    """The report of one of its courses alone."""
    courses = (report.courses[position],)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def _show_form(course: SavedCourse, report: AlignmentReport) -> None:
    with st.form(f"approval_{course.id}", enter_to_submit=False):
        st.text_area("Note (optional)", key=_note_key(course), max_chars=MAX_TEXT, height=80)
        asked, seen = st.session_state.get(_ASKED, (None, report))
        if asked is not None and asked.id == course.id:
            _show_question(asked, seen)
        else:
            st.form_submit_button(
                "Approve",
                key=f"approve_{course.id}",
                on_click=_ask_or_approve,
                args=(course, report),
            )
    st.fragment(_show_news, key=NEWS)(course)


def _show_question(course: SavedCourse, report: AlignmentReport) -> None:
    """Ask once more; "Not yet" stands where the first press was, so that no double press agrees."""
    n_open, n_levels = _n_unreviewed(report), len(report.courses[0].cells)
    st.markdown(
        f"{n_open} of {n_levels} levels are not reviewed by anybody. The approved report shows "
        "them as proposed by the toolkit. Approve the course all the same?"
    )
    with st.container(horizontal=True):
        later = f"approve_later_{course.id}"
        st.form_submit_button("Not yet", key=later, on_click=_forget_question)
        st.form_submit_button(
            "Approve all the same",
            key=f"approve_anyway_{course.id}",
            on_click=_approve,
            args=(course, report),
        )


def _ask_or_approve(course: SavedCourse, report: AlignmentReport) -> None:
    """Ask first where some levels are reviewed and others are not; none at all is refused.

    What was seen at the first press is what is approved: the page is drawn anew in between.
    """
    seen = _as_seen(report)
    if 0 < _n_unreviewed(seen) < len(seen.courses[0].cells):
        close_forms()
        st.session_state[_ASKED] = (course, seen)
    else:
        _approve(course, seen)


def _n_unreviewed(report: AlignmentReport) -> int:
    return sum(not cell.is_reviewed for cell in report.courses[0].cells)


def _forget_question() -> None:
    st.session_state.pop(_ASKED, None)


def _approve(course: SavedCourse, report: AlignmentReport) -> None:
    close_forms()
    _forget_question()
    note = str(st.session_state.get(_note_key(course), ""))
    try:
        storage.approve(saved_work.workspace(), course, report, note)
    except WorkspaceError as error:
        st.session_state[_NEWS] = News(course.id, str(error))
    else:
        words = f"Approved version {course.number} of the syllabus; the report is below."
        st.session_state[_NEWS] = News(course.id, words, is_approved=True)
        st.session_state[_note_key(course)] = ""
    state.reload()


def _as_seen(report: AlignmentReport) -> AlignmentReport:
    """The report with what was decided since the page was drawn as a whole, as it was shown."""
    courses = tuple(as_seen(course) for course in report.courses)
    return course_report(replace(report, courses=courses), 0)


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


def _note_key(course: SavedCourse) -> str:
    return f"approval_note_{course.id}"
