"""What the open program has in, what to compare out: chosen on the page and kept in the address."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

import streamlit as st

from exports import full_course_names
from exports.labels import file_name
from ui import cache, state
from ui.asked_course import COURSE
from ui.comparing.pairs import Side, Versions, first_pair
from ui.last_course import first_course, remember_course
from ui.local_time import local_text
from workspace import Program, SyllabusVersion

OLD, NEW, WITH = "old", "new", "with"
_PARAMETERS = (COURSE, OLD, NEW, WITH)


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


def choose_sides(pairs: Mapping[str, Mapping[str, Side]], versions: Versions) -> tuple[Side, Side]:
    """Draw the choices of a course, and of what stands before and now, the older one before."""
    report = cache.report(state.project())
    ids = [saved.id for saved in state.saved_courses()]
    names = dict(zip(ids, full_course_names(report), strict=True))
    asked = st.query_params.get(COURSE, "")
    last = list(pairs)[first_course(list(pairs), "")]
    chosen = _choose("Course", {id_: names[id_] for id_ in pairs}, COURSE, default=last)
    remember_course(chosen)
    if chosen != asked:
        keep_address((COURSE,))  # numbers of another course's versions say nothing of this one's
    sides = pairs[chosen]
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


def choose_program(others: Sequence[Program]) -> Program:
    """Draw the choice among the other programs."""
    names = {other.id: program_name(other) for other in others}
    chosen = _choose("The other program", names, WITH)
    return next(other for other in others if other.id == chosen)


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


def version_name(version: SyllabusVersion) -> str:
    """Name a version: "Version 2: nurs-330.docx, added 3 Nov 2026, 14:05 (in use)"."""
    in_use = " (in use)" if version.is_current else ""
    added = f"added {local_text(version.added_at)}"
    return f"Version {version.number}: {file_name(version.file_name)}, {added}{in_use}"


def program_name(program: Program) -> str:
    """Name a program with its institution, where it has one."""
    return ", ".join(filter(None, (program.name, program.institution)))


def keep_address(kept: Sequence[str]) -> None:
    """Leave what belongs to another way of comparing out of the address."""
    for name in _PARAMETERS:
        if name not in kept and name in st.query_params:
            del st.query_params[name]


def _choose(
    label: str, names: Mapping[str, str], parameter: str, default: str = "", key: str = ""
) -> str:
    """A choice that stands in the address: what is asked there first, and what is chosen then."""
    options, asked = list(names), st.query_params.get(parameter, "")
    first = asked if asked in names else default or options[0]
    chosen = st.selectbox(
        label,
        options,
        index=options.index(first),
        format_func=names.__getitem__,
        key=f"compare_{parameter}{key}",
    )
    if chosen != asked:
        st.query_params[parameter] = chosen
    return chosen
