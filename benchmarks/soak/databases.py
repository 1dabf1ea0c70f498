"""Which databases are strained: a file, and one of our own on a PostgreSQL that is at hand."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url

from workspace.database import make_engine

ADDRESS = "IMH_TEST_DATABASE_URL"


@contextmanager
def scratch_database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database, gone afterwards; `kind` is "SQLite" or "PostgreSQL"."""
    if kind == "SQLite":
        yield f"sqlite:///{folder / f'strain-{uuid4().hex[:6]}.db'}"
        return
    server, name = os.environ[ADDRESS], f"imh_strain_{uuid4().hex[:8]}"
    _run(server, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def kinds() -> tuple[str, ...]:
    """The databases that can be strained here."""
    return ("SQLite", "PostgreSQL") if os.environ.get(ADDRESS) else ("SQLite",)


def _run(server: str, statement: str) -> None:
    engine = create_engine(make_engine(server).url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
    finally:
        engine.dispose()
