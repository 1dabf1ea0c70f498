"""Rows of a course in, its record out: the syllabus with what people corrected of it."""

from collections.abc import Sequence
from dataclasses import fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from syllabi import Course, SectionKind, Syllabus
from syllabi.corrections import with_moves
from workspace.content import unpacked
from workspace.records import Requirement, SavedCourse
from workspace.tables import CourseRow, SyllabusVersionRow


def current_version(session: Session, row: CourseRow) -> SyllabusVersionRow:
    """The row of the course's current syllabus."""
    return current_versions(session, [row])[row.id]


def saved_course(session: Session, row: CourseRow) -> SavedCourse:
    """The record of a course's row, with its syllabus as corrected."""
    return course_record(row, current_version(session, row))


def fact_corrections(as_read: Course, facts: Course) -> dict[str, str]:
    """The facts that a person corrected, by field."""
    pairs = ((f.name, getattr(as_read, f.name), getattr(facts, f.name)) for f in fields(Course))
    return {name: corrected for name, read, corrected in pairs if corrected != read}


def current_versions(session: Session, rows: Sequence[CourseRow]) -> dict[str, SyllabusVersionRow]:
    """The courses' current syllabi by course, in one query that leaves original files alone."""
    if not rows:
        return {}
    session.flush()
    wanted = (
        select(SyllabusVersionRow)
        .join(CourseRow)
        .where(SyllabusVersionRow.number == CourseRow.current)
        .where(CourseRow.id.in_([row.id for row in rows]))
        .options(defer(SyllabusVersionRow.original))
    )
    return {version.course_id: version for version in session.scalars(wanted)}


def course_record(row: CourseRow, version: SyllabusVersionRow) -> SavedCourse:
    """The record of a course's row and that of its current syllabus."""
    as_read = unpacked(version.parsed, Syllabus)
    return SavedCourse(
        id=row.id,
        program=row.program_id,
        position=row.position,
        requirement=Requirement(row.requirement),
        year=row.year,
        version=row.version,
        number=version.number,
        n_bytes=version.n_bytes,
        syllabus=_corrected(as_read, version, row),
        as_read=as_read.course,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )


def _corrected(as_read: Syllabus, version: SyllabusVersionRow, row: CourseRow) -> Syllabus:
    facts = dict(version.facts)
    if row.discipline is not None:
        facts |= {"discipline": row.discipline, "discipline_reason": ""}
    if row.level is not None:
        facts["level"] = row.level
    moves = {key: SectionKind(section) for key, section in version.moves.items()}
    moved = with_moves(as_read, moves) if moves else as_read
    return replace(moved, course=replace(as_read.course, **facts)) if facts else moved
