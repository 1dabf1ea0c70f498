"""An engine in, its tables brought up to this version; a file is copied first."""

import glob
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from workspace.database import WRITES, sqlite_file
from workspace.errors import UnusableDatabaseError

_SCRIPTS = Path(__file__).resolve().parent / "migrations"
# Two apps that start at once take turns; any number that is ours alone will do.
_POSTGRES_LOCK = 4_931_207
# A table that every version of ours has, and hardly another program.
_OURS = "syllabus_version"


def upgrade(engine: Engine, to: str = "head") -> None:
    """Create the tables, or bring those of an earlier version up to this one.

    Raises UnusableDatabaseError where the database cannot be opened or was written by a
    newer version.
    """
    try:
        if not _is_up_to_date(engine):
            _upgrade(engine, to)
    except (DBAPIError, sqlite3.DatabaseError) as error:
        raise UnusableDatabaseError(
            f"The database {engine.url.render_as_string(hide_password=True)} cannot be opened: "
            f"{type(error).__name__}. Check the address, or restore a backup."
        ) from error


def current_revision(engine: Engine) -> str:
    """The version of the tables; "" where there are none yet."""
    with engine.connect() as connection:
        return revision_of(connection)


def revision_of(connection: Connection) -> str:
    """The same, in a connection that is open."""
    return MigrationContext.configure(connection).get_current_revision() or ""


def newest_revision() -> str:
    """The version of the tables that this program works with."""
    return ScriptDirectory(str(_SCRIPTS)).get_current_head() or ""


def copies_aside(file: Path) -> list[Path]:
    """The copies that were made of a file before updates, and the files beside them."""
    pattern = _copy_of(Path(glob.escape(file.name)), "*").name
    return sorted(file.parent.glob(f"{pattern}*"))


def _is_up_to_date(engine: Engine) -> bool:
    with engine.connect() as connection:
        is_ours = inspect(connection).has_table(_OURS)
        return is_ours and revision_of(connection) == newest_revision()


def _upgrade(engine: Engine, to: str) -> None:
    with (
        engine.execution_options(**{WRITES: True}).connect() as connection,
        _no_cascades(connection),
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})")
        # Asked again under the lock: another app may have done it meanwhile.
        current = revision_of(connection)
        _refuse_unknown(current, connection)
        if current == newest_revision():
            return
        _copy_aside(engine, current)
        command.upgrade(_config(connection), to)


@contextmanager
def _no_cascades(connection: Connection) -> Iterator[None]:
    """Let SQLite drop a table that is made anew without removing what hangs on its rows."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - tells mypy what it is
    driver.execute("PRAGMA foreign_keys = OFF")  # has no effect once a transaction is begun
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _refuse_unknown(current: str, connection: Connection) -> None:
    tables = set(inspect(connection).get_table_names())
    if tables and not (current and _OURS in tables):
        raise UnusableDatabaseError(
            "The database holds tables of another program. Give this toolkit a database of its own."
        )
    known = {script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()}
    if current and current not in known:
        raise UnusableDatabaseError(
            f"Saved work was written by a newer version (tables {current}). Install the newest "
            "version of this toolkit; nothing was changed."
        )


def _copy_aside(engine: Engine, current: str) -> None:
    """Copy a file before its tables change; the write-ahead log goes with it."""
    file = sqlite_file(engine)
    if file is None or not current:
        return
    with (
        closing(sqlite3.connect(file)) as source,
        closing(sqlite3.connect(_copy_of(file, current))) as target,
    ):
        source.backup(target)


def _copy_of(file: Path, current: str) -> Path:
    return file.with_name(f"{file.stem}-before-update-from-{current}{file.suffix}")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config
