"""A map in; its domains at a glance, a search, and one area of it drawn."""

from collections.abc import Sequence

import streamlit as st

from competency_map import AreaKind, Domain, Framework
from exports import area_text, counted, joined
from ui.maps.area import show_area
from ui.maps.choice import AREA, keep
from ui.maps.domains import domain_text
from ui.maps.search import FoundArea, find_areas
from ui.plain_text import plain

_ALL = ""
_COUNT = "map_area_count"


def show_browse(framework: Framework) -> None:
    """Draw the search, then the area that was chosen, or all that were found."""
    found = _search(framework)
    code = _choose_area(framework, found)
    if code:
        show_area(framework.area(code))
        return
    if not found:
        st.markdown("**No area holds these words.** Try fewer words, or a part of a word.")
    elif st.session_state.get("map_words"):
        _show_found(found)
    else:
        shown = {each.area.code for each in found}
        for domain in framework.domains:
            if any(area.code in shown for area in domain.areas):
                _show_domain(domain)


def _search(framework: Framework) -> list[FoundArea]:
    names = {_ALL: "All domains"} | {d.code: domain_text(d) for d in framework.domains}
    left, right = st.columns(2)
    with left:
        words = st.text_input(
            "Search in names, meanings and terms",
            max_chars=100,
            placeholder="For instance: attachment",
            key="map_words",
        )
    with right:
        domain = st.selectbox(
            "Domain", list(names), format_func=names.__getitem__, key=f"map_domain_{framework.id}"
        )
    return find_areas(framework, words, domain)


def _choose_area(framework: Framework, found: Sequence[FoundArea]) -> str:
    """Draw the choice of an area; its code, "" for none. What the address names is always in it."""
    asked = st.query_params.get(AREA, "")
    known = {area.code: area for area in framework.knowledge_areas}
    codes = [each.area.code for each in found]
    if asked in known and asked not in codes:
        codes.insert(0, asked)
    key = f"map_area_{framework.fingerprint}_{hash(tuple(codes))}_{_count()}"
    chosen = st.selectbox(
        f"Area: {len(found)} found",
        codes,
        index=codes.index(asked) if asked in codes else None,
        format_func=lambda code: area_text(known[code]),
        placeholder="Choose an area, or one of those below",
        key=key,
    )
    keep(AREA, chosen or "")
    return chosen or ""


def _show_domain(domain: Domain) -> None:
    with st.container(border=True):
        st.header(plain(domain_text(domain)), anchor=False)
        st.markdown(f":small[{_counts(domain)}]")
        with st.container(horizontal=True, gap="small"):
            for area in domain.areas:
                _show_button(area.code, area_text(area))


def _counts(domain: Domain) -> str:
    """How many areas of which kind: "8 areas of knowledge and skill and 2 ways of working"."""
    n_ways = sum(area.kind is AreaKind.PROCESS for area in domain.areas)
    kinds = (
        (len(domain.areas) - n_ways, "area of knowledge and skill", "areas of knowledge and skill"),
        (n_ways, "way of working", "ways of working"),
    )
    return joined([counted(number, *words) for number, *words in kinds if number])


def _show_found(found: Sequence[FoundArea]) -> None:
    for each in found:
        with st.container(horizontal=True, vertical_alignment="center"):
            _show_button(each.area.code, area_text(each.area))
            if each.terms:
                st.text(f"in its terms: {', '.join(each.terms)}", width="content")


def _show_button(code: str, words: str) -> None:
    st.button(plain(words), key=f"map_open_{code}", on_click=_open, args=(code,))


def _open(code: str) -> None:
    """Open an area: the address says which, and the box begins with it."""
    st.query_params[AREA] = code
    st.session_state[_COUNT] = _count() + 1


def _count() -> int:
    count: int = st.session_state.get(_COUNT, 0)
    return count
