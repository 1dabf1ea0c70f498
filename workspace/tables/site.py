"""The tables of a site: its people and their roles, its settings, its audit log."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workspace.tables.base import Counter, Id, Table, UtcTime


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
