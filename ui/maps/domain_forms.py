"""A copy of a map in; a form that adds a domain to it, and a way to take an empty one out."""

import streamlit as st

from competency_map import Domain
from ui.maps.domains import (
    MAX_DOMAIN_CODE,
    domain_text,
    empty_domains,
    with_domain,
    without_domain,
)
from ui.maps.draft import Draft, change_draft
from ui.maps.places import MAX_NAME, PlaceError
from ui.plain_text import plain


def show_domains(held: Draft) -> None:
    """Draw the form for another domain, and the empty ones with a way to remove each."""
    with st.expander("Add or remove a domain"):
        st.text("A domain groups areas, and their codes begin with its own: TF-1 stands in TF.")
        key = f"{held.framework.id}_{held.n_changes}"
        with st.form(f"map_domain_{key}", border=False):
            left, right = st.columns((1, 5))
            with left:
                code = st.text_input(
                    "Code",
                    max_chars=MAX_DOMAIN_CODE,
                    placeholder="SL",
                    key=f"map_code_domain_{key}",
                )
            with right:
                name = st.text_input("Name", max_chars=MAX_NAME, key=f"map_name_domain_{key}")
            if st.form_submit_button("Add the domain"):
                _add(held, code, name)
        empty = empty_domains(held.framework)
        for domain in empty:
            _show_removal(held, domain)
        if not empty:
            st.text("A domain can be removed once it has no area.")


def _show_removal(held: Draft, domain: Domain) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(f"{domain_text(domain)} has no area yet.", width="content")
        st.button(
            plain(f"Remove {domain_text(domain)}"),
            key=f"map_domain_remove_{domain.code}",
            on_click=_remove,
            args=(held, domain.code),
        )


def _add(held: Draft, code: str, name: str) -> None:
    try:
        new = with_domain(held.framework, code, name)
    except PlaceError as error:
        st.text(f"Not added: {error}")
        return
    change_draft(new)
    st.rerun()


def _remove(held: Draft, code: str) -> None:
    change_draft(without_domain(held.framework, code))
