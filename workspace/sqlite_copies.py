"""SQLite files in, copies out that are whole whatever is written meanwhile."""

import sqlite3
from contextlib import closing
from pathlib import Path

from workspace.errors import BackupError

_WAIT_SECONDS = 15
_HEADER = b"SQLite format 3\0"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = "{name} is damaged. Take another backup."
_FOREIGN = (
    "{name} is no backup of this toolkit. Choose a file that `imh-align workspace backup` made."
)


def copy_sqlite(source: Path, target: Path) -> None:
    """Copy a database into another one, in one transaction of the target; a file is made.

    What others write meanwhile is in the copy wholly or not at all, and whoever has the target
    open goes on with the copy. Raises sqlite3.Error where that cannot be done.
    """
    with (
        closing(sqlite3.connect(source, timeout=_WAIT_SECONDS)) as reading,
        closing(sqlite3.connect(target, timeout=_WAIT_SECONDS)) as writing,
    ):
        reading.backup(writing, progress=_give_up_if_busy)


def make_one_file(file: Path) -> None:
    """Put what stands in the files beside a database into it, so that it can be carried away."""
    with closing(sqlite3.connect(file, timeout=_WAIT_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def check_sqlite(file: Path, name: str) -> None:
    """Raise BackupError, which calls the file `name`, where it is damaged or is none of ours."""
    with file.open("rb") as opened:
        if opened.read(len(_HEADER)) != _HEADER:
            raise BackupError(_FOREIGN.format(name=name))
    try:
        with closing(sqlite3.connect(file)) as connection:
            problem = _problem(connection)
    except sqlite3.Error as error:
        raise BackupError(_DAMAGED.format(name=name)) from error
    if problem:
        raise BackupError(problem.format(name=name))


def n_rows(file: Path) -> int | None:
    """How many rows of saved work a database holds; None if it cannot be read."""
    try:
        with closing(sqlite3.connect(file, timeout=_WAIT_SECONDS)) as connection:
            there = _objects(connection, "table")
            counts: list[int] = [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                for table in ("program", "event", "setting", "person")
                if table in there
            ]
            return sum(counts)
    except sqlite3.Error:
        return None


def _problem(connection: sqlite3.Connection) -> str:
    # Nothing of ours has these, and they would run at our own writing.
    if _objects(connection, "trigger") or _objects(connection, "view"):
        return _FOREIGN
    if not {"alembic_version", "program", "syllabus_version"} <= _objects(connection, "table"):
        return _FOREIGN
    if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        return _DAMAGED
    return _DAMAGED if connection.execute("PRAGMA foreign_key_check").fetchall() else ""


def _objects(connection: sqlite3.Connection, kind: str) -> set[str]:
    wanted = "SELECT name FROM sqlite_master WHERE type = ?"
    return {name for (name,) in connection.execute(wanted, (kind,))}


def _give_up_if_busy(status: int, _remaining: int, _total: int) -> None:
    """Else it would try for ever; the time to wait has passed already."""
    if status in _BUSY:
        raise sqlite3.OperationalError("database is locked")
