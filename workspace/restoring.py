"""A backup in, the workspace as it was then; what was there before is kept in a file."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError

from workspace.backup import back_up
from workspace.database import make_engine, sqlite_file
from workspace.errors import BackupError, WouldReplaceError
from workspace.location import data_folder, database_url
from workspace.sqlite_copies import check_sqlite, copy_sqlite, make_one_file, n_rows
from workspace.table_copying import copy_tables
from workspace.tables import EventRow, PersonRow, ProgramRow, SettingRow
from workspace.upgrading import current_revision, upgrade
from workspace.workspace import Workspace

_BESIDE = ("", "-wal", "-shm")
_THERE = (
    "There is saved work already in {place}. Restore over it with --replace: what is there now is "
    "kept in a file beside it."
)


def restore(file: Path, url: str = "", *, may_replace: bool = False) -> Path | None:
    """Put a backup in the place of the workspace at `url` ("": the usual one), or change nothing.

    The backup is checked first, and brought up to this version if it is older. Gives the file
    that holds the work which was there before, None if there was none. Raises BackupError
    for a file that is no whole backup, WouldReplaceError for work that is there unless
    `may_replace`, UnusableDatabaseError for a backup of a newer version.
    """
    engine = make_engine(url or database_url())
    try:
        with TemporaryDirectory() as folder:
            staged = _staged(file, Path(folder) / "staged.db")
            live = sqlite_file(engine)
            if live is None:
                return _restore_rows(staged, engine, may_replace=may_replace)
            return _restore_file(staged, live, may_replace=may_replace)
    except (OSError, sqlite3.Error, DBAPIError) as error:
        raise BackupError(
            f"{file} could not be restored ({type(error).__name__}). Nothing was changed. If the "
            "app is running, stop it and try once more."
        ) from error
    finally:
        engine.dispose()


def _staged(file: Path, staged: Path) -> Path:
    """Copy the backup, check the copy and bring it up to date: the backup itself stays as it is."""
    if not file.is_file():
        raise BackupError(f"{file}: there is no such file.")
    for end in _BESIDE:
        # A database that was copied as it lay has a part of its content beside it.
        if Path(f"{file}{end}").is_file():
            shutil.copyfile(f"{file}{end}", f"{staged}{end}")
    check_sqlite(staged, str(file))
    engine = make_engine(f"sqlite:///{staged}")
    try:
        if not current_revision(engine):
            raise BackupError(f"{file} is no backup of this toolkit.")
        upgrade(engine)
    finally:
        engine.dispose()
    make_one_file(staged)
    return staged


def _restore_file(staged: Path, live: Path, *, may_replace: bool) -> Path | None:
    n_there = n_rows(live) if live.exists() else 0
    if n_there != 0 and not may_replace:
        raise WouldReplaceError(_THERE.format(place=live))
    kept = live.with_name(_kept_name(live))
    if n_there is None:
        _change_places(staged, live, kept)
        return kept
    if n_there:
        copy_sqlite(live, kept)
        make_one_file(kept)
    copy_sqlite(staged, live)
    return kept if n_there else None


def _change_places(staged: Path, live: Path, kept: Path) -> None:
    """Put the backup where a file lies that cannot be read any more, and move that one aside."""
    new = live.with_name(f"{kept.stem}.tmp")
    try:
        shutil.copyfile(staged, new)
        for end in _BESIDE:
            if Path(f"{live}{end}").exists():
                Path(f"{live}{end}").rename(f"{kept}{end}")
        new.replace(live)
    finally:
        new.unlink(missing_ok=True)


def _restore_rows(staged: Path, engine: Engine, *, may_replace: bool) -> Path | None:
    upgrade(engine)
    is_there = _holds_work(engine)
    if is_there and not may_replace:
        raise WouldReplaceError(_THERE.format(place="the database"))
    kept = None
    if is_there:
        data_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = data_folder() / _kept_name(Path("workspace.db"))
        back_up(Workspace(engine), kept)
    source = make_engine(f"sqlite:///{staged}")
    try:
        copy_tables(source, engine)
    finally:
        source.dispose()
    return kept


def _holds_work(engine: Engine) -> bool:
    with engine.connect() as connection:
        counts = (
            connection.scalar(select(func.count()).select_from(table))
            for table in (ProgramRow, EventRow, SettingRow, PersonRow)
        )
        return any(counts)


def _kept_name(file: Path) -> str:
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return f"{file.stem}-before-restore-{moment}{file.suffix}"
