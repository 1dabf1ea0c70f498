import shutil
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, text

from tests.workspace.databases import row_counts
from workspace import UnusableDatabaseError, open_workspace, upgrading
from workspace.database import make_engine
from workspace.tables import Table
from workspace.upgrading import current_revision, newest_revision, upgrade

SCRIPTS = Path(upgrading.__file__).parent / "migrations"
REVISIONS = [s.revision for s in reversed(list(ScriptDirectory(str(SCRIPTS)).walk_revisions()))]
N_ROWS = 3


@pytest.fixture
def engine(empty_database: str) -> Iterator[Engine]:
    engine = make_engine(empty_database)
    yield engine
    engine.dispose()


def test_an_empty_database_gets_all_tables(empty_database: str, engine: Engine) -> None:
    upgrade(engine)
    assert current_revision(engine) == newest_revision() == REVISIONS[-1]
    expected = {*Table.metadata.tables, "alembic_version"}
    assert set(row_counts(empty_database)) == expected


def test_the_migrations_make_the_very_tables_that_the_program_works_with(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, Table.metadata) == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_work_saved_by_every_earlier_version_is_all_there_after_an_update(
    empty_database: str, engine: Engine, revision: str
) -> None:
    upgrade(engine, revision)
    _fill(engine)
    before = _without_version(row_counts(empty_database))
    upgrade(engine)
    after = row_counts(empty_database)
    assert current_revision(engine) == newest_revision()
    assert {table: after.get(table) for table in before} == before
    assert set(before.values()) == {N_ROWS}


def test_of_an_approval_from_before_places_were_kept_no_place_is_known(engine: Engine) -> None:
    upgrade(engine, "0004")
    _fill(engine)
    upgrade(engine)
    with engine.connect() as connection:
        places = connection.execute(text("SELECT requirement, year FROM approval")).all()
    assert [tuple(place) for place in places] == [("", None)] * N_ROWS


def test_an_update_that_makes_a_table_anew_keeps_the_rows_that_hang_on_it(
    empty_database: str, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade(engine)
    _fill(engine)
    before = _without_version(row_counts(empty_database))
    monkeypatch.setattr(upgrading, "_SCRIPTS", _with_revision(tmp_path, _MAKE_COURSES_ANEW))
    upgrade(engine)
    assert current_revision(engine) == "later"
    assert _without_version(row_counts(empty_database)) == before


def test_an_update_that_fails_changes_nothing(
    empty_database: str, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade(engine)
    _fill(engine)
    before = row_counts(empty_database)
    monkeypatch.setattr(upgrading, "_SCRIPTS", _with_revision(tmp_path, _FAIL_HALF_WAY))
    with pytest.raises(UnusableDatabaseError):
        upgrade(engine)
    assert current_revision(engine) == REVISIONS[-1]
    assert row_counts(empty_database) == before


def test_work_saved_by_a_newer_version_is_refused_and_left_as_it_is(
    empty_database: str, engine: Engine
) -> None:
    upgrade(engine)
    _fill(engine)
    _execute(engine, "UPDATE alembic_version SET version_num = '9999'")
    before = row_counts(empty_database)
    with pytest.raises(UnusableDatabaseError, match=r"newer version .*9999.* nothing was changed"):
        open_workspace(empty_database)
    assert row_counts(empty_database) == before
    assert current_revision(engine) == "9999"


@pytest.mark.parametrize("revision", ["", "5f1a", REVISIONS[-1]])
def test_a_database_of_another_program_is_refused_and_left_as_it_is(
    empty_database: str, engine: Engine, revision: str
) -> None:
    _execute(engine, "CREATE TABLE payroll (id INTEGER)")
    if revision:
        _execute(engine, "CREATE TABLE alembic_version (version_num VARCHAR(32))")
        _execute(engine, f"INSERT INTO alembic_version VALUES ('{revision}')")  # noqa: S608
    before = row_counts(empty_database)
    with pytest.raises(UnusableDatabaseError, match="of another program"):
        open_workspace(empty_database)
    assert row_counts(empty_database) == before


def test_a_file_is_copied_before_its_tables_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "work.db"
    engine = make_engine(f"sqlite:///{file}")
    upgrade(engine)
    assert list(tmp_path.glob("*before-update*")) == []
    _fill(engine)
    before = row_counts(f"sqlite:///{file}")
    monkeypatch.setattr(upgrading, "_SCRIPTS", _with_revision(tmp_path, _FAIL_HALF_WAY))
    with pytest.raises(UnusableDatabaseError):
        upgrade(engine)
    engine.dispose()
    copy = tmp_path / f"work-before-update-from-{REVISIONS[-1]}.db"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert row_counts(f"sqlite:///{copy}") == before


def test_apps_that_start_at_once_make_the_tables_once(empty_database: str) -> None:
    def start(_: int) -> str:
        opened = open_workspace(empty_database)
        try:
            return current_revision(opened.engine)
        finally:
            opened.close()

    with ThreadPoolExecutor(6) as threads:
        assert set(threads.map(start, range(6))) == {newest_revision()}


def test_opening_again_changes_nothing(empty_database: str, engine: Engine) -> None:
    open_workspace(empty_database).close()
    _fill(engine)
    before = row_counts(empty_database)
    open_workspace(empty_database).close()
    assert row_counts(empty_database) == before


_MAKE_COURSES_ANEW = """
    with op.batch_alter_table("course") as course:
        course.alter_column("requirement", type_=sa.String(20))
"""
_FAIL_HALF_WAY = """
    op.add_column("course", sa.Column("hours", sa.Integer()))
    op.execute("DELETE FROM decision")
    op.execute("SELECT * FROM no_such_table")
"""


def _with_revision(folder: Path, body: str) -> Path:
    """The migrations and one more, which does what `body` says."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    head = f"revision = 'later'\ndown_revision = '{REVISIONS[-1]}'\n"
    code = f"import sqlalchemy as sa\nfrom alembic import op\n{head}\ndef upgrade():\n{body}"
    (scripts / "versions" / "later.py").write_text(code, encoding="utf-8")
    return scripts


def _fill(engine: Engine) -> None:
    """Put rows into every table as it is in the database, whatever its columns."""
    tables = MetaData()
    tables.reflect(engine)
    with engine.begin() as connection:
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                _add_rows(connection, tables, table.name)


def _add_rows(connection: Connection, tables: MetaData, name: str) -> None:
    for row in range(1, N_ROWS + 1):
        values = {
            column.name: _example(str(column.type), row) for column in tables.tables[name].columns
        }
        connection.execute(tables.tables[name].insert().values(values))


def _example(kind: str, row: int) -> object:
    """A value for a column; all rows of the same number belong together."""
    if kind.startswith(("VARCHAR", "TEXT")):
        return f"{row}"
    if kind.startswith(("INTEGER", "BIGINT", "BOOLEAN")):
        return row
    if kind == "JSON":
        return {}
    return b"bytes" if kind in ("BLOB", "BYTEA") else text("CURRENT_TIMESTAMP")


def _execute(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)


def _without_version(counts: dict[str, int]) -> dict[str, int]:
    return {table: n for table, n in counts.items() if table != "alembic_version"}
