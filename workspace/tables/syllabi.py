"""The tables of syllabi: each version as it was read, and the results made of it."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workspace.tables.base import Id, Table, UtcTime


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
