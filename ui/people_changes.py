"""Invitations and roles, saved at a press; what came of it is kept to be shown."""

import streamlit as st

from ui import state
from ui.permissions import ROLE_NAMES
from ui.plain_text import plain
from ui.saved_work import workspace
from workspace import Member, Role, WorkspaceError, invite, set_role

EMAIL, ROLE = "invite_email", "invite_role"
_NEWS = "people_news"


def send_invitation(program_id: str) -> None:
    """Save the invitation as it stands in the form."""
    email: str = st.session_state[EMAIL]
    role: Role = st.session_state[ROLE]
    try:
        invite(workspace(), program_id, email, role)
    except WorkspaceError as error:
        _tell(str(error))
    else:
        _tell(f"{email.strip()} is {ROLE_NAMES[role].lower()} here now.", is_saved=True)
        st.session_state[EMAIL] = ""
    state.reload()


def change_role(program_id: str, member: Member, key: str) -> None:
    """Save the role that is chosen beside a person's name."""
    _save(program_id, member, st.session_state[key])
    # What is saved is what is shown, also where the change was refused.
    st.session_state.pop(key)


def take_away(program_id: str, member: Member) -> None:
    """Take a person's role away."""
    _save(program_id, member, Role.NONE)


def show_news() -> None:
    """Draw what came of the last press, once."""
    words, is_saved = st.session_state.pop(_NEWS, ("", False))
    if words and is_saved:
        # Not as Markdown, which would make links of addresses.
        with st.container(border=True, key="people_saved"):
            st.text(f"Saved: {words}")
    elif words:
        st.error(f"**Not saved\\:** {plain(words)}")


def _save(program_id: str, member: Member, role: Role) -> None:
    try:
        set_role(workspace(), program_id, member.person, role)
    except WorkspaceError as error:
        _tell(str(error))
    else:
        now = f"is {ROLE_NAMES[role].lower()} here now" if role else "has no access any more"
        _tell(f"{member.name} {now}.", is_saved=True)
    state.reload()


def _tell(words: str, *, is_saved: bool = False) -> None:
    st.session_state[_NEWS] = (words, is_saved)
