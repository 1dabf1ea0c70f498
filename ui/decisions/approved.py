"""An approval in: who gave it and when, and its frozen report as a Word document, out."""

import re
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

import workspace as storage
from exports import CourseInProgram, ReportOptions, Requirement
from exports.wording import day_text
from ui import saved_work, state
from ui.local_time import local_text
from ui.reporting.downloads import document_maker, file_name
from workspace import Approval, SavedCourse, Workspace

_DOCUMENT = "course-packet"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show_approved(approval: Approval, course: SavedCourse) -> None:
    """Draw who approved the course and when, with the frozen report to download."""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        version = f"version {approval.syllabus_number} of its syllabus"
        if approval.syllabus_number != course.number:
            version = f"{version}, not version {course.number}, which is in use now"
        note = f"\n{approval.note}" if approval.note else ""
        st.text(
            f"Approved by {approval.by}, {local_text(approval.at)}: {version}.{note}",
            width="stretch",
        )
        day = approval.at.date()
        options = _options(approval)
        code = _slug(course.syllabus.course.code)
        st.download_button(
            f"Download Word as approved ({approval.id})",
            data=approved_maker(saved_work.workspace(), approval, options),
            file_name=file_name(".docx", day, f"approved-{approval.id}-{code}"),
            mime=_WORD_TYPE,
            key=f"approval_{approval.id}",
            on_click="ignore",
        )


def _options(approval: Approval) -> ReportOptions:
    """What the frozen report says at its head: whose it is, and who approved it."""
    saved = state.saved_program()
    note = f" {approval.note}" if approval.note else ""
    return ReportOptions(
        institution=saved.institution if saved else "",
        program=saved.name if saved else "",
        approved=f"by {approval.by} on {day_text(approval.at.date())}, version "
        f"{approval.syllabus_number} of the syllabus.{note}",
        made_on=approval.at.date(),
    )


def _slug(code: str) -> str:
    """A course's code as a part of a file's name: letters and digits of plain ASCII only."""
    return "-".join(re.findall(r"[A-Za-z0-9]+", code)).lower() or "course"


def approved_maker(
    opened: Workspace, approval: Approval, options: ReportOptions
) -> Callable[[], bytes]:
    """What makes the Word document: the frozen report is read only when the button is pressed."""

    def make() -> bytes:
        report = storage.approved_report(opened, approval.id)
        # As it was approved, whatever was said of the course since.
        place = CourseInProgram(
            report.courses[0].syllabus_id, Requirement(approval.requirement.value), approval.year
        )
        known = (place,) if place.is_known else ()
        return document_maker(report, _DOCUMENT, (), replace(options, in_program=known))()

    return make
