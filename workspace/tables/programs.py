"""The tables of programs: whose they are, and their courses in order."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workspace.tables.base import Id, Table, UtcTime


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
