"""A workspace in, where it lies and in which shape out: for the person who looks after it."""

from dataclasses import dataclass

from sqlalchemy.engine import URL

from workspace.database import sqlite_file
from workspace.upgrading import revision_of
from workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Place:
    """The file of saved work, or the database's address without password and options.

    `tables` is the version of its tables.
    """

    address: str
    is_file: bool
    tables: str


def place(workspace: Workspace) -> Place:
    """Where saved work lies; raises UnusableDatabaseError where it cannot be reached."""
    file = sqlite_file(workspace.engine)
    with workspace.reading() as session:
        tables = revision_of(session.connection())
    address = shown_address(workspace.engine.url) if file is None else str(file)
    return Place(address, is_file=file is not None, tables=tables)


def shown_address(url: URL) -> str:
    """The address as it may be shown: its options are left out, since they can hold a password."""
    # Setting a part to None would leave it as it is.
    return URL.create(
        url.get_backend_name(), url.username, None, url.host, url.port, url.database
    ).render_as_string()
