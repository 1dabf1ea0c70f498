"""People of a program: who has which role; its admins invite, change and take away."""

import streamlit as st

from ui import state
from ui.people_changes import show_news
from ui.people_list import show_invitation, show_members, show_roles
from ui.permissions import may, show_why_not
from ui.program_list import show_latest
from ui.saved_work import workspace
from ui.widgets import show_head
from workspace import Role, members

show_head("People", "Who works on this program, and what each of them may do.")
program = state.saved_program()
if program is None:
    st.markdown("**No program is open.** Open the one whose people you want to see.")
    show_latest()
else:
    show_why_not(Role.ADMIN)
    show_news()
    show_members(program.id, members(workspace(), program.id))
    if may(Role.ADMIN):
        show_invitation(program.id)
    st.header("What each role may do", anchor=False)
    show_roles()
    st.markdown("Admins of this site may do everything in every program; they are not listed here.")
