"""A course in; its approval with a note, and the approvals so far."""

from dataclasses import replace

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
_NEWS = "approval_news"
_JUST_NOW = -1


def show_approval(report: AlignmentReport, position: int) -> None:
    """Draw the form to approve the course at this position, and its approvals."""
    course = state.saved_courses()[position]
    st.header("Approve the course", anchor=False)
    st.markdown(
        "An approval keeps the course's report as it is today; nothing that is changed later "
        "changes it."
    )
    show_why_not(Role.LEAD)
    if may(Role.LEAD):
        _show_form(course, course_report(report, position))
    for approval in storage.approvals(saved_work.workspace(), course.id):
        show_approved(approval, course.syllabus.course.code)


def course_report(report: AlignmentReport, position: int) -> AlignmentReport:
    """The report of one of its courses alone."""
    courses = (report.courses[position],)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def _show_form(course: SavedCourse, report: AlignmentReport) -> None:
    with st.form(f"approval_{course.id}", enter_to_submit=False):
        st.text_area("Note (optional)", key=_note_key(course), max_chars=MAX_TEXT, height=80)
        st.form_submit_button(
            "Approve",
            key=f"approve_{course.id}",
            on_click=_approve,
            args=(course, report),
        )
    st.fragment(_show_news, key=NEWS)(course)


def _approve(course: SavedCourse, report: AlignmentReport) -> None:
    close_forms()
    note = str(st.session_state.get(_note_key(course), ""))
    try:
        storage.approve(saved_work.workspace(), course, _as_seen(report), note)
    except WorkspaceError as error:
        st.session_state[_NEWS] = (course.id, _JUST_NOW, str(error))
    else:
        st.session_state[_NEWS] = (course.id, None, "Approved; the report is below.")
        st.session_state[_note_key(course)] = ""
    state.reload()


def _as_seen(report: AlignmentReport) -> AlignmentReport:
    """The report with what was decided since the page was drawn as a whole, as it was shown."""
    courses = tuple(as_seen(course) for course in report.courses)
    return course_report(replace(report, courses=courses), 0)


def _show_news(course: SavedCourse) -> None:
    """Say what became of the last press; a refusal goes once anything was changed after it."""
    course_id, refused_at, words = st.session_state.get(_NEWS, ("", None, ""))
    if course_id != course.id:
        return
    if refused_at is not None and not is_whole():
        st.session_state.pop(_NEWS)  # a level was decided on since
        return
    if refused_at == _JUST_NOW:
        refused_at = _program_version()
        st.session_state[_NEWS] = (course_id, refused_at, words)
    if refused_at is None:
        st.success(plain(words))
    elif refused_at == _program_version():
        st.error(f"**Not approved\\:** {plain(words)}")


def _program_version() -> int:
    saved = state.saved_program()
    return saved.version if saved else 0


def _note_key(course: SavedCourse) -> str:
    return f"approval_note_{course.id}"
