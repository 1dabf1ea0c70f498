"""A workspace in, one file out that holds all of it, made while others go on working.

The file is an SQLite database whatever the workspace is kept in, so that a backup of PostgreSQL
can be restored on a laptop and the other way round.
"""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import DBAPIError

from workspace.database import make_engine, sqlite_file
from workspace.errors import BackupError
from workspace.roles import require_site_admin
from workspace.sqlite_copies import check_sqlite, copy_sqlite, make_one_file
from workspace.table_copying import copy_tables
from workspace.upgrading import upgrade
from workspace.workspace import Workspace


def back_up(workspace: Workspace, out: Path) -> None:
    """Write everything, as of one moment, to a file; an earlier backup there is replaced.

    Raises BackupError where the file cannot be written; then an earlier one is as it was.
    NotAllowedError but for admins of the site.
    """
    require_site_admin(workspace.person)
    out, own = out.resolve(), sqlite_file(workspace.engine)
    if own is not None and own.resolve() == out:
        raise BackupError(f"{out} is the database itself. Name another file for the backup.")
    if out.exists() and not out.is_file():
        raise BackupError(f"{out} is no file that a backup can replace. Name another one.")
    try:
        with _written_beside(out) as file:
            _copy(workspace, own, file)
            make_one_file(file)
            check_sqlite(file, str(out))
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise BackupError(
            f"{out} could not be written ({_reason(error)}). Choose another place, or try again."
        ) from error


def _copy(workspace: Workspace, own: Path | None, file: Path) -> None:
    if own is not None:
        copy_sqlite(own, file)
        return
    with TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.db"
        engine = make_engine(f"sqlite:///{rows}")
        try:
            upgrade(engine)
            copy_tables(workspace.engine, engine)
        finally:
            engine.dispose()
        copy_sqlite(rows, file)


@contextmanager
def _written_beside(out: Path) -> Iterator[Path]:
    """A file beside the place, for this person alone, that takes it once all went well."""
    beside = out.with_name(f".imh-align-{secrets.token_hex(6)}.tmp")
    try:
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL, 0o600))
        yield beside
        beside.replace(out)
    finally:
        for file in (beside, *(Path(f"{beside}{end}") for end in ("-journal", "-wal", "-shm"))):
            file.unlink(missing_ok=True)


def _reason(error: Exception) -> str:
    """Why, without the statement and its values: they hold words of syllabi."""
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(error) if isinstance(error, sqlite3.Error) else type(error).__name__
