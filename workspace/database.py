"""An address in, an engine for SQLite or PostgreSQL out, set up so that a commit is kept.

SQLite writes ahead (WAL) and waits for the disk at each commit: what was confirmed survives a
crash of the app and of the machine. A writing transaction takes its lock at the start, so that
two of them follow each other instead of failing half-way. On PostgreSQL it is the program that is
locked first (see `workspace.programs`), and a reading transaction sees one moment as on SQLite.
"""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Connection
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import DeclarativeBase, Session

from workspace.errors import UnusableDatabaseError
from workspace.turns import let_take_turns

# What a transaction is for, as an option of its connection.
WRITES = "writes"
READS = "reads"
WAIT_SECONDS = 15
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}",
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
        engine = _engine(address, pool_pre_ping=True)
        event.listen(engine, "connect", _set_up_postgresql)
        event.listen(engine, "begin", _begin_postgresql)
        return engine
    _make_folder(address)
    engine = _engine(address, connect_args={"timeout": WAIT_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    let_take_turns(engine)
    return engine


def sqlite_file(engine: Engine) -> Path | None:
    """The file of an SQLite database; None for PostgreSQL and for one in memory."""
    name = engine.url.database
    is_file = engine.dialect.name == "sqlite" and not _is_in_memory(engine.url)
    return Path(name) if is_file and name else None


def inserting(session: Session, table: type[DeclarativeBase]) -> sqlite.Insert | postgresql.Insert:
    """An insertion that can say what to do where the row is there already."""
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    return sqlite.insert(table) if is_sqlite else postgresql.insert(table)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
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


def _engine(address: URL, **options: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own options
    try:
        return create_engine(address, **_pool(address), **options)
    except (ArgumentError, ImportError):
        raise UnusableDatabaseError(
            f"DATABASE_URL names the driver {address.drivername!r}, which is not installed; "
            f"write {address.get_backend_name()}:// for the one that comes along."
        ) from None


def _pool(address: URL) -> dict[str, int]:
    """How many connections are kept, and made for a moment; one in memory has its own pool."""
    if address.get_backend_name() == "postgresql":
        # To make one costs as much as several decisions (the password is proved in Python), and
        # many at once only take this process from each other: whoever comes then waits.
        return {"pool_size": 20, "max_overflow": 0, "pool_timeout": WAIT_SECONDS}
    return {} if _is_in_memory(address) else {"pool_size": 10, "max_overflow": 40}


def _make_folder(address: URL) -> None:
    if _is_in_memory(address):
        return
    folder = Path(address.database or "").parent
    try:
        # For the person alone: syllabi, decisions and names lie in it.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UnusableDatabaseError(
            f"{folder}: this folder for saved work cannot be made ({error.strerror}). Name "
            "another one in IMH_ALIGN_HOME."
        ) from error


def _is_in_memory(address: URL) -> bool:
    return not address.database or address.database == ":memory:"


def _set_up_sqlite(connection: SqliteConnection, _record: object) -> None:
    # Transactions are begun by `_begin_sqlite`, never by the driver.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    is_writing = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")


def _set_up_postgresql(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{WAIT_SECONDS}s'")
    cursor.close()
    connection.commit()


def _begin_postgresql(connection: Connection) -> None:
    if connection.get_execution_options().get(READS, False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
