"""An engine in, its tables brought up to this version; a file is copied first."""

import sqlite3
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


def upgrade(engine: Engine, to: str = "head") -> None:
    """Create the tables, or bring those of an earlier version up to this one.

    Raises UnusableDatabaseError where the database cannot be opened or was written by a
    newer version.
    """
    try:
        if current_revision(engine) != newest_revision():
            _upgrade(engine, to)
    except (DBAPIError, sqlite3.DatabaseError) as error:
        raise UnusableDatabaseError(
            f"The database {engine.url.render_as_string(hide_password=True)} cannot be opened: "
            f"{type(error).__name__}. Check the address, or restore a backup."
        ) from error


def current_revision(engine: Engine) -> str:
    """The version of the tables; "" where there are none yet."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision() or ""


def newest_revision() -> str:
    """The version of the tables that this program works with."""
    return ScriptDirectory(str(_SCRIPTS)).get_current_head() or ""


def _upgrade(engine: Engine, to: str) -> None:
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRES_LOCK})")
        # Asked again under the lock: another app may have done it meanwhile.
        current = MigrationContext.configure(connection).get_current_revision() or ""
        _refuse_unknown(current, connection)
        if current == newest_revision():
            return
        _copy_aside(engine, current)
        command.upgrade(_config(connection), to)


def _refuse_unknown(current: str, connection: Connection) -> None:
    known = {script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()}
    if current and current not in known:
        raise UnusableDatabaseError(
            f"Saved work was written by a newer version (tables {current}). Install the newest "
            "version of this toolkit; nothing was changed."
        )
    if not current and inspect(connection).get_table_names():
        raise UnusableDatabaseError(
            "The database holds tables of another program. Give this toolkit a database of its own."
        )


def _copy_aside(engine: Engine, current: str) -> None:
    """Copy a file before its tables change; the write-ahead log goes with it."""
    file = sqlite_file(engine)
    if file is None or not current:
        return
    with sqlite3.connect(file) as source, sqlite3.connect(_copy_of(file, current)) as target:
        source.backup(target)


def _copy_of(file: Path, current: str) -> Path:
    return file.with_name(f"{file.stem}-before-update-from-{current}{file.suffix}")


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config
