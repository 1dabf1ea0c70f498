"""Saved work for a test, once on SQLite and once on PostgreSQL, with nothing in it."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import make_url

from tests.workspace.databases import all_rows_deleted, emptied, run_beside
from workspace import Workspace, open_workspace

ADDRESS = "IMH_TEST_DATABASE_URL"
REQUIRED = "IMH_DATABASE_REQUIRED"
SCRATCH = "imh_scratch_"
FORGOTTEN_SECONDS = 3600


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a scratch database of this test run, on the server that is named."""
    server = _server()
    _drop_forgotten(server)
    name = f"{SCRATCH}{int(time.time())}_{uuid4().hex[:6]}"
    # Whatever the server's own language is: the database's letters are those of Unicode.
    letters = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
    run_beside(server, f"CREATE DATABASE {name} {letters}")
    try:
        address = make_url(server).set(database=name)
        yield address.render_as_string(hide_password=False)
    finally:
        run_beside(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables and no rows."""
    file = tmp_path_factory.mktemp("prepared") / "workspace.db"
    open_workspace(f"sqlite:///{file}").close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'workspace.db'}"
        return
    address: str = request.getfixturevalue("postgres")
    emptied(address)
    yield address
    emptied(address)


@pytest.fixture(params=["sqlite", "postgresql"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """Saved work without a program in it, on SQLite and on PostgreSQL."""
    opened = open_workspace(_prepared_address(request, tmp_path))
    yield opened
    if request.param == "postgresql":
        all_rows_deleted(opened)
    opened.close()


def _prepared_address(request: pytest.FixtureRequest, folder: Path) -> str:
    if request.param == "postgresql":
        address: str = request.getfixturevalue("postgres")
        return address
    file = shutil.copy(request.getfixturevalue("prepared_file"), folder / "workspace.db")
    return f"sqlite:///{file}"


def _server() -> str:
    address = os.environ.get(ADDRESS, "")
    if not address:
        words = f"No PostgreSQL is named in {ADDRESS}."
        if os.environ.get(REQUIRED):
            pytest.fail(f"{words} {REQUIRED} is set: name one.", pytrace=False)
        pytest.skip(
            f"{words} Name one whose user may create databases, such as "
            "postgresql://user:password@127.0.0.1/name, to run these tests on it too."
        )
    return address


def _drop_forgotten(server: str) -> None:
    """Drop what a test run of the same user left behind when it was killed."""
    named = (
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
        " AND pg_get_userbyid(datdba) = current_user"
    )
    for (name,) in run_beside(server, named, (SCRATCH,)):
        if time.time() - int(name.split("_")[2]) > FORGOTTEN_SECONDS:
            run_beside(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
