"""Who is at the app where a site asks for a sign-in; else the site's door, drawn.

A site asks for a sign-in by a section [auth] in Streamlit's secrets. Whom it lets in, and for
how long, stands in environment variables: IMH_ADMINS (e-mail addresses), IMH_SIGN_IN_DOMAINS
(what an address must end with), IMH_SIGN_IN_HOURS, and IMH_TRUST_EMAIL for providers that do not
say that an address is verified because all of theirs are.
"""

import os
import time
from pathlib import Path

import streamlit as st

from workspace import Identity, NotAllowedError, Person, SignInRules, Workspace, sign_in

_HOURS = 12.0
_SECONDS_AN_HOUR = 3_600
_RULES = ("IMH_ADMINS", "IMH_SIGN_IN_DOMAINS")
_KNOWN = "signed_in"


class NotSignedInError(Exception):
    """Nobody is signed in, or nobody whom the site lets in; the message says what to do.

    `action` is the one button of the page: "Sign in", "Sign out", or "" for none.
    """

    def __init__(self, message: str, action: str) -> None:
        """Take what to tell the person, and the way on."""
        super().__init__(message)
        self.action = action


def has_sign_in() -> bool:
    """Whether this site asks people to sign in.

    Raises NotSignedInError where it seems to but does not say how: nobody is let in then,
    rather than everybody.
    """
    try:
        is_read = st.secrets.load_if_toml_exists()
    except OSError:
        is_read = False
    if is_read and "auth" in st.secrets:
        return True
    is_there = any(Path(file).exists() for file in st.get_option("secrets.files"))
    if (is_there and not is_read) or any(_listed(variable) for variable in _RULES):
        raise NotSignedInError(
            "The sign-in of this site is not set up: its secrets.toml cannot be read, or has no "
            "section [auth]. Whoever runs this site finds what it needs in docs/hosting.md.",
            action="",
        )
    return False


def signed_in(workspace: Workspace) -> Person:
    """The person who signed in; raises NotSignedInError where there is none."""
    if not st.user.get("is_logged_in", False):
        raise NotSignedInError(
            "Sign in to read and review the courses of your programs.", "Sign in"
        )
    if _is_over():
        raise NotSignedInError(
            "You signed in some time ago. Sign in again to go on; what was saved is kept.",
            "Sign in",
        )
    identity = _identity()
    known: tuple[Identity, Person] | None = st.session_state.get(_KNOWN)
    if known is not None and known[0] == identity:
        return known[1]
    # Nothing that was opened for somebody else, or for nobody, is left to this person.
    st.session_state.clear()
    try:
        person = sign_in(workspace, identity, _rules())
    except NotAllowedError as error:
        raise NotSignedInError(str(error), "Sign out") from None
    st.session_state[_KNOWN] = (identity, person)
    return person


def show_door(closed: NotSignedInError) -> None:
    """Draw what stands in the way, with the one way on."""
    st.title("Course alignment toolkit", anchor=False)
    st.text(str(closed))
    if closed.action == "Sign in":
        st.button("Sign in", key="sign_in", on_click=st.login)
        if st.query_params.get("program"):
            st.text("Once you are signed in, open the link that brought you here again.")
    elif closed.action:
        st.button(closed.action, key="sign_out", on_click=_leave)


def show_account() -> None:
    """Say who is signed in, with the way out; nothing on a site without a sign-in."""
    known: tuple[Identity, Person] | None = st.session_state.get(_KNOWN)
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
    admins, domains = (frozenset(_listed(variable)) for variable in _RULES)
    return SignInRules(admins, frozenset(domain.removeprefix("@") for domain in domains))


def _listed(variable: str) -> list[str]:
    return os.environ.get(variable, "").replace(",", " ").casefold().split()


def _is_on(variable: str) -> bool:
    return os.environ.get(variable, "").casefold() in ("1", "true", "yes", "on")


def _is_over() -> bool:
    """Whether the sign-in is older than the site allows: the cookie alone would last a month."""
    try:
        began = float(str(st.user.to_dict().get("iat")))
        hours = float(os.environ.get("IMH_SIGN_IN_HOURS") or _HOURS)
    except ValueError:
        return True
    return not time.time() - began <= hours * _SECONDS_AN_HOUR


def _leave() -> None:
    st.session_state.clear()
    st.logout()
