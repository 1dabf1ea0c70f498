"""Saved work as this session has it: its workspace, where that lies, and what to say without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import streamlit as st

from ui.signing_in import NotSignedInError, has_sign_in, show_door, signed_in
from workspace import (
    Person,
    UnusableDatabaseError,
    Workspace,
    WorkspaceError,
    database_url,
    open_workspace,
    synced_folder,
)
from workspace.database import sqlite_file
from workspace.retention import remove_expired
from workspace.site_settings import local_person

_NAME_SECONDS = 30  # after which a name chosen elsewhere is seen here
_DAY_SECONDS = 86_400


def workspace() -> Workspace:
    """The session's workspace: one engine a process, and the person who is at work here.

    Where the database cannot be opened, or nobody is signed in who must, the page says so and
    stops.
    """
    try:
        return _own_workspace()
    except WorkspaceError as error:
        _stop(error)
    except NotSignedInError as closed:
        show_door(closed)
        st.stop()


def is_door_open() -> bool:
    """Whether the person at work is let in; where saved work cannot be opened, who knows."""
    try:
        _own_workspace()
    except NotSignedInError:
        return False
    except WorkspaceError:
        pass
    return True


@contextmanager
def calm() -> Iterator[None]:
    """Where the database goes away while a page is drawn, say so and stop, without a trace."""
    try:
        yield
    except UnusableDatabaseError as error:
        _stop(error)


def place_text() -> str:
    """Say where work is saved: "on this computer"."""
    is_here = _file() is not None and not has_sign_in()
    return "on this computer" if is_here else "in the database of this site"


def show_place_warning() -> None:
    """Say so where the place of saved work puts it at risk."""
    file = _file()
    folder = synced_folder(file.parent) if file else ""
    if folder:
        st.text(
            f"Your work is saved in a folder that “{folder}” copies while it is written, which "
            "can break it. Name a folder that is not synchronised in IMH_ALIGN_HOME and start "
            "the app again."
        )


@st.cache_resource(show_spinner="Opening saved work ...", on_release=Workspace.close)
def opened(url: str) -> Workspace:
    """Saved work at an address, opened once a process."""
    return open_workspace(url)


@st.cache_resource(ttl=_DAY_SECONDS, show_spinner=False)
def keep_retention(url: str) -> None:
    """Remove what the site keeps no longer: when the app starts, and once a day while it runs."""
    remove_expired(opened(url))


def see_name_at_once() -> None:
    """Say that the name of the person at this computer was changed."""
    _local_person.clear()


def _own_workspace() -> Workspace:
    url = database_url()
    engine = opened(url).engine
    keep_retention(url)
    person = signed_in(Workspace(engine)) if has_sign_in() else _local_person(url)
    return Workspace(engine, person)


@st.cache_resource(ttl=_NAME_SECONDS, show_spinner=False)
def _local_person(url: str) -> Person:
    """Whose name stands beside the changes where nobody signs in."""
    return local_person(opened(url))


def _file() -> Path | None:
    return sqlite_file(workspace().engine)


def _stop(error: WorkspaceError) -> NoReturn:
    st.title("Saved work cannot be opened", anchor=False)
    st.text(str(error))
    st.markdown(
        "Nothing was changed, and nothing is lost by waiting. Once it is mended, go on here:"
    )
    st.button("Try again", key="try_again")
    st.stop()
