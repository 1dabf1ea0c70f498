"""The web app's router: pages, navigation, and what frames each page."""

import streamlit as st

from ui import state
from ui.cache import freeze_imports
from ui.permissions import has_people
from ui.saved_work import calm, is_door_open
from ui.signing_in import show_account
from ui.trouble import show_new_trouble, show_trouble
from ui.widgets import (
    ADD_PAGE,
    CHECK_PAGE,
    EXPORT_PAGE,
    GAPS_PAGE,
    MATRIX_PAGE,
    METHOD_PAGE,
    PEOPLE_PAGE,
    REVIEW_PAGE,
    SETTINGS_PAGE,
    show_notice,
)

is_open = is_door_open()
page = st.navigation(
    [
        st.Page(ADD_PAGE, title="Add syllabi", default=True),
        st.Page(CHECK_PAGE, title="Check sections", url_path="sections"),
        st.Page(MATRIX_PAGE, title="Matrix", url_path="matrix"),
        st.Page(REVIEW_PAGE, title="Review", url_path="review"),
        st.Page(GAPS_PAGE, title="Gaps", url_path="gaps"),
        st.Page(EXPORT_PAGE, title="Export", url_path="export"),
        st.Page(SETTINGS_PAGE, title="Settings", url_path="settings"),
        st.Page(
            PEOPLE_PAGE,
            title="People",
            url_path="people",
            visibility="visible" if is_open and has_people() else "hidden",
        ),
        st.Page(METHOD_PAGE, title="How it works", url_path="how-it-works"),
    ],
    position="top" if is_open else "hidden",
)
title = page.title if is_open else "Sign in"
st.set_page_config(page_title=f"{title} - Course alignment toolkit", layout="wide")
freeze_imports()
with calm(), state.with_access():
    state.refresh()
    show_account()
    show_trouble()
    page.run()
    show_new_trouble()
show_notice()
