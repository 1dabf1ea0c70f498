"""What could not be saved, kept for the session until the person puts the message away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from workspace import WorkspaceError


@contextmanager
def told(not_saved: str = "") -> Iterator[None]:
    """Turn what saved work objects to into a message; `not_saved` is what the person wrote."""
    try:
        yield
    except WorkspaceError as error:
        say(str(error), not_saved)


def say(message: str, not_saved: str = "") -> None:
    """Keep a message, with the words that were not saved, so that they are not lost."""
    lines = [message, *([f"Not saved: {not_saved}"] if not_saved else [])]
    _kept().append("\n".join(lines))


def told_later(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Like `told`, for a file that is made in a thread of its own: shown with the next page."""
    kept = _kept()

    def made() -> bytes:
        try:
            return make()
        except WorkspaceError as error:
            kept.append(str(error))
            raise

    return made


def show_trouble() -> None:
    """Draw the messages, as plain text, with a button that puts them away."""
    messages: list[str] = st.session_state.get("trouble", [])
    st.session_state["trouble_shown"] = len(messages)
    if not messages:
        return
    with st.container(border=True, key="trouble_box"):
        for message in messages:
            st.text(message)
        st.button("Put this away", key="trouble_away", on_click=_put_away)


def show_new_trouble() -> None:
    """Draw the page once more if a message came up while it was drawn: they stand above it."""
    if len(st.session_state.get("trouble", [])) > st.session_state["trouble_shown"]:
        st.rerun()


def _kept() -> list[str]:
    kept: list[str] = st.session_state.setdefault("trouble", [])
    return kept


def _put_away() -> None:
    st.session_state.pop("trouble", None)
