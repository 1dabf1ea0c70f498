"""The web app's router: pages, navigation, and what frames each page."""

import streamlit as st

from ui import state
from ui.cache import freeze_imports
from ui.history_steps import count_presses
from ui.permissions import has_people
from ui.saved_work import calm, is_door_open
from ui.signing_in import show_account
from ui.trouble import show_new_trouble, show_trouble
from ui.widgets import (
    ADD_PAGE,
    CHANGES_PAGE,
    CHECK_PAGE,
    COMPARE_PAGE,
    EXPORT_PAGE,
    GAPS_PAGE,
    MAP_PAGE,
    MATRIX_PAGE,
    METHOD_PAGE,
    PEOPLE_PAGE,
    REVIEW_PAGE,
    SETTINGS_PAGE,
    START_PAGE,
    show_notice,
)

is_open = is_door_open()
people = st.Page(
    PEOPLE_PAGE,
    title="People",
    url_path="people",
    visibility="visible" if is_open and has_people() else "hidden",
)
page = st.navigation(
    {
        "": [
            st.Page(START_PAGE, title="Start", default=True),
            st.Page(ADD_PAGE, title="Add syllabi", url_path="add"),
            st.Page(CHECK_PAGE, title="Check sections", url_path="sections"),
            st.Page(REVIEW_PAGE, title="Review", url_path="review"),
            st.Page(CHANGES_PAGE, title="Smallest changes", url_path="changes"),
            st.Page(MATRIX_PAGE, title="Matrix", url_path="matrix"),
            st.Page(GAPS_PAGE, title="Gaps", url_path="gaps"),
            st.Page(COMPARE_PAGE, title="Compare", url_path="compare"),
            st.Page(EXPORT_PAGE, title="Export", url_path="export"),
        ],
        "More": [
            st.Page(MAP_PAGE, title="Browse the map", url_path="map"),
            st.Page(METHOD_PAGE, title="How it works", url_path="how-it-works"),
            st.Page(SETTINGS_PAGE, title="Settings", url_path="settings"),
            people,
        ],
    },
    position="top" if is_open else "hidden",
)
title = page.title if is_open else "Sign in"
st.set_page_config(page_title=f"{title} - Course alignment toolkit", layout="wide")
freeze_imports()
count_presses()
with calm(), state.with_access():
    state.refresh()
    show_account()
    show_trouble()
    page.run()
    show_new_trouble()
show_notice()
