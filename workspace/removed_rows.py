"""Rows and all that hang below them: read before they are deleted, put back as they were."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, insert, select
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import Session

from workspace.tables import (
    InstitutionRow,
    MembershipRow,
    PersonRow,
    ProgramRow,
    ResultRow,
    Table,
)

# What the app makes again by itself.
_MADE_AGAIN = (ResultRow.__tablename__,)


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of one table, each as its columns; they hold words of syllabi, so none is shown."""

    table: str
    rows: tuple[dict[str, Any], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Removed:
    """What was removed, with all that is needed to bring it back; it is kept in memory only.

    `courses` and `programs` are ids. Tables stand in `tables` in the order to put them back in.
    """

    courses: tuple[str, ...]
    programs: tuple[str, ...] = ()
    tables: tuple[TableRows, ...] = field(default=(), repr=False)

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """The rows of one table."""
        for kept in self.tables:
            if kept.table == table:
                yield from kept.rows


def rows_where(session: Session, column: Column[Any], ids: Sequence[Any]) -> Iterator[TableRows]:
    """The rows whose `column` is one of `ids`, then all that hang below them, parents first."""
    table = column.table
    if not ids or not isinstance(table, SqlTable) or table.name in _MADE_AGAIN:
        return
    wanted = select(table).where(column.in_(ids)).order_by(*table.primary_key)
    rows = tuple(dict(row) for row in session.execute(wanted).mappings())
    yield TableRows(table.name, rows)
    for hanging in _hanging_on(table):
        yield from rows_where(session, hanging, [row["id"] for row in rows])


def put_back(session: Session, removed: Removed) -> None:
    """Insert the rows as they were; those of an institution or map that is there again are left.

    Where the number of a row is taken by now, all rows of its table get new ones in their order.
    """
    owners = owners_now(session, removed)
    for kept in removed.tables:
        table = Table.metadata.tables[kept.table]
        rows = _absent(session, table, kept.rows)
        if table.name == ProgramRow.__tablename__:
            rows = [row | {"institution_id": owners[row["institution_id"]]} for row in rows]
        if rows:
            session.execute(insert(table), rows)


def owners_now(session: Session, removed: Removed) -> dict[str, str]:
    """The institutions of removed programs by their old ids: one may have been made again."""
    owners = {}
    for row in removed.rows(InstitutionRow.__tablename__):
        same_name = select(InstitutionRow.id).where(InstitutionRow.name == row["name"])
        owners[row["id"]] = session.scalar(same_name) or row["id"]
    return owners


def _hanging_on(table: SqlTable) -> Iterator[Column[Any]]:
    for other in Table.metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.ondelete == "CASCADE" and key.column is table.c.get("id"):
                yield key.parent


def _absent(
    session: Session, table: SqlTable, rows: Iterable[dict[str, Any]]
) -> list[dict[str, Any]]:
    (key, *others) = table.primary_key
    if table.name == MembershipRow.__tablename__:
        # Who was only invited may be forgotten by now.
        people = set(session.scalars(select(PersonRow.id)))
        return [row for row in rows if row["person_id"] in people]
    if others:
        return list(rows)
    if table.name == InstitutionRow.__tablename__:
        key = table.c.name
    there = set(session.scalars(select(key).where(key.in_([row[key.name] for row in rows]))))
    if there and key.autoincrement is True:
        return [{name: row[name] for name in row if name != key.name} for row in rows]
    return [row for row in rows if row[key.name] not in there]
