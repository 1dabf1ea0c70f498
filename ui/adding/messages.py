"""What reading had to say: unread files and why, repeats, new versions, notes, what was read."""

from collections.abc import Iterable

import streamlit as st

from exports import counted, joined
from syllabi import SyllabusError
from ui import state
from ui.adding import intake
from ui.adding.arrivals import show_arrivals
from ui.adding.intake import Replacement
from ui.adding.kept_decisions import kept_decisions_text
from ui.widgets import REVIEW_PAGE, show_link


def show_messages() -> None:
    """Draw the lists that are not empty, all as plain text."""
    _show_unread()
    _show_repeats()
    for replaced in intake.replacements():
        _show_replacement(replaced)
    _show_warnings()
    show_arrivals()


def _show_unread() -> None:
    errors = state.unread_to_show()
    if not errors:
        return
    with st.container(border=True, key="unread_files"):
        st.header(f"Not read: {len(errors)}", anchor=False)
        for line in _lines(errors):
            st.text(line)
        st.button("Put this list away", key="forget", on_click=_put_away)


def _lines(errors: Iterable[SyllabusError]) -> list[str]:
    """One line for each problem, with the names of all files that have it."""
    sources: dict[str, list[str]] = {}
    for error in errors:
        sources.setdefault(error.explanation, []).append(error.source)
    return [f"{', '.join(names)}: {explanation}" for explanation, names in sources.items()]


def _put_away() -> None:
    state.put_unread_away()
    intake.put_repeats_away()


def _show_repeats() -> None:
    for name in intake.repeats():
        st.text(f"{name}: this very file is loaded already; it was not added twice.")


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
                on_click=intake.take_back,
                args=(replaced,),
                kwargs={"keep_both": keep_both},
            )


def _replacement_text(replaced: Replacement) -> str:
    counts = (
        (replaced.n_moves, counted(replaced.n_moves, "moved block")),
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
        with st.expander(f"Notes on what was read: {len(lines)}"):
            for line in lines:
                st.text(line)
