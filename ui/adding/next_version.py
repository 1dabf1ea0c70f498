"""A new course of a code that is here already in, the offer to make it that one's version out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import streamlit as st

from exports import counted
from syllabi.corrections import moves_of
from ui import state, trouble, undo
from ui.adding import arrivals
from ui.adding.arrivals import Arrived
from ui.adding.kept_decisions import kept_decisions_text, n_decided, n_planned
from ui.saved_work import workspace
from workspace import (
    CourseChange,
    SavedCourse,
    change_course,
    join_courses,
    make_current,
    part_version,
)
from workspace import course as saved_course
from workspace.earlier_version import is_same_code


@dataclass(frozen=True, slots=True)
class _Offer:
    """A file that became the course `newer`, and the course of that code that was there before."""

    arrived: Arrived
    newer: SavedCourse
    older: SavedCourse


def show_offers() -> None:
    """Draw each course of the last upload whose code is here already, with the offer."""
    for offer in _offers():
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.text(_offer_text(offer))
            st.button(
                "Make it the next version",
                key=f"next_version_{offer.newer.id}",
                on_click=_join,
                args=(offer,),
            )


def _offers() -> Iterator[_Offer]:
    courses = {course.id: course for course in state.saved_courses()}
    new = [a for a in arrivals.arrivals() if not a.is_new_version and a.course in courses]
    for position, arrived in enumerate(new):
        # Of courses that came together, the one before may be the older one.
        later = {each.course for each in new[position:]}
        newer = courses[arrived.course]
        older = [c for c in courses.values() if c.id not in later and _is_same(c, newer)]
        if older:
            yield _Offer(arrived, newer, max(older, key=_weight))


def _is_same(one: SavedCourse, other: SavedCourse) -> bool:
    return is_same_code(one.syllabus.course.code, other.syllabus.course.code)


def _weight(course: SavedCourse) -> tuple[int, int]:
    """Of several, the one that people decided most about, then the last one."""
    return n_decided(course), course.position


def _offer_text(offer: _Offer) -> str:
    facts, decided, planned = offer.older.syllabus, n_decided(offer.older), n_planned(offer.older)
    there = (
        facts.course.term or facts.source,
        counted(decided, "decision") if decided else "",
        counted(planned, "planned change") if planned else "",
    )
    return (
        f"{offer.arrived.source}: {facts.course.code} is here already "
        f"({', '.join(filter(None, there))}). This one stands as a course of its own."
    )


def _join(offer: _Offer) -> None:
    with trouble.told():
        joined = join_courses(workspace(), offer.older, offer.newer)
        as_version = replace(offer.arrived, course=joined.id, is_new_version=True)
        arrivals.change(offer.arrived, as_version)
        state.reload()
        undo.remember(
            undo.Change(
                _joined_text(offer, joined),
                lambda: _part(offer, joined, as_version),
                moved_in=joined.id,
            )
        )
    state.reload()


def _joined_text(offer: _Offer, joined: SavedCourse) -> str:
    planned = n_planned(joined)
    said = (
        f"{offer.arrived.source} is the next version of {joined.syllabus.course.code} now.",
        kept_decisions_text(joined),
        f"{counted(planned, 'planned change')} kept." if planned else "",
    )
    return " ".join(filter(None, said))


def _part(offer: _Offer, joined: SavedCourse, as_version: Arrived) -> None:
    """Bring back the two courses, the newer one with its own corrections only."""
    parted = part_version(workspace(), joined.id, joined.version, joined.number)
    older = saved_course(workspace(), joined.id)
    if older.number != offer.older.number:
        make_current(workspace(), older.id, older.version, offer.older.number)
    as_it_was = CourseChange(
        facts=offer.newer.syllabus.course,
        moves=moves_of(offer.newer.syllabus),
        requirement=offer.newer.requirement,
        year=offer.newer.year,
        clears_year=offer.newer.year is None,
    )
    change_course(workspace(), parted, saved_course(workspace(), parted).version, as_it_was)
    arrivals.change(as_version, replace(offer.arrived, course=parted))
