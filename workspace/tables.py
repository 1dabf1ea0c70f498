"""The tables of saved work. Every change to them needs a migration beside it.

What is kept of a syllabus hangs below its course, so that removing the course removes it all.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy import Table as Rows
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Constraints need names that a migration can call them by.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
Id = String(32)
Counter = BigInteger().with_variant(Integer, "sqlite")


class UtcTime(TypeDecorator[datetime]):
    """A time in UTC; SQLite forgets the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Table(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(naming_convention=_NAMES)


def rows_of(table: type[Table]) -> Rows:
    """The table itself: a statement about it costs a third of one that keeps objects in step."""
    return Table.metadata.tables[table.__tablename__]


class InstitutionRow(Table):
    """An institution: a college, a training institute, an association."""

    __tablename__ = "institution"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(Text, unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcTime)


class ProgramRow(Table):
    """An ordered set of courses; `version` grows with every change to anything in it."""

    __tablename__ = "program"
    __table_args__ = (UniqueConstraint("institution_id", "name"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    institution_id: Mapped[str] = mapped_column(ForeignKey("institution.id"))
    name: Mapped[str] = mapped_column(Text)
    framework: Mapped[str] = mapped_column(Text)
    settings: Mapped[dict[str, Any]] = mapped_column(JSON)
    version: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class CourseRow(Table):
    """A course in its program; `version` grows with every change but decisions and places."""

    __tablename__ = "course"
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    program_id: Mapped[str] = mapped_column(
        ForeignKey("program.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    requirement: Mapped[str] = mapped_column(Text)
    year: Mapped[int | None]
    # A person's choice, which outlives versions; None is as the syllabus says.
    discipline: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str | None] = mapped_column(Text)
    current: Mapped[int]
    version: Mapped[int]
    changed_by: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class SyllabusVersionRow(Table):
    """One version of a course's syllabus: as read, and what a person corrected of it."""

    __tablename__ = "syllabus_version"
    __table_args__ = (UniqueConstraint("course_id", "number"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    course_id: Mapped[str] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"))
    number: Mapped[int]
    file_name: Mapped[str] = mapped_column(Text)
    content_hash: Mapped[str] = mapped_column(String(64), index=True)
    n_bytes: Mapped[int]
    added_by: Mapped[str] = mapped_column(Text)
    added_at: Mapped[datetime] = mapped_column(UtcTime)
    parsed: Mapped[bytes] = mapped_column(LargeBinary)
    facts: Mapped[dict[str, str]] = mapped_column(JSON)
    moves: Mapped[dict[str, str]] = mapped_column(JSON)
    original: Mapped[bytes | None] = mapped_column(LargeBinary)


class ResultRow(Table):
    """A course's result, kept by the hash of everything it depends on."""

    __tablename__ = "result"
    course_id: Mapped[str] = mapped_column(
        ForeignKey("course.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class DecisionRow(Table):
    """A decision. Rows are only ever added; two people's same revision cannot both be."""

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("course_id", "framework", "area", "revision"),)
    id: Mapped[int] = mapped_column(Counter, primary_key=True, autoincrement=True)
    course_id: Mapped[str] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"))
    framework: Mapped[str] = mapped_column(Text)
    area: Mapped[str] = mapped_column(Text)
    revision: Mapped[int]
    kind: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str] = mapped_column(Text)
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    proposed: Mapped[int]
    evidence: Mapped[str] = mapped_column(String(12))
    level: Mapped[int | None]
    stage: Mapped[str | None] = mapped_column(String(1))
    text: Mapped[str] = mapped_column(Text)
    resolver: Mapped[str] = mapped_column(Text)
    undoes: Mapped[int]


class ApprovalRow(Table):
    """A course as it was approved: a frozen copy that no later change touches."""

    __tablename__ = "approval"
    id: Mapped[int] = mapped_column(Counter, primary_key=True, autoincrement=True)
    course_id: Mapped[str] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"), index=True)
    syllabus_number: Mapped[int]
    framework: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(ForeignKey("saved_map.fingerprint"))
    person_id: Mapped[str] = mapped_column(Text)
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    note: Mapped[str] = mapped_column(Text)
    method: Mapped[bytes] = mapped_column(LargeBinary)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    # What people said of the course then; nothing in approvals from before it was kept.
    requirement: Mapped[str] = mapped_column(Text, server_default=text("''"))
    year: Mapped[int | None]


class PlannedChangeRow(Table):
    """A change that a person picked for a course, in the words that it had then.

    `week` and `topic` are the syllabus's own; `version` grows with every change to the row.
    """

    __tablename__ = "planned_change"
    __table_args__ = (UniqueConstraint("course_id", "framework", "area", "change"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    course_id: Mapped[str] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"))
    framework: Mapped[str] = mapped_column(Text)
    area: Mapped[str] = mapped_column(Text)
    change: Mapped[str] = mapped_column(String(12))
    lens: Mapped[str] = mapped_column(Text)
    lens_fingerprint: Mapped[str] = mapped_column(String(12))
    kind: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    standard: Mapped[str] = mapped_column(Text)
    week: Mapped[str] = mapped_column(Text)
    topic: Mapped[str] = mapped_column(Text)
    person_id: Mapped[str] = mapped_column(Text)
    person_name: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)
    who: Mapped[str] = mapped_column(Text)
    by_when: Mapped[str] = mapped_column(Text)
    done_at: Mapped[datetime | None] = mapped_column(UtcTime)
    version: Mapped[int]
    changed_by: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class SavedMapRow(Table):
    """A map as it was when a course was approved with it."""

    __tablename__ = "saved_map"
    fingerprint: Mapped[str] = mapped_column(String(12), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class EventRow(Table):
    """A line of the audit log: who did what when. It never holds words of a syllabus."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(Counter, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(UtcTime)
    person_id: Mapped[str] = mapped_column(Text)
    person_name: Mapped[str] = mapped_column(Text)
    action: Mapped[str] = mapped_column(Text)
    program_id: Mapped[str] = mapped_column(Text, index=True)
    course_id: Mapped[str] = mapped_column(Text)
    area: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text)


class SettingRow(Table):
    """What a site has chosen, as text; `workspace.site_settings` says what it means."""

    __tablename__ = "setting"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    changed_by: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class PersonRow(Table):
    """A person who signs in, or is invited to: then the provider's words are not known yet."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)
    id: Mapped[str] = mapped_column(Id, primary_key=True)
    issuer: Mapped[str | None] = mapped_column(Text)
    subject: Mapped[str | None] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(Text, index=True)
    seen_at: Mapped[datetime | None] = mapped_column(UtcTime)


class MembershipRow(Table):
    """A person's role in a program."""

    __tablename__ = "membership"
    program_id: Mapped[str] = mapped_column(
        ForeignKey("program.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[str] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    role: Mapped[int]
