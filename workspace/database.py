"""An address in, an engine for SQLite or PostgreSQL out, set up so that a commit is kept.

SQLite writes ahead (WAL) and waits for the disk at each commit: what was confirmed survives a
crash of the app and of the machine. A writing transaction takes its lock at the start, so that
two of them follow each other instead of failing half-way.
"""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine import URL, Connection
from sqlalchemy.exc import ArgumentError

from workspace.errors import UnusableDatabaseError

WRITES = "writes"
_WAIT_SECONDS = 15
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {_WAIT_SECONDS * 1000}",
    "PRAGMA foreign_keys = ON",
    # What is removed is overwritten, so that it is not found in the file.
    "PRAGMA secure_delete = ON",
)
# The driver that comes along; another one can be named in the address.
_DRIVERS = {"postgres": "postgresql+pg8000", "postgresql": "postgresql+pg8000"}


def make_engine(url: str) -> Engine:
    """An engine for an address such as sqlite:////folder/file.db or postgresql://user@host/name.

    The folder of a file is made. Raises UnusableDatabaseError for any other kind of address.
    """
    address = _address(url)
    if address.get_backend_name() == "postgresql":
        return create_engine(address, pool_pre_ping=True, pool_size=10, max_overflow=30)
    _make_folder(address)
    engine = create_engine(address, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def sqlite_file(engine: Engine) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL and for one in memory."""
    name = engine.url.database
    is_file = engine.dialect.name == "sqlite" and name and name != ":memory:"
    return Path(name) if is_file and name else None


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        # The address may hold a password, so it is not repeated.
        raise UnusableDatabaseError(
            "DATABASE_URL is no address of a database; write it like postgresql://user@host/name."
        ) from None
    address = address.set(drivername=_DRIVERS.get(address.drivername, address.drivername))
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise UnusableDatabaseError(
            f"DATABASE_URL names a database of the kind {address.get_backend_name()!r}; "
            "give one of PostgreSQL or SQLite."
        )
    return address


def _make_folder(address: URL) -> None:
    if not address.database or address.database == ":memory:":
        return
    folder = Path(address.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableDatabaseError(
            f"{folder}: this folder for saved work cannot be made ({error.strerror}). Name "
            "another one in IMH_ALIGN_HOME."
        ) from error


def _set_up(connection: SqliteConnection, _record: object) -> None:
    # Transactions are begun by `_begin`, never by the driver.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
