"""A copy of a map in; forms that add an area to it, rename or move one, or take one out."""

import streamlit as st

from exports import area_text
from ui.maps.domains import domain_text, empty_domains
from ui.maps.draft import Draft, change_draft
from ui.maps.places import (
    MAX_CODE,
    MAX_NAME,
    AreaPlace,
    PlaceError,
    next_code,
    with_area,
    with_place,
    without_area,
)

_NEXT = "map_edit_next"
_KNOWN_BY = (
    "Decisions on levels are kept by the area's code and name: where a program is matched with "
    "this map, those about an area that goes or has another code or name stay with the old one. "
    "Ideas, standards and categories are known by the area's name."
)


def to_edit(held: Draft) -> str:
    """The key of the choice of the area to edit: the one just added or renamed, else as chosen."""
    key = f"map_edit_area_{held.framework.id}"
    codes = {area.code for area in held.framework.knowledge_areas}
    wanted = st.session_state.pop(_NEXT, st.session_state.get(key))
    if wanted in codes:
        st.session_state[key] = wanted
    else:
        st.session_state.pop(key, None)
    return key


def show_place(held: Draft, code: str) -> None:
    """Draw what the area is called and where it stands, to change, and the way to take it out."""
    area = held.framework.area(code)
    domain = next(each.code for each in held.framework.domains if area in each.areas)
    with st.expander("Rename, move or remove this area"):
        st.text(_KNOWN_BY)
        key = f"{held.framework.id}_{code}_{held.n_changes}"
        with st.form(f"map_place_{key}", border=False):
            asked = _ask(held, AreaPlace(area.code, area.name, domain), f"place_{key}")
            if st.form_submit_button("Keep code, name and domain"):
                _rename(held, code, asked)
        with st.popover("Remove this area"):
            st.text(
                f"{area_text(area)} goes from the copy with all its words. Undo brings it back."
            )
            if st.button("Remove it", key=f"map_remove_{key}"):
                _remove(held, code)


def show_add(held: Draft) -> None:
    """Draw the form for another area."""
    with st.expander("Add an area"):
        st.text("It begins without words: give it a meaning, terms and sentences after that.")
        key = f"{held.framework.id}_{held.n_changes}"
        with st.form(f"map_add_{key}", border=False):
            # A domain that is still empty waits for its first area.
            first = (*empty_domains(held.framework), *held.framework.domains)[0].code
            asked = _ask(held, AreaPlace("", "", first), f"add_{key}")
            if st.form_submit_button("Add the area"):
                _add(held, asked)


def _ask(held: Draft, now: AreaPlace, key: str) -> AreaPlace:
    names = {each.code: domain_text(each) for each in held.framework.domains}
    left, middle, right = st.columns((1, 3, 2))
    with left:
        code = st.text_input(
            "Code",
            value=now.code,
            max_chars=MAX_CODE,
            placeholder=next_code(held.framework, now.domain),
            help="Left empty, it is the next number of the domain.",
            key=f"map_code_{key}",
        )
    with middle:
        name = st.text_input("Name", value=now.name, max_chars=MAX_NAME, key=f"map_name_{key}")
    with right:
        domain = st.selectbox(
            "Domain of the area",
            list(names),
            index=list(names).index(now.domain),
            format_func=names.__getitem__,
            key=f"map_area_domain_{key}",
        )
    return AreaPlace(code, name, domain)


def _add(held: Draft, asked: AreaPlace) -> None:
    try:
        new, code = with_area(held.framework, asked)
    except PlaceError as error:
        st.text(f"Not added: {error}")
        return
    st.session_state[_NEXT] = code
    change_draft(new)
    st.rerun()


def _rename(held: Draft, code: str, asked: AreaPlace) -> None:
    try:
        new = with_place(held.framework, code, asked)
    except PlaceError as error:
        st.text(f"Not changed: {error}")
        return
    before = {area.code for area in held.framework.knowledge_areas}
    fresh = (area.code for area in new.knowledge_areas if area.code not in before)
    st.session_state[_NEXT] = next(fresh, code)
    change_draft(new)
    st.rerun()


def _remove(held: Draft, code: str) -> None:
    try:
        new = without_area(held.framework, code)
    except PlaceError as error:
        st.text(f"Not removed: {error}")
        return
    change_draft(new)
    st.rerun()
