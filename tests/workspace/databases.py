"""What the tests do to a database from outside of the storage functions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import create_engine, delete, inspect

from workspace import Workspace
from workspace.database import make_engine
from workspace.tables import Table


def run_beside(address: str, statement: str, values: Sequence[object] = ()) -> list[Any]:
    """Run one statement outside of any transaction, on a connection of its own."""
    engine = create_engine(make_engine(address).url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            result = connection.exec_driver_sql(statement, tuple(values))
            return list(result) if result.returns_rows else []
    finally:
        engine.dispose()


def emptied(address: str) -> None:
    """Drop everything in a PostgreSQL database."""
    run_beside(address, "DROP SCHEMA public CASCADE")
    run_beside(address, "CREATE SCHEMA public")


def all_rows_deleted(workspace: Workspace) -> None:
    with workspace.writing() as session:
        for table in reversed(Table.metadata.sorted_tables):
            session.execute(delete(table))


def row_counts(address: str) -> dict[str, int]:
    """How many rows each table of a database has."""
    engine = make_engine(address)
    try:
        tables = inspect(engine).get_table_names()
        with engine.connect() as connection:
            return {
                table: connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()  # noqa: S608 - table names of our own
                for table in tables
            }
    finally:
        engine.dispose()
