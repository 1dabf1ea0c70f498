"""A course in; its approval with a note, and the approvals so far, each with its frozen report."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

import workspace as storage
from alignment import AlignmentReport
from alignment.gaps import find_area_findings
from exports import ReportOptions
from ui import saved_work, state
from ui.decision_actions import close_forms
from ui.downloads import document_maker, file_name
from ui.local_time import local_text
from ui.permissions import may, show_why_not
from ui.plain_text import plain
from workspace import Approval, Role, SavedCourse, Workspace, WorkspaceError
from workspace.saying import MAX_TEXT

_DOCUMENT = "course-packet"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NEWS = "approval_news"


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
        _show(approval)


def course_report(report: AlignmentReport, position: int) -> AlignmentReport:
    """The report of one of its courses alone."""
    courses = (report.courses[position],)
    codes = [area.code for area in report.framework.knowledge_areas]
    return replace(report, courses=courses, findings=find_area_findings(codes, courses))


def _show_form(course: SavedCourse, report: AlignmentReport) -> None:
    with st.form(f"approval_{course.id}", enter_to_submit=False):
        st.text_area("Note (optional)", key=_note_key(course), max_chars=MAX_TEXT, height=80)
        _show_news(course)
        st.form_submit_button(
            "Approve",
            key=f"approve_{course.id}",
            on_click=_approve,
            args=(course, report),
        )


def _approve(course: SavedCourse, report: AlignmentReport) -> None:
    close_forms()
    note = str(st.session_state.get(_note_key(course), ""))
    try:
        storage.approve(saved_work.workspace(), course, report, note)
    except WorkspaceError as error:
        st.session_state[_NEWS] = (course.id, False, str(error))
    else:
        st.session_state[_NEWS] = (course.id, True, "Approved; the report is below.")
        st.session_state.pop(_note_key(course), None)
    state.reload()


def _show_news(course: SavedCourse) -> None:
    course_id, is_approved, words = st.session_state.get(_NEWS, ("", False, ""))
    if course_id != course.id:
        return
    if is_approved:
        st.success(plain(words))
    else:
        st.error(f"**Not approved\\:** {plain(words)}")


def _show(approval: Approval) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        version = f"version {approval.syllabus_number} of its syllabus"
        note = f"\n{approval.note}" if approval.note else ""
        st.text(
            f"Approved by {approval.by}, {local_text(approval.at)}: {version}.{note}",
            width="stretch",
        )
        day = approval.at.date()
        options = ReportOptions(made_on=day)
        st.download_button(
            f"Download Word as approved ({approval.id})",
            data=_maker(saved_work.workspace(), approval, options),
            file_name=file_name(".docx", day, f"approved-{approval.id}"),
            mime=_WORD_TYPE,
            key=f"approval_{approval.id}",
            on_click="ignore",
        )


def _maker(opened: Workspace, approval: Approval, options: ReportOptions) -> Callable[[], bytes]:
    """What makes the Word document: the frozen report is read only when the button is pressed."""

    def make() -> bytes:
        report = storage.approved_report(opened, approval.id)
        return document_maker(report, _DOCUMENT, (), options)()

    return make


def _note_key(course: SavedCourse) -> str:
    return f"approval_note_{course.id}"
