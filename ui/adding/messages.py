"""What reading had to say: unread files and why, repeats, versions, notes, what was read."""

from collections.abc import Iterable

import streamlit as st

from exports import counted, joined
from syllabi import SyllabusError
from ui import state
from ui.adding import upload_news
from ui.adding.arrivals import course_name, show_arrivals
from ui.adding.kept_decisions import kept_decisions_text
from ui.adding.next_version import show_offers
from ui.adding.upload_news import Repeat, Replacement
from ui.unread_files import put_unread_away, unread_before, unread_to_show
from ui.widgets import REVIEW_PAGE, show_link
from workspace import SavedCourse


def show_messages() -> None:
    """Draw the lists that are not empty, all as plain text."""
    _show_unread()
    _show_repeats()
    for replaced in upload_news.replacements():
        _show_replacement(replaced)
    show_offers()
    _show_warnings()
    show_arrivals()


def _show_unread() -> None:
    """Those of the last upload first; what was not read before it stays below, told from them."""
    before, errors = unread_before(), unread_to_show()
    new = [error for error in errors if error not in before]
    earlier = [error for error in errors if error in before]
    if not errors:
        return
    with st.container(border=True, key="unread_files"):
        for heading, group in ((f"Not read: {len(new):,}", new), ("Earlier: not read", earlier)):
            if group:
                st.header(heading, anchor=False)
            for line in _lines(group):
                st.text(line)
        st.button("Put this list away", key="forget", on_click=_put_away)


def _lines(errors: Iterable[SyllabusError]) -> list[str]:
    """One line for each problem, with the names of all files that have it."""
    sources: dict[str, list[str]] = {}
    for error in errors:
        sources.setdefault(error.explanation, []).append(error.source)
    return [f"{', '.join(names)}: {explanation}" for explanation, names in sources.items()]


def _put_away() -> None:
    put_unread_away()
    upload_news.put_repeats_away()


def _show_repeats() -> None:
    courses = {course.id: course for course in state.saved_courses()}
    for repeat in upload_news.repeats():
        if repeat.course in courses:
            st.text(_repeat_text(repeat, courses[repeat.course]))


def _repeat_text(repeat: Repeat, course: SavedCourse) -> str:
    file, name = course.syllabus.source, course_name(course)
    is_same = repeat.source == file
    what = "this very file is loaded already" if is_same else f"loaded already as {file}"
    return f"{repeat.source}: {what}, in the course {name}; it was not added twice."


def _show_replacement(replaced: Replacement) -> None:
    course = next(c for c in state.saved_courses() if c.id == replaced.course)
    decisions = kept_decisions_text(course)
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.text(f"{_replacement_text(replaced)} {decisions}".strip())
        if decisions:
            show_link(REVIEW_PAGE, "Review this course", course=course.id)
        for label, keep_both in (("Undo", False), ("Keep both", True)):
            st.button(
                label,
                key=f"{label}_{replaced.course}",
                on_click=upload_news.take_back,
                args=(replaced,),
                kwargs={"keep_both": keep_both},
            )


def _replacement_text(replaced: Replacement) -> str:
    counts = (
        (replaced.n_moves, counted(replaced.n_moves, "moved paragraph")),
        (replaced.n_facts, counted(replaced.n_facts, "corrected fact")),
    )
    kept = joined([words for count, words in counts if count])
    n_kept = replaced.n_moves + replaced.n_facts
    were_kept = f" {kept} {'was' if n_kept == 1 else 'were'} kept." if kept else ""
    return f"{replaced.source}: this version took the place of the one before it.{were_kept}"


def _show_warnings() -> None:
    lines = [
        f"{syllabus.source}: {warning}"
        for syllabus in state.project().syllabi
        for warning in syllabus.warnings
    ]
    if lines:
        with st.expander(f"Notes on what was read: {len(lines):,}"):
            for line in lines:
                st.text(line)
