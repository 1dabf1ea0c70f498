"""The members of a program in, a list with what an admin may do about each; the roles' table."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from ui import people_changes as changes
from ui.permissions import ROLE_MEANINGS, ROLE_NAMES, may
from ui.plain_text import plain
from workspace import Member, Role

_WIDTH = 860  # pixels; the choices stay near the name
_CELL = "text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0"


def show_members(program_id: str, members: Sequence[Member]) -> None:
    """Draw everybody with a role, as a row each."""
    if not members:
        st.markdown("Nobody has a role here yet.")
    for member in members:
        with st.container(
            border=True,
            horizontal=True,
            vertical_alignment="center",
            horizontal_alignment="distribute",
            width=_WIDTH,
            key=f"member_{member.person}",
        ):
            st.html(_words(member), width="stretch")
            if may(Role.ADMIN):
                _show_choices(program_id, member)
            else:
                st.text(ROLE_NAMES[member.role], width="content")


def show_invitation(program_id: str) -> None:
    """Draw the form in which an admin invites somebody."""
    st.header("Invite a person", anchor=False)
    st.markdown(
        "They see the program when they sign in with this address. No message is sent: tell them."
    )
    with st.form("invitation", width=_WIDTH):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input("E-mail address", key=changes.EMAIL, max_chars=254, autocomplete="off")
            st.selectbox(
                "Role",
                list(ROLE_NAMES),
                index=1,
                format_func=ROLE_NAMES.__getitem__,
                key=changes.ROLE,
                width=180,
            )
        st.form_submit_button("Invite", on_click=changes.send_invitation, args=(program_id,))


def show_roles() -> None:
    """Draw what each role may do, as a table."""
    rows = "".join(
        f'<tr><th scope="row" style="{_CELL};white-space:nowrap">{escape(ROLE_NAMES[role])}</th>'
        f'<td style="{_CELL}">{escape(meaning)}</td></tr>'
        for role, meaning in ROLE_MEANINGS.items()
    )
    head = f'<tr><th scope="col" style="{_CELL}">Role</th><th scope="col" style="{_CELL}">'
    st.html(f'<table style="border:0">{head}May do</th></tr>{rows}</table>')


def _words(member: Member) -> str:
    known = member.email if member.email != member.name else ""
    waiting = "" if member.has_signed_in else "Invited; has not signed in yet"
    details = escape(" \u00b7 ".join(filter(None, (known, waiting))))
    return (
        f'<div style="overflow-wrap:anywhere"><strong>{escape(member.name)}</strong>'
        f'<div style="font-size:.875rem">{details}</div></div>'
    )


def _show_choices(program_id: str, member: Member) -> None:
    # A new key with each role, so that the box shows the role as it is now.
    key = f"role_{member.person}_{int(member.role)}"
    st.selectbox(
        f"Role of {plain(member.name)}",
        list(ROLE_NAMES),
        index=list(ROLE_NAMES).index(member.role),
        format_func=ROLE_NAMES.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=changes.change_role,
        args=(program_id, member, key),
        width=160,
    )
    st.button(
        "Take away",
        key=f"take_away_{member.person}",
        on_click=changes.take_away,
        args=(program_id, member),
    )
