"""All rows of one database in, the same rows in another one; both have the newest tables."""

from sqlalchemy import Engine, delete, func, insert, select
from sqlalchemy.engine import Connection

from workspace.database import READS, WRITES
from workspace.tables import Table

_ROWS_AT_ONCE = 100


def copy_tables(source: Engine, target: Engine) -> None:
    """Replace all rows of the target in one transaction; of the source one moment is read.

    Raises SQLAlchemy's DBAPIError where a database refuses; then nothing was changed.
    """
    with (
        source.execution_options(**{READS: True}).connect() as reading,
        target.execution_options(**{WRITES: True}).begin() as writing,
    ):
        _empty(writing)
        for table in Table.metadata.sorted_tables:
            wanted = select(table).execution_options(yield_per=_ROWS_AT_ONCE)
            for rows in reading.execute(wanted).mappings().partitions():
                writing.execute(insert(table), [dict(row) for row in rows])
        _count_on(writing)


def _empty(writing: Connection) -> None:
    tables = Table.metadata.sorted_tables
    if writing.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in tables)
        writing.exec_driver_sql(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE")
    for table in reversed(tables):
        writing.execute(delete(table))


def _count_on(writing: Connection) -> None:
    """Have PostgreSQL count on from the highest number of each table; SQLite does by itself."""
    if writing.dialect.name != "postgresql":
        return
    for table in Table.metadata.sorted_tables:
        key = table.autoincrement_column
        if key is not None:
            sequence = func.pg_get_serial_sequence(table.name, key.name)
            following = func.coalesce(func.max(key), 0) + 1
            writing.execute(select(func.setval(sequence, following, False)))
