"""The audit log: who did what when, in lines that are only ever added."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from workspace.person import Person
from workspace.records import Event
from workspace.roles import Role, require
from workspace.safe_csv import csv_bytes
from workspace.tables import EventRow, rows_of
from workspace.workspace import Workspace

_ADD = insert(rows_of(EventRow)).inline()
_COLUMNS = ("at", "by", "action", "program", "course", "area", "detail")


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class About:
    """What a line is about, by ids; `detail` is in our own words."""

    program: str
    course: str = ""
    area: str = ""
    detail: str = ""


def log(session: Session, person: Person, action: str, about: About) -> None:
    """Add a line in the transaction of the change it tells of."""
    line = {
        "at": now(),
        "person_id": person.id,
        "person_name": person.name,
        "action": action,
        "program_id": about.program,
        "course_id": about.course,
        "area": about.area,
        "detail": about.detail,
    }
    session.execute(_ADD, line)


def events(workspace: Workspace, program_id: str) -> list[Event]:
    """The lines about a program, oldest first; for its leads."""
    wanted = select(EventRow).where(EventRow.program_id == program_id).order_by(EventRow.id)
    with workspace.reading() as session:
        require(session, program_id, Role.LEAD)
        return [_event(row) for row in session.scalars(wanted)]


def events_csv(lines: Iterable[Event]) -> bytes:
    """The lines as UTF-8 CSV with a header row; nothing in it can become a formula."""
    rows = ((e.at.isoformat(), *(getattr(e, name) for name in _COLUMNS[1:])) for e in lines)
    return csv_bytes(_COLUMNS, rows)


def _event(row: EventRow) -> Event:
    return Event(
        at=row.at,
        by=row.person_name,
        action=row.action,
        program=row.program_id,
        course=row.course_id,
        area=row.area,
        detail=row.detail,
    )
