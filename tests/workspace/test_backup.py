"""A backup holds everything, goes back on either database, and never costs what was there."""

import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.workspace.databases import row_counts, run_beside
from tests.workspace.made_archive import full_program
from tests.workspace.made_work import made_program
from workspace import (
    BackupError,
    UnusableDatabaseError,
    Workspace,
    WouldReplaceError,
    back_up,
    create_program,
    export_archive,
    open_workspace,
    programs,
    restore,
)
from workspace.database import make_engine
from workspace.upgrading import upgrade


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("IMH_ALIGN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def other(tmp_path: Path) -> str:
    """The address of a workspace on another machine, which is not there yet."""
    return f"sqlite:///{tmp_path / 'elsewhere' / 'workspace.db'}"


@pytest.fixture
def backup(workspace: Workspace, tmp_path: Path) -> Path:
    """The backup of a workspace with one program."""
    made_program(workspace)
    back_up(workspace, tmp_path / "backup.db")
    return tmp_path / "backup.db"


def address(workspace: Workspace) -> str:
    return workspace.engine.url.render_as_string(hide_password=False)


def names(url: str) -> list[str]:
    opened = open_workspace(url)
    try:
        return sorted(program.name for program in programs(opened))
    finally:
        opened.close()


def test_a_backup_brings_everything_back_on_another_machine(
    workspace: Workspace, tmp_path: Path, other: str
) -> None:
    made = full_program(workspace)
    back_up(workspace, tmp_path / "backup.db")
    kept = restore(tmp_path / "backup.db", other)
    there = open_workspace(other)

    assert kept is None
    assert export_archive(there, made) == export_archive(workspace, made)
    assert row_counts(other) == row_counts(address(workspace))
    there.close()


def test_a_backup_goes_back_into_the_database_that_it_was_made_of(
    workspace: Workspace, backup: Path
) -> None:
    create_program(workspace, "Made later")
    kept = restore(backup, address(workspace), may_replace=True)

    assert names(address(workspace)) == ["Nursing"]
    assert kept is not None
    assert names(f"sqlite:///{kept}") == ["Made later", "Nursing"]


def test_work_goes_on_after_a_restore(workspace: Workspace, backup: Path) -> None:
    restore(backup, address(workspace), may_replace=True)
    made = full_program(workspace)
    assert export_archive(workspace, made)


def test_saved_work_must_not_be_replaced_unasked(workspace: Workspace, backup: Path) -> None:
    create_program(workspace, "Made later")
    with pytest.raises(WouldReplaceError, match="--replace"):
        restore(backup, address(workspace))
    assert names(address(workspace)) == ["Made later", "Nursing"]


def test_an_app_that_runs_meanwhile_goes_on_with_what_was_restored(
    workspace: Workspace, backup: Path
) -> None:
    with workspace.reading() as session:
        session.connection()  # another page is being drawn
    create_program(workspace, "Made later")
    restore(backup, address(workspace), may_replace=True)
    assert [program.name for program in programs(workspace)] == ["Nursing"]


def test_a_backup_is_one_file_for_this_person_alone(backup: Path) -> None:
    beside = [file.name for file in backup.parent.glob(f"{backup.name}*")]
    assert beside == [backup.name]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_taken_while_others_write_is_whole(workspace: Workspace, tmp_path: Path) -> None:
    stopped = Event()

    def write() -> None:
        number = 0
        while not stopped.is_set():
            create_program(workspace, f"Program {number}")
            number += 1

    writer = Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            back_up(workspace, tmp_path / f"{number}.db")
    finally:
        stopped.set()
        writer.join()
    for number in range(3):
        counts = row_counts(f"sqlite:///{tmp_path / f'{number}.db'}")
        assert counts["program"] == counts["event"]


def test_an_older_backup_is_brought_up_to_date(tmp_path: Path, other: str) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'old.db'}")
    upgrade(engine, "0001")
    engine.dispose()
    _run(
        tmp_path / "old.db",
        "INSERT INTO institution VALUES ('i', '', '2026-01-01 00:00:00.000000')",
        "INSERT INTO program VALUES ('p', 'i', 'Nursing', 'ct-aimh', '{}', 1, "
        "'2026-01-01 00:00:00.000000', '2026-01-01 00:00:00.000000')",
    )

    restore(tmp_path / "old.db", other)

    assert names(other) == ["Nursing"]


