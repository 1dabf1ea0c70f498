"""Who is at the app: the person at this computer, or one who signed in with the site's provider.

A site asks for a sign-in by a section [auth] in Streamlit's secrets. Whom it lets in, and for
how long, stands in environment variables: IMH_ADMINS (e-mail addresses), IMH_SIGN_IN_DOMAINS
(what an address must end with), IMH_SIGN_IN_HOURS, and IMH_TRUST_EMAIL for providers that do not
say that an address is verified because all of theirs are.
"""

import os
import time
from typing import NoReturn

import streamlit as st

from workspace import Identity, NotAllowedError, Person, SignInRules, Workspace, sign_in

_HOURS = 12.0
_SECONDS_AN_HOUR = 3_600


def has_sign_in() -> bool:
    """Whether this site asks people to sign in."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def signed_in(workspace: Workspace) -> Person:
    """The person who signed in; without one the page asks for it and stops."""
    if not st.user.is_logged_in:
        _ask("Sign in to read and review the courses of your programs.")
    if _is_over():
        _ask("You signed in some time ago. Sign in again to go on; everything is saved.")
    identity = _identity()
    known: tuple[Identity, Person] | None = st.session_state.get("signed_in")
    if known is not None and known[0] == identity:
        return known[1]
    try:
        person = sign_in(workspace, identity, _rules())
    except NotAllowedError as error:
        _refuse(error)
    st.session_state["signed_in"] = (identity, person)
    return person


def show_account() -> None:
    """Say who is signed in, with the way out; nothing on a site without a sign-in."""
    known: tuple[Identity, Person] | None = st.session_state.get("signed_in")
    if known is None:
        return
    with st.container(
        horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="account"
    ):
        st.text(f"Signed in as {known[1].name}", width="content")
        st.button("Sign out", key="sign_out", on_click=_leave, type="tertiary")


def _identity() -> Identity:
    claims = st.user.to_dict()
    is_verified = claims.get("email_verified") in (True, "true") or _is_on("IMH_TRUST_EMAIL")
    return Identity(
        issuer=str(claims.get("iss") or ""),
        subject=str(claims.get("sub") or ""),
        name=str(claims.get("name") or ""),
        email=str(claims.get("email") or ""),
        is_verified=is_verified,
    )


def _rules() -> SignInRules:
    return SignInRules(
        admins=frozenset(_listed("IMH_ADMINS")), domains=frozenset(_listed("IMH_SIGN_IN_DOMAINS"))
    )


def _listed(variable: str) -> list[str]:
    parts = os.environ.get(variable, "").replace(",", " ").split()
    return [part.casefold().removeprefix("@") for part in parts]


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "").casefold() in ("1", "true", "yes", "on")


def _is_over() -> bool:
    """Whether the sign-in is older than the site allows: the cookie alone would last a month."""
    began = st.user.to_dict().get("iat")
    if not isinstance(began, int | float | str):
        return False
    try:
        hours = float(os.environ.get("IMH_SIGN_IN_HOURS", _HOURS))
        return time.time() - float(began) > hours * _SECONDS_AN_HOUR
    except ValueError:
        return True


def _ask(words: str) -> NoReturn:
    st.title("Course alignment toolkit", anchor=False)
    st.text(words)
    st.button("Sign in", key="sign_in", on_click=st.login, type="primary")
    st.stop()


def _refuse(error: NotAllowedError) -> NoReturn:
    st.title("You are not let in", anchor=False)
    st.text(str(error))
    st.button("Sign out", key="sign_out", on_click=st.logout)
    st.stop()


def _leave() -> None:
    st.session_state.clear()
    st.logout()
