"""What the person at work may do in the open program: asked before it is shown.

Saved work asks again at each change; this only keeps people from trying in vain.
"""

import streamlit as st

from ui import state
from ui.saved_work import workspace
from ui.signing_in import has_sign_in
from workspace import Role
from workspace.roles import may_everything

ROLE_NAMES = {
    Role.VIEWER: "Viewer",
    Role.REVIEWER: "Reviewer",
    Role.LEAD: "Program lead",
    Role.ADMIN: "Admin",
}
ROLE_MEANINGS = {
    Role.VIEWER: "Reads courses, levels, decisions and quotes; downloads reports.",
    Role.REVIEWER: "The same, and confirms or changes levels, writes notes, plans changes.",
    Role.LEAD: "The same, and adds, corrects, orders, approves and removes courses.",
    Role.ADMIN: "The same, and invites people, gives roles, renames and removes the program.",
}
_DOES = {
    Role.REVIEWER: "decide on levels and plan changes",
    Role.LEAD: "add, change or approve courses",
    Role.ADMIN: "change who works on it",
}


def may(needed: Role) -> bool:
    """Whether the person has this role in the open program; anything goes where none is open."""
    return state.role() >= needed


def is_site_admin() -> bool:
    """Whether the person may change what holds for all programs: anybody at their own computer."""
    return may_everything(workspace().person)


def has_people() -> bool:
    """Whether a program is open that several people have roles in."""
    return has_sign_in() and bool(state.program_id() or st.query_params.get("program"))


def show_why_not(needed: Role) -> None:
    """Where the role is lower, say what it does not allow, and whom to ask; else nothing."""
    if not may(needed):
        own = ROLE_NAMES.get(state.role(), "no role").lower()
        st.text(
            f"Your role in this program is {own}, so you cannot {_DOES[needed]}. An admin of the "
            "program can change that."
        )
