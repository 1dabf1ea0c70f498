"""The web app's router: pages, navigation, and what frames each page."""

import streamlit as st

from ui import state
from ui.cache import freeze_imports
from ui.saved_work import calm
from ui.trouble import show_new_trouble, show_trouble
from ui.widgets import (
    ADD_PAGE,
    CHECK_PAGE,
    EXPORT_PAGE,
    GAPS_PAGE,
    MATRIX_PAGE,
    METHOD_PAGE,
    REVIEW_PAGE,
    show_notice,
)

page = st.navigation(
    [
        st.Page(ADD_PAGE, title="Add syllabi", default=True),
        st.Page(CHECK_PAGE, title="Check sections", url_path="sections"),
        st.Page(MATRIX_PAGE, title="Matrix", url_path="matrix"),
        st.Page(REVIEW_PAGE, title="Review", url_path="review"),
        st.Page(GAPS_PAGE, title="Gaps", url_path="gaps"),
        st.Page(EXPORT_PAGE, title="Export", url_path="export"),
        st.Page(METHOD_PAGE, title="How it works", url_path="how-it-works"),
    ],
    position="top",
)
st.set_page_config(page_title=f"{page.title} - Course alignment toolkit", layout="wide")
freeze_imports()
with calm():
    state.refresh()
    show_trouble()
    page.run()
    show_new_trouble()
show_notice()
