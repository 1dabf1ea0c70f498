"""The tables of what people said of a course: decisions, approvals, planned changes."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from workspace.tables.base import Counter, Id, Table, UtcTime


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
    """A change that a person picked for a course, in the words that it had then or was given since.

    `week` and `topic` are the syllabus's own, or `week` is a person's and has no topic; `version`
    grows with every change to the row.
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
