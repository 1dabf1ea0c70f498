"""After a removal: what the database still holds of it aside from its tables is wiped out.

SQLite overwrites what is deleted (`secure_delete`), but its write-ahead log and the copies that
were made before updates hold old pages. PostgreSQL keeps deleted rows until it is vacuumed. What
could not be swept, because others were reading, is swept at the next removal or start.
"""

import glob
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine, func, select
from sqlalchemy.exc import DBAPIError

from workspace.audit import now
from workspace.database import sqlite_file
from workspace.errors import WorkspaceError
from workspace.location import FILE_NAME, data_folder
from workspace.tables import EventRow, SettingRow, Table
from workspace.upgrading import copies_aside
from workspace.workspace import Workspace

COURSE_REMOVED = "course removed"
PROGRAM_REMOVED = "program removed"
ORIGINALS_REMOVED = "original files removed"
_REMOVALS = (COURSE_REMOVED, PROGRAM_REMOVED, ORIGINALS_REMOVED)
_SWEPT = "swept_to_event"
_WAIT_SECONDS = 2


def sweep(workspace: Workspace, *, thorough: bool = False) -> bool:
    """Wipe out what removals left behind; False where others were in the way.

    `thorough` writes the whole database anew, for which PostgreSQL keeps everybody waiting.
    """
    try:
        removal = _last_removal(workspace)
        if not _sweep(workspace.engine, thorough):
            return False
        _remember(workspace, removal)
    except (OSError, sqlite3.Error, DBAPIError, WorkspaceError):
        return False
    return True


def sweep_if_due(workspace: Workspace) -> bool:
    """Sweep if there was a removal after the last sweep; False where it has to be tried again."""
    with workspace.reading() as session:
        swept = session.get(SettingRow, _SWEPT)
    is_due = _last_removal(workspace) > (int(swept.value) if swept else 0)
    return sweep(workspace) if is_due else True


def copies_of_restores(workspace: Workspace) -> list[Path]:
    """The files that keep what was there before a backup was restored; no sweep deletes them.

    They may be the only copy of somebody's work, so a person decides when they go.
    """
    live = sqlite_file(workspace.engine) or data_folder() / FILE_NAME
    return sorted(live.parent.glob(f"{glob.escape(live.stem)}-before-restore-*"))


def _last_removal(workspace: Workspace) -> int:
    last = select(func.max(EventRow.id)).where(EventRow.action.in_(_REMOVALS))
    with workspace.reading() as session:
        return session.scalar(last) or 0


def _sweep(engine: Engine, thorough: bool) -> bool:
    if engine.dialect.name == "postgresql":
        _vacuum(engine, thorough)
        return True
    file = sqlite_file(engine)
    if file is None:
        return True
    for copy in copies_aside(file):
        copy.unlink(missing_ok=True)
    return _empty_log(file, thorough)


def _vacuum(engine: Engine, thorough: bool) -> None:
    """Vacuum outside of any transaction; statistics are taken anew, since they quote values."""
    how = "FULL, ANALYZE" if thorough else "ANALYZE"
    # A connection of the pool may come with a transaction begun.
    alone = create_engine(engine.url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with alone.connect() as connection:
        connection.exec_driver_sql(f"SET lock_timeout = '{_WAIT_SECONDS * 5}s'")
        for table in Table.metadata.sorted_tables:
            connection.exec_driver_sql(f"VACUUM ({how}) {table.name}")


def _empty_log(file: Path, thorough: bool) -> bool:
    with closing(sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)) as connection:
        if thorough:
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("VACUUM")
        (is_busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not is_busy


def _remember(workspace: Workspace, removal: int) -> None:
    with workspace.writing() as session:
        session.merge(SettingRow(key=_SWEPT, value=str(removal), changed_by="", changed_at=now()))