def test_a_backup_of_a_newer_version_is_refused(backup: Path, other: str) -> None:
    _run(backup, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UnusableDatabaseError, match="newer version"):
        restore(backup, other)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def scribbled(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[8192:16384] = b"x" * 8192
    file.write_bytes(content)


def with_trigger(file: Path) -> None:
    _run(file, "CREATE TRIGGER t AFTER INSERT ON program BEGIN DELETE FROM event; END")


def of_another_program(file: Path) -> None:
    file.unlink()
    _run(file, "CREATE TABLE program (id TEXT)")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda file: file.unlink(), "no such file"),
        (lambda file: file.write_bytes(b""), "no backup of this toolkit"),
        (lambda file: file.write_bytes(b"PK" * 9_000), "no backup of this toolkit"),
        (cut, "damaged"),
        (scribbled, "damaged"),
        (with_trigger, "no backup of this toolkit"),
        (of_another_program, "no backup of this toolkit"),
    ],
)
def test_what_is_no_whole_backup_is_refused_and_nothing_is_changed(
    workspace: Workspace, backup: Path, change: Callable[[Path], object], words: str
) -> None:
    create_program(workspace, "Made later")
    change(backup)
    with pytest.raises(BackupError, match=words):
        restore(backup, address(workspace), may_replace=True)
    assert names(address(workspace)) == ["Made later", "Nursing"]


def test_a_damaged_database_makes_room_for_its_backup_and_is_kept(tmp_path: Path) -> None:
    live = tmp_path / "workspace.db"
    opened = open_workspace(f"sqlite:///{live}")
    made_program(opened)
    back_up(opened, tmp_path / "backup.db")
    opened.close()
    live.write_bytes(b"no database any more" * 500)

    with pytest.raises(WouldReplaceError):
        restore(tmp_path / "backup.db", f"sqlite:///{live}")
    kept = restore(tmp_path / "backup.db", f"sqlite:///{live}", may_replace=True)

    assert kept is not None
    assert kept.read_bytes().startswith(b"no database any more")
    assert names(f"sqlite:///{live}") == ["Nursing"]


def test_a_database_copied_as_it_lay_is_a_backup_too(tmp_path: Path, other: str) -> None:
    opened = open_workspace(f"sqlite:///{tmp_path / 'workspace.db'}")
    made_program(opened)
    (tmp_path / "copy").mkdir()
    for file in tmp_path.glob("workspace.db*"):
        shutil.copy(file, tmp_path / "copy")
    opened.close()

    restore(tmp_path / "copy" / "workspace.db", other)

    assert names(other) == ["Nursing"]


def test_the_database_must_not_be_its_own_backup(tmp_path: Path) -> None:
    opened = open_workspace(f"sqlite:///{tmp_path / 'workspace.db'}")
    with pytest.raises(BackupError, match="itself"):
        back_up(opened, tmp_path / "workspace.db")
    opened.close()


def test_a_backup_that_fails_leaves_the_earlier_one(
    workspace: Workspace, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = backup.read_bytes()

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("workspace.backup.make_one_file", fail)
    with pytest.raises(BackupError, match="disk is full"):
        back_up(workspace, backup)

    assert backup.read_bytes() == before
    assert [file for file in backup.parent.iterdir() if file.name.endswith(".tmp")] == []


def test_numbers_go_on_after_the_highest_one(workspace: Workspace, backup: Path) -> None:
    restore(backup, address(workspace), may_replace=True)
    create_program(workspace, "Made later")
    (row,) = run_beside(address(workspace), "SELECT count(*), count(DISTINCT id) FROM event")
    assert tuple(row) == (2, 2)


def _run(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
