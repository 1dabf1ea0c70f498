"""A course in; its approval with a note, and the approvals so far."""

from dataclasses import replace

import streamlit as st

import workspace as storage
from alignment import AlignmentReport
from alignment.gaps import find_area_findings
from ui import saved_work, state
from ui.decisions.actions import close_forms
from ui.decisions.approval_news import News, show_news, tell
from ui.decisions.approved import show_approved
from ui.decisions.seen import as_seen
from ui.permissions import may, show_why_not
from workspace import Role, SavedCourse, WorkspaceError
from workspace.saying import MAX_TEXT

_ASKED = "approval_asked"
_CHANGED = (
    "The course was changed since you pressed, by a colleague or by you. You see it as it is now: "
    "look at it, and approve it again."
)


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
        if asked := _asked_about(course, report):
            _show_question(course, report, asked)
        else:
            st.form_submit_button(
                "Approve",
                key=f"approve_{course.id}",
                on_click=_ask_or_approve,
                args=(course, report),
            )
    show_news(course)


def _asked_about(course: SavedCourse, report: AlignmentReport) -> AlignmentReport | None:
    """What the open question is about; None without one, or where the course is another since."""
    asked_course, asked = st.session_state.get(_ASKED, (None, None))
    if asked_course is None or asked_course.id != course.id:
        return None
    if _shown(asked_course, asked) == _shown(course, _as_seen(report)):
        found: AlignmentReport = asked
        return found
    _forget_question()
    tell(News(course.id, _CHANGED))
    return None


def _show_question(course: SavedCourse, report: AlignmentReport, asked: AlignmentReport) -> None:
    """Ask once more; "Not yet" stands where the first press was, so that no double press agrees."""
    n_open, n_levels = _n_unreviewed(asked), len(asked.courses[0].cells)
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
            on_click=_approve_as_asked,
            args=(course, report, asked),
        )


def _approve_as_asked(course: SavedCourse, report: AlignmentReport, asked: AlignmentReport) -> None:
    """Approve what the question was about; where a card was decided on since, ask again."""
    if _shown(course, _as_seen(report)) == _shown(course, asked):
        _approve(course, asked)
    else:
        _ask_or_approve(course, report)


def _shown(course: SavedCourse, report: AlignmentReport) -> tuple[object, ...]:
    """What a person agrees to: a question about anything else is out of date."""
    cells = report.courses[0].cells
    decided = tuple((cell.level, cell.review.revision if cell.review else 0) for cell in cells)
    return course.id, course.version, course.number, report.framework.fingerprint, decided


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
        tell(News(course.id, str(error)))
    else:
        words = f"Approved version {course.number} of the syllabus; the report is below."
        tell(News(course.id, words, is_approved=True))
        st.session_state[_note_key(course)] = ""
    state.reload()


def _as_seen(report: AlignmentReport) -> AlignmentReport:
    """The report with what was decided since the page was drawn as a whole, as it was shown."""
    courses = tuple(as_seen(course) for course in report.courses)
    return course_report(replace(report, courses=courses), 0)


def _note_key(course: SavedCourse) -> str:
    return f"approval_note_{course.id}"
