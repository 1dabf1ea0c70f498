"""A report, a course and the plan in; options or plan drawn, or why there is nothing to draw."""

import streamlit as st

from alignment import AlignmentReport
from competency_map import lens_of
from exports import DISCIPLINE_NAMES, counted
from exports.change_wording import LINKS_NOTE
from ui import state
from ui.changes import plan as change_plan
from ui.changes.cards import show_options
from ui.changes.choices import choose_wanted
from ui.changes.downloads import show_plan_downloads
from ui.changes.options import options
from ui.changes.plan import OpenCourse
from ui.changes.plan_list import show_entries
from ui.plain_text import plain
from ui.widgets import ADD_PAGE, GAPS_PAGE, show_link

_NO_DISCIPLINE = (
    "Ideas and the accreditor's standards come from the course's discipline, and none is chosen. "
    "Choose the course's discipline in Add syllabi."
)
_NO_OPTIONS = (
    "No small change was found for this syllabus: either what it comes near is covered already, "
    "or it has little to build on."
)
_NOTHING_LEFT = "No small change fits what you chose above. Take a choice away to see more."
_NO_PLAN = "Nothing is in the plan yet. Go to Options and add what suits; it stands here then."


def show_course_options(report: AlignmentReport, position: int, plan: change_plan.Plan) -> None:
    """Draw the options of a course, or say what is missing."""
    course, course_id = report.courses[position], state.saved_courses()[position].id
    found = options(course, report.framework)
    if lens_of(course.course.discipline) is None:
        _show_box(f"{_NO_DISCIPLINE} {_waiting_text(len(found))}", ADD_PAGE, "Choose a discipline")
        return
    if not found:
        _show_box(_NO_OPTIONS, GAPS_PAGE, "See gaps and strengths")
        return
    wanted = choose_wanted(report)
    shown = options(course, report.framework, wanted)
    st.caption(plain(_count_text(len(shown), len(found), course.course.discipline)))
    if not shown:
        st.text(_NOTHING_LEFT)
    opened = OpenCourse(course, report.framework, course_id, plan.get(course_id, ()))
    show_options(shown, opened, wanted.order)
    if shown:
        st.caption(plain(LINKS_NOTE))


def show_course_plan(report: AlignmentReport, position: int, plan: change_plan.Plan) -> None:
    """Draw the plan of one course, and its downloads."""
    _show_plan(report, (position,), plan, named=False)


def show_program_plan(report: AlignmentReport, plan: change_plan.Plan) -> None:
    """Draw the plan of the whole program, and its downloads."""
    _show_plan(report, range(len(report.courses)), plan, named=True)


def _show_plan(
    report: AlignmentReport,
    positions: range | tuple[int, ...],
    plan: change_plan.Plan,
    *,
    named: bool,
) -> None:
    saved = state.saved_courses()
    shown = {saved[position].id: plan.get(saved[position].id, ()) for position in positions}
    entries = [entry for each in shown.values() for entry in each]
    if not entries:
        st.text(_NO_PLAN)
        return
    n_done = sum(entry.is_done for entry in entries)
    st.text(f"{counted(len(entries), 'change')} in the plan, {n_done:,} done.")
    show_plan_downloads(
        report, change_plan.lines_when_asked(saved[position] for position in positions)
    )
    show_entries(report, positions, plan, named=named)


def _count_text(n_shown: int, n_found: int, discipline: str) -> str:
    of_all = "" if n_shown == n_found else f" of {n_found}"
    return (
        f"{n_shown}{of_all} small changes, with ideas for {DISCIPLINE_NAMES[discipline].lower()}. "
        "They are options; you choose, and no course is expected to take them all. They name "
        "typical units, outcomes and tasks: in My plan you put your own in their place."
    )


def _waiting_text(n_found: int) -> str:
    return (
        f"{counted(n_found, 'small change')} of this course will stand here then."
        if n_found
        else ""
    )


def _show_box(words: str, page: str, label: str) -> None:
    with st.container(border=True, key="changes_empty"):
        st.text(words)
        show_link(page, label)
