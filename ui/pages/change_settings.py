"""The site's settings: a name, what is kept and for how long, where it lies, how to back it up."""

import streamlit as st

from ui.permissions import is_site_admin
from ui.saved_work import place_text, show_place_warning, workspace
from ui.signing_in import has_sign_in
from ui.site_choices import show_name, show_originals, show_retention
from ui.widgets import show_title
from workspace import place, site_settings

show_title("Settings", "What holds for all programs here. Each change is saved when you press.")
may_change = is_site_admin()
if not may_change:
    st.text("Only an admin of this site can change these. You may read them.")
chosen = {choice.setting.key: choice for choice in site_settings(workspace())}
if not has_sign_in():
    show_name(chosen["reviewer_name"])
show_originals(chosen["keep_originals"], may_change=may_change)
show_retention(chosen["retention_days"], may_change=may_change)

st.header("Where your work is saved", anchor=False)
found = place(workspace())
if may_change:
    st.text("In this file:" if found.is_file else "In this database:")
    st.code(found.address, language=None, wrap_lines=True)
else:
    st.text(f"Work is saved {place_text()}.")
show_place_warning()
st.markdown(f"Version of its tables: `{found.tables}`")

if may_change:
    st.header("Backup", anchor=False)
    st.markdown(
        "This command writes everything to one file, while the app runs. Put a file's name in the "
        "place of OUT, best on another disk:"
    )
    st.code("imh-align workspace backup OUT", language=None)
    st.markdown(
        "`imh-align workspace restore` brings it back. Imported maps are files of their own, in "
        "the folder `maps` of the data folder; copy that folder too."
    )
