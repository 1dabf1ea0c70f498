"""What the open program has in, what to compare out: chosen on the page and kept in the address."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import streamlit as st

from ui import state
from ui.asked_course import COURSE
from ui.comparing.names import course_names, program_name, version_name
from ui.comparing.pairs import Side, Versions, first_pair
from ui.last_course import first_course, remember_course
from workspace import Program

OLD, NEW, WITH = "old", "new", "with"
_PARAMETERS = (COURSE, OLD, NEW, WITH)
_WIDTH = 640  # pixels


class Way(StrEnum):
    """What is compared with what."""

    VERSIONS = "Two versions of a course"
    PROGRAM = "This program with another"
    RESULTS = "This program with saved results"


def choose_way() -> Way:
    """Draw the choice of what is compared; an address that names a program chooses it."""
    asked = Way.PROGRAM if st.query_params.get(WITH) else Way.VERSIONS
    return st.segmented_control(
        "What to compare",
        list(Way),
        format_func=str,
        default=asked,
        required=True,
        key="compare_way",
    )


def choose_course(pairs: Mapping[str, Mapping[str, Side]]) -> str:
    """Draw the choice of a course that can be compared, at first the one looked at last.

    Where that one has a single version, or there are several and none was looked at, nothing is
    chosen for the person: then "".
    """
    names = course_names()
    known = [saved.id for saved in state.saved_courses()]
    at = first_course(known, st.query_params.get(COURSE, ""), -1)
    last = known[at] if at >= 0 else ""
    first = last if last in pairs else "" if last else _only_one(pairs)
    chosen = _choose("Course", {id_: names[id_] for id_ in pairs}, COURSE, default=first)
    if chosen:
        remember_course(chosen)
    elif last:
        st.text(f"{names[last]} has one version of its syllabus here.")
    return chosen


def choose_sides(chosen: str, sides: Mapping[str, Side], versions: Versions) -> tuple[Side, Side]:
    """Draw the choices of what stands before and now, the older one before."""
    names = course_names()
    own = {str(version.number): version_name(version) for version in versions[chosen]}
    shown = {key: own.get(key) or f"Another course here: {names[key]}" for key in sides}
    before, now = first_pair(chosen, sides)
    old_box, new_box = st.columns(2)
    key = f"_{chosen}_{len(shown)}"
    with old_box:
        old = _choose("Before", shown, OLD, default=before, key=key)
    with new_box:
        new = _choose("Now", shown, NEW, default=now, key=key)
    return sides[old], sides[new]


def choose_program(others: Sequence[Program]) -> Program | None:
    """Draw the choice among the other programs; None until one is chosen."""
    names = {other.id: program_name(other) for other in others}
    chosen = _choose("The other program", names, WITH)
    return next((other for other in others if other.id == chosen), None)


def choose_order(other: str) -> bool:
    """Draw the choice of which side is the older; whether the other one is the newer."""
    choices = (f"{other} is the older", f"{other} is the newer")
    order = st.radio(
        "Order in time",
        range(2),
        format_func=choices.__getitem__,
        horizontal=True,
        key=f"compare_order_{other}",
    )
    return order == 1


def keep_address(kept: Sequence[str]) -> None:
    """Leave what belongs to another way of comparing out of the address."""
    for name in _PARAMETERS:
        if name not in kept and name in st.query_params:
            del st.query_params[name]


def _only_one(pairs: Mapping[str, Mapping[str, Side]]) -> str:
    """The first course where all others are the same one by its code; else ""."""
    first, sides = next(iter(pairs.items()))
    return first if set(pairs) <= {side.course.id for side in sides.values()} else ""


def _choose(
    label: str, names: Mapping[str, str], parameter: str, default: str = "", key: str = ""
) -> str:
    """A choice that stands in the address: what is asked there first, and what is chosen then.

    Without a default nothing is chosen at first: then "".
    """
    options, asked = list(names), st.query_params.get(parameter, "")
    first = asked if asked in names else default
    chosen = st.selectbox(
        label,
        options,
        index=options.index(first) if first else None,
        placeholder="Choose one",
        format_func=names.__getitem__,
        key=f"compare_{parameter}{key}",
        width="stretch" if parameter in (OLD, NEW) else _WIDTH,
    )
    if chosen and chosen != asked:
        if parameter == COURSE:
            # Numbers of another course's versions say nothing of this one's.
            keep_address((COURSE,))
        st.query_params[parameter] = chosen
    return chosen or ""
