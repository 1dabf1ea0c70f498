"""The maps that are here in, the one to look at out; an area that the address names."""

import streamlit as st

from competency_map import Framework, FrameworkError, available_frameworks, stored_frameworks
from ui import state
from ui.frameworks import DEFAULT, framework

AREA, MAP = "area", "map"


def choose_map() -> Framework | None:
    """Draw the choice of a map, the program's own at first; None if it cannot be read."""
    ids = [*available_frameworks(), *stored_frameworks()]
    program = state.saved_program()
    own = program.framework if program else DEFAULT
    asked = st.query_params.get(MAP, "")
    first = next(id_ for id_ in (asked, own, DEFAULT) if id_ in ids)
    chosen = st.selectbox(
        "Map",
        ids,
        index=ids.index(first),
        format_func=_name,
        key=f"map_id_{len(ids)}",
        width=520,
    )
    keep(MAP, chosen if chosen != own else "")
    try:
        return framework(chosen)
    except FrameworkError as error:
        st.text(str(error))
        return None


def keep(parameter: str, value: str) -> None:
    """Let the address say it; "" leaves it out."""
    if value and st.query_params.get(parameter) != value:
        st.query_params[parameter] = value
    elif not value and parameter in st.query_params:
        del st.query_params[parameter]


def map_name(found: Framework) -> str:
    """Name a map: "Title, version 2026.4 (your own)"."""
    own = "" if found.id in available_frameworks() else " (your own)"
    return f"{found.title}, version {found.version}{own}"


def _name(id_: str) -> str:
    try:
        return map_name(framework(id_))
    except FrameworkError:
        return f"{id_} (cannot be read)"
