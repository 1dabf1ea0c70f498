"""A map in; a copy of it to edit, area by area, with checks, a test box and ways to keep it."""

import streamlit as st

from competency_map import Framework, available_frameworks
from exports import area_text
from ui.maps.area_forms import show_add, show_place, to_edit
from ui.maps.checks import show_checks
from ui.maps.choice import map_name
from ui.maps.domain_forms import show_domains
from ui.maps.draft import Draft, begin_copy, begin_edit, change_draft, draft, drop_draft, step_back
from ui.maps.files import show_downloads
from ui.maps.saving import may_save, save_draft
from ui.maps.trying_box import show_test_box
from ui.maps.words import EDITED_FIELDS, changed_areas, changes_text, with_words, words_of
from ui.permissions import is_site_admin


def show_edit(framework: Framework) -> None:
    """Draw the copy that is being edited, or the ways to begin one."""
    held = draft()
    if held is None:
        _show_beginning(framework)
        return
    _show_bar(held)
    code = _choose_area(held)
    _show_form(held, code)
    show_place(held, code)
    show_add(held)
    show_domains(held)
    is_sound = show_checks(held.base, held.framework)
    st.header("Test the copy", anchor=False)
    show_test_box(held.base, held.framework)
    _show_keeping(held, is_sound=is_sound)


def _show_beginning(framework: Framework) -> None:
    st.markdown(
        "Make a copy of this map as your organization's own, and change its words: what an area "
        "means, the terms and sentences that count, those that do not. Areas and domains can be "
        "added and removed, areas renamed and moved. Changes to the copy change nothing else until "
        "you save it and choose it for a program."
    )
    with st.form("map_copy"):
        title = st.text_input(
            "Name of the copy", value=f"{framework.title} (our copy)", max_chars=150
        )
        is_private = st.checkbox(
            "Private: its wording is licensed, so reports and exports leave it out",
            value=framework.is_private,
        )
        if st.form_submit_button("Make a copy"):
            begin_copy(framework, title, is_private=is_private)
            st.rerun()
    if framework.id not in available_frameworks() and is_site_admin():
        st.button("Edit this map itself", key="edit_map", on_click=begin_edit, args=(framework,))


def _show_bar(held: Draft) -> None:
    with st.container(
        border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        st.text(f"{map_name(held.framework)}. {changes_text(held.base, held.framework)}")
        with st.container(horizontal=True, width="content"):
            st.button(
                "Undo the last change", key="map_undo", on_click=step_back, disabled=not held.before
            )
            with st.popover("Give the copy up"):
                st.text("The changes that you did not save or download are lost.")
                st.button("Give it up", key="map_drop", on_click=drop_draft)
    st.text("The copy lives in this window until you save or download it: a reload loses it.")


def _choose_area(held: Draft) -> str:
    """Draw the choice of the area to edit; its code."""
    areas = {area.code: area for area in held.framework.knowledge_areas}
    changed = set(changed_areas(held.base, held.framework))
    return st.selectbox(
        "Area to edit",
        list(areas),
        format_func=lambda each: area_text(areas[each]) + (" (changed)" if each in changed else ""),
        key=to_edit(held),
    )


def _show_form(held: Draft, code: str) -> None:
    texts = words_of(held.framework.area(code))
    key = f"{held.framework.id}_{code}_{held.n_changes}"
    with st.form("map_area_form"):
        columns = st.columns(2, gap="large")
        for number, field in enumerate(EDITED_FIELDS):
            with columns[number % 2]:
                texts[field.column] = st.text_area(
                    field.label,
                    value=texts[field.column],
                    height=field.height,
                    max_chars=20_000,
                    help=field.help,
                    key=f"map_{field.column}_{key}",
                )
        if st.form_submit_button("Keep these changes"):
            change_draft(with_words(held.framework, code, texts))
            st.rerun()


def _show_keeping(held: Draft, *, is_sound: bool) -> None:
    st.header("Keep it", anchor=False)
    show_downloads(held.framework, "draft")
    if not may_save(held):
        st.text(
            "To save it as a map of this site, open a program of which you are a lead; to replace "
            "a map that others use, ask an admin of this site. You can download it."
        )
        return
    words = (
        "It takes the place of the map it was made from, in every program that uses it."
        if held.replaces
        else "It is kept beside the others, for this site only; no program uses it before somebody "
        "chooses it."
    )
    st.text(words)
    st.button(
        "Save the map",
        key="map_save",
        on_click=save_draft,
        args=(held,),
        disabled=not is_sound,
    )
