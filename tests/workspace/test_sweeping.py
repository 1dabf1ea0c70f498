import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest

from tests.workspace.canaries import WORD, found_in_files, needles, planted_course, report_of
from tests.workspace.databases import emptied, run_beside
from tests.workspace.made_work import OTHER, added, made_course, made_program
from workspace import (
    Workspace,
    bring_back,
    open_workspace,
    remove_courses,
    sweep,
    sweep_if_due,
    sweeping,
)
from workspace.database import make_engine
from workspace.upgrading import copies_aside, upgrade


@pytest.fixture
def saved(tmp_path: Path, prepared_file: Path) -> Iterator[Workspace]:
    shutil.copy(prepared_file, tmp_path / "my [work].db")
    opened = open_workspace(f"sqlite:///{tmp_path / 'my [work].db'}")
    yield opened
    opened.close()


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def copy_aside(folder: Path, saved: Workspace) -> Path:
    """What an update leaves: the database as it was before it."""
    copy = folder / "my [work]-before-update-from-0001.db"
    with closing(connect(str(saved.engine.url.database))) as source, closing(connect(copy)) as to:
        source.backup(to)
    return copy


def test_no_byte_of_a_removed_course_is_left_in_the_data_folder(
    saved: Workspace, tmp_path: Path
) -> None:
    program = made_program(saved)
    other = added(saved, program, OTHER, "other.md").course
    course = planted_course(saved, program)
    copy = copy_aside(tmp_path, saved)
    pragma(saved, "wal_checkpoint")
    report_of(saved, course)
    traces = needles(saved, course.id)
    before = found_in_files(files(tmp_path), traces)
    assert before == {"my [work].db", "my [work].db-wal", copy.name}
    remove_courses(saved, [course.id])
    assert found_in_files(files(tmp_path), traces) == set()
    assert not copy.exists()
    # All that is in the log is the line that says how far was swept.
    assert (tmp_path / "my [work].db-wal").stat().st_size < 8 * pragma(saved, "page_size")
    assert needles(saved, other)[1:]  # the other course is there
    saved.close()
    assert found_in_files(files(tmp_path), traces) == set()


def pragma(saved: Workspace, name: str) -> int:
    with saved.engine.connect() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {name}").first()[0])


def test_what_comes_back_and_is_removed_again_leaves_nothing(
    saved: Workspace, tmp_path: Path
) -> None:
    course = planted_course(saved, made_program(saved))
    traces = needles(saved, course.id)
    for _ in range(3):
        bring_back(saved, remove_courses(saved, [course.id]))
        report_of(saved, course)
    assert found_in_files(files(tmp_path), traces)
    remove_courses(saved, [course.id])
    assert found_in_files(files(tmp_path), traces) == set()


def test_a_reader_in_the_way_does_not_stop_a_removal_and_the_next_start_sweeps(
    saved: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "_WAIT_SECONDS", 0.1)
    course = planted_course(saved, made_program(saved))
    traces = needles(saved, course.id)
    with saved.reading() as session:
        session.connection().exec_driver_sql("SELECT count(*) FROM course").scalar_one()
        remove_courses(saved, [course.id])
        assert found_in_files(files(tmp_path), traces)
        assert not sweep_if_due(saved)
    assert sweep_if_due(saved)
    assert found_in_files(files(tmp_path), traces) == set()


def test_nothing_is_swept_where_nothing_was_removed(saved: Workspace, tmp_path: Path) -> None:
    course = planted_course(saved, made_program(saved))
    copy = copy_aside(tmp_path, saved)
    assert sweep_if_due(saved)
    assert copy.exists()
    remove_courses(saved, [course.id])
    later = copy_aside(tmp_path, saved)
    assert sweep_if_due(saved)
    assert later.exists()


def test_the_copy_of_a_real_update_goes_with_the_next_removal(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'work.db'}"
    engine = make_engine(address)
    upgrade(engine, "0001")
    engine.dispose()
    saved = open_workspace(address)
    assert copies_aside(tmp_path / "work.db")
    remove_courses(saved, [made_course(saved).id])
    assert copies_aside(tmp_path / "work.db") == []
    saved.close()


def test_no_other_file_of_the_folder_is_deleted(saved: Workspace, tmp_path: Path) -> None:
    names = ("my [work].docx", "other-before-update-from-0001.db", "my w-before-update-from-1.db")
    for name in names:
        (tmp_path / name).write_text("mine", encoding="utf-8")
    remove_courses(saved, [planted_course(saved, made_program(saved)).id])
    assert all((tmp_path / name).read_text(encoding="utf-8") == "mine" for name in names)


def test_a_removal_holds_where_its_traces_cannot_be_swept(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> bool:
        raise OSError("in use")

    course = planted_course(workspace, made_program(workspace))
    with monkeypatch.context() as patched:
        patched.setattr(sweeping, "_sweep", refused)
        remove_courses(workspace, [course.id])
        assert not sweep_if_due(workspace)
    assert sweep_if_due(workspace)


def test_a_thorough_sweep_keeps_all_that_is_there(workspace: Workspace) -> None:
    program = made_program(workspace)
    course = planted_course(workspace, program)
    remove_courses(workspace, [added(workspace, program, OTHER, "other.md").course])
    report = report_of(workspace, course)
    assert sweep(workspace, thorough=True)
    assert report_of(workspace, course) == report


@pytest.fixture
def on_postgres(postgres: str) -> Iterator[Workspace]:
    """Saved work in a PostgreSQL database whose files nobody has written to yet."""
    emptied(postgres)
    opened = open_workspace(postgres)
    yield opened
    opened.close()
    emptied(postgres)


def test_postgresql_keeps_no_samples_of_words(postgres: str, on_postgres: Workspace) -> None:
    course = planted_course(on_postgres, made_program(on_postgres))
    run_beside(postgres, "ANALYZE")
    samples = run_beside(
        postgres,
        "SELECT tablename, attname, most_common_vals::text, "
        "histogram_bounds::text FROM pg_stats WHERE schemaname = 'public'",
    )
    assert any(row[0] == "decision" for row in samples)
    assert not [row for row in samples if WORD.casefold() in str(row).casefold()]
    remove_courses(on_postgres, [course.id])


def test_no_byte_is_left_in_postgresqls_files_after_a_thorough_sweep(
    postgres: str, on_postgres: Workspace
) -> None:
    course = planted_course(on_postgres, made_program(on_postgres))
    traces = needles(on_postgres, course.id)
    folder = _folder_of(postgres)
    assert found_in_files(files(folder), traces)
    remove_courses(on_postgres, [course.id])
    assert sweep(on_postgres, thorough=True)
    _as_postgres("CHECKPOINT")
    assert found_in_files(files(folder), traces) == set()


def _folder_of(address: str) -> Path:
    """The folder of a database on this machine; the test is skipped where it cannot be read."""
    if os.geteuid() != 0 or not shutil.which("runuser"):
        pytest.skip("Only root can look into the files of PostgreSQL.")
    _as_postgres("CHECKPOINT")
    ((number,),) = run_beside(
        address, "SELECT oid FROM pg_database WHERE datname = current_database()"
    )
    folder = Path(_as_postgres("SHOW data_directory")) / "base" / str(number)
    if not folder.is_dir():
        pytest.skip("PostgreSQL runs on another machine; its files cannot be read.")
    return folder


def _as_postgres(statement: str) -> str:
    command = ["runuser", "-u", "postgres", "--", "psql", "-Atc", statement]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")  # noqa: S603
    if done.returncode:
        pytest.skip("There is no PostgreSQL on this machine that root may ask.")
    return done.stdout.strip()
