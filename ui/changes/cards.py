"""A course's options in, drawn as cards by the course's weeks, each with ways to pick."""

import streamlit as st

from alignment import NextStep
from exports import area_text
from ui.changes import plan as change_plan
from ui.changes.html import CARD_WIDTH, option_html, place_html, way_html
from ui.changes.options import Option, Order
from ui.changes.plan import OpenCourse
from ui.local_time import local_text
from ui.permissions import may
from ui.plain_text import plain
from ui.widgets import REVIEW_PAGE, show_link
from workspace import PlannedChange, Role

_AT_ONCE = 12
_ALL = "change_all_of"
_FURTHER = (
    "For these the syllabus shows no place of its own, or they speak of children of an age that "
    "the course does not name."
)


def show_options(found: tuple[Option, ...], opened: OpenCourse, order: Order) -> None:
    """Draw the first cards, and a button for the rest; what is further off stands folded below."""
    near = [option for option in found if not option.is_further]
    further = [option for option in found if option.is_further]
    n_shown = len(near) if st.session_state.get(_ALL) == opened.id else _AT_ONCE
    _show_cards(near[:n_shown], opened, order)
    n_more = len(near) - n_shown
    if n_more > 0:
        words = f"Show {n_more} more"
        st.button(words, key="change_more", on_click=_show_all, args=(opened.id,))
    if further:
        folded = f"Further options ({len(further)})"
        with st.expander(folded, expanded=not near, width=CARD_WIDTH):
            st.caption(_FURTHER)
            _show_cards(further, opened, order)


def _show_cards(found: list[Option], opened: OpenCourse, order: Order) -> None:
    """Draw the cards; by week, each place has its heading."""
    heading = ""
    for option in found:
        if order is Order.WEEKS and place_html(option) != heading:
            heading = place_html(option)
            st.html(heading)
        _show_card(option, opened, below_place=order is Order.WEEKS)


def _show_card(option: Option, opened: OpenCourse, *, below_place: bool) -> None:
    area = option.shown.area
    with st.container(border=True, key=f"option_{area}", width=CARD_WIDTH):
        st.html(option_html(option, opened.course, opened.framework, below_place=below_place))
        with st.container(horizontal=True, vertical_alignment="center"):
            _show_pick(option.shown, opened)
            named = plain(area_text(opened.framework.area(area)))
            show_link(REVIEW_PAGE, f"See {named} in the review", course=opened.id, area=area)
        if option.others:
            with st.expander(_others_text(option, opened)):
                for way in option.others:
                    st.html(way_html(way, opened.framework))
                    _show_pick(way, opened)


def _others_text(option: Option, opened: OpenCourse) -> str:
    n_planned = sum(opened.entry_of(way) is not None for way in option.others)
    planned = f", {n_planned} in the plan" if n_planned else ""
    return f"Other ways ({len(option.others)}{planned})"


def _show_pick(step: NextStep, opened: OpenCourse) -> None:
    """Draw the button that puts a way into the plan, or takes it out; say who picked it."""
    pick, entry = opened.pick_of(step), opened.entry_of(step)
    if pick is None:
        return
    key = f"{opened.id}_{step.area}_{pick.change.fingerprint}"
    if entry is not None:
        _show_planned(entry, key)
    elif may(Role.REVIEWER):
        st.button(
            "Add to the plan",
            key=f"plan_in_{key}",
            on_click=change_plan.pick,
            args=(opened.id, pick),
        )


def _show_planned(entry: PlannedChange, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", width="content"):
        if may(Role.REVIEWER):
            st.button(
                "In the plan: take out",
                key=f"plan_out_{key}",
                icon=":material/check:",
                on_click=change_plan.take,
                args=(entry,),
            )
        picked = f"In the plan, picked by {entry.by}, {local_text(entry.at)}"
        st.text(picked, width="content")


def _show_all(course_id: str) -> None:
    st.session_state[_ALL] = course_id
