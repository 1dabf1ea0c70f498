import gc
from pathlib import Path

import pytest
from sqlalchemy import PoolProxiedConnection, text

from workspace import (
    UnusableDatabaseError,
    Workspace,
    create_program,
    open_workspace,
    programs,
)
from workspace.database import make_engine, sqlite_file
from workspace.tables import InstitutionRow

PASSWORD = "hunter2"  # noqa: S105 - a made-up one, to look for in messages


@pytest.mark.parametrize(
    ("pragma", "setting"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL: a commit waits for the disk
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 15_000),
    ],
)
def test_every_connection_to_a_file_keeps_what_was_committed(
    tmp_path: Path, pragma: str, setting: object
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as one, engine.connect() as other:
        for connection in (one, other):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == setting
    engine.dispose()


@pytest.mark.parametrize(
    ("setting", "value"),
    [("transaction_isolation", "repeatable read"), ("transaction_read_only", "on")],
)
def test_a_reader_on_postgresql_sees_one_moment_and_cannot_write(
    workspace: Workspace, setting: str, value: str
) -> None:
    if workspace.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no such settings: a reader there always sees one moment.")
    with workspace.reading() as session:
        assert session.scalar(text(f"SHOW {setting}")) == value


def test_a_reader_sees_one_moment(workspace: Workspace) -> None:
    count = text("SELECT count(*) FROM institution")
    with workspace.reading() as reader:
        before = reader.scalar(count)
        with workspace.writing() as writer:
            writer.execute(
                text("INSERT INTO institution VALUES ('i', 'College', '2026-01-01 00:00:00')")
            )
        assert reader.scalar(count) == before == 0
    with workspace.reading() as reader:
        assert reader.scalar(count) == 1


def test_a_change_that_fails_half_way_leaves_nothing(workspace: Workspace) -> None:
    insert = text("INSERT INTO institution VALUES (:id, 'Same', '2026-01-01 00:00:00')")
    both = [{"id": "one"}, {"id": "two"}]
    with pytest.raises(UnusableDatabaseError), workspace.writing() as session:
        session.execute(insert, both)
    with workspace.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM institution")) == 0


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "no address of a database"),
        ("nonsense", "no address of a database"),
        ("postgresql://ana:hunter2@host:port/work", "no address of a database"),
        ("mysql://ana:hunter2@host/work", "'mysql'"),
        ("mongodb://ana:hunter2@host/work", "'mongodb'"),
        ("postgresql+nosuch://ana:hunter2@host/work", "'postgresql+nosuch'"),
        ("postgresql+psycopg://ana:hunter2@host/work", "'postgresql+psycopg'"),
        ("sqlite+nosuch:///a.db", "'sqlite+nosuch'"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_by_name(address: str, words: str) -> None:
    with pytest.raises(UnusableDatabaseError) as refused:
        make_engine(address)
    assert words in str(refused.value)
    assert PASSWORD not in _all_words(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ana:hunter2@127.0.0.1:1/work",
        "postgres://ana:hunter2@127.0.0.1:1/work",
        "postgresql+pg8000://ana:hunter2@127.0.0.1:1/work",
    ],
)
def test_a_server_that_is_not_there_is_told_without_the_password(address: str) -> None:
    with pytest.raises(
        UnusableDatabaseError, match=r"127\.0\.0\.1:1/work cannot be opened"
    ) as told:
        open_workspace(address)
    assert PASSWORD not in _all_words(told.value)


def test_a_wrong_password_is_told_without_it(postgres: str) -> None:
    engine = make_engine(postgres)
    wrong = engine.url.set(password=PASSWORD).render_as_string(hide_password=False)
    with pytest.raises(UnusableDatabaseError) as told:
        open_workspace(wrong)
    assert PASSWORD not in _all_words(told.value)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_bytes(b"Dear colleagues, " * 300)
    with pytest.raises(UnusableDatabaseError, match=r"a\.db cannot be opened"):
        open_workspace(f"sqlite:///{file}")
    assert file.read_bytes() == b"Dear colleagues, " * 300


def test_the_folder_of_a_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "Ana's work" / "deep" / "a.db"
    opened = open_workspace(f"sqlite:///{file}")
    assert sqlite_file(opened.engine) == file
    assert file.is_file()
    opened.close()


def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(UnusableDatabaseError, match=r"taken.*IMH_ALIGN_HOME"):
        make_engine(f"sqlite:///{tmp_path / 'taken' / 'a.db'}")


def test_what_the_database_says_is_told_without_statement_or_values(workspace: Workspace) -> None:
    statement = text("INSERT INTO institution VALUES ('i', :name, NULL)")
    with pytest.raises(UnusableDatabaseError) as told, workspace.writing() as session:
        session.execute(statement, {"name": "Secret College"})
    words = _all_words(told.value)
    assert "Secret College" not in words
    assert "INSERT" not in words


def test_a_change_whose_end_is_not_answered_may_be_saved_and_says_so(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialect = workspace.engine.dialect
    commit, lost = dialect.do_commit, dialect.loaded_dbapi.OperationalError

    def commit_unanswered(connection: PoolProxiedConnection) -> None:
        commit(connection)
        raise lost("the connection was lost")

    with monkeypatch.context() as patched:
        patched.setattr(dialect, "do_commit", commit_unanswered)
        with pytest.raises(UnusableDatabaseError, match="not known whether this was saved") as told:
            create_program(workspace, "Nursing")
    assert "Nothing was changed" not in str(told.value)
    assert [program.name for program in programs(workspace)] == ["Nursing"]


def test_a_change_that_is_refused_at_its_end_changed_nothing(workspace: Workspace) -> None:
    refused = pytest.raises(UnusableDatabaseError, match="Nothing was changed")
    with refused, workspace.writing() as session:
        session.add(InstitutionRow(id="i", name=None))
    with workspace.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM institution")) == 0


def test_closing_lets_go_of_every_connection(
    workspace: Workspace, recwarn: pytest.WarningsRecorder
) -> None:
    with workspace.reading() as one, workspace.reading() as other:
        one.scalar(text("SELECT 1"))
        other.scalar(text("SELECT 1"))
    workspace.close()
    gc.collect()
    assert [str(warning.message) for warning in recwarn] == []


def _all_words(error: BaseException | None) -> str:
    """The messages of an error and of those that it came from, where they would be shown."""
    words = ""
    while error is not None:
        words += str(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return words
