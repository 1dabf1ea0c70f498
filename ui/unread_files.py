"""The files of the open program that could not be read, as this session knows them."""

from collections.abc import Iterable

import streamlit as st

from syllabi import SyllabusError


def unread() -> tuple[SyllabusError, ...]:
    """The files that were not read and did not come again in a form that was: for reports."""
    errors: tuple[SyllabusError, ...] = st.session_state.get("unread", ())
    return errors


def unread_before() -> tuple[SyllabusError, ...]:
    """Those that were not read before the last upload began."""
    errors: tuple[SyllabusError, ...] = st.session_state.get("unread_before", ())
    return errors


def unread_to_show() -> tuple[SyllabusError, ...]:
    """Those whose message was not put away."""
    put_away: tuple[SyllabusError, ...] = st.session_state.get("unread_put_away", ())
    return tuple(error for error in unread() if error not in put_away)


def set_unread(errors: Iterable[SyllabusError]) -> None:
    """Set the files that were not read."""
    st.session_state["unread"] = tuple(errors)


def add_unread(error: SyllabusError) -> None:
    """Add a file that was not read; the same trouble is told once, as the last."""
    others = (known for known in unread() if str(known) != str(error))
    set_unread((*others, error))


def begin_unread() -> None:
    """From here on a new upload's files are told from those before it."""
    st.session_state["unread_before"] = unread()


def put_unread_away() -> None:
    """Show the list of unread files no more; reports still name them."""
    st.session_state["unread_put_away"] = unread()
