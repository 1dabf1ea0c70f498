"""A course's row: found, locked, claimed by one who saw a version of it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from workspace.audit import now
from workspace.errors import ChangedMeanwhileError, GoneError
from workspace.program_rows import touch
from workspace.roles import Role, require
from workspace.tables import CourseRow


def found_course(session: Session, course_id: str) -> CourseRow:
    """The row of a course; raises GoneError if there is none, NotAllowedError for strangers."""
    row = session.get(CourseRow, course_id)
    if row is None:
        raise GoneError("This course is not there any more: somebody removed it.")
    require(session, row.program_id, Role.VIEWER)
    return row


def locked_course(session: Session, course_id: str, needed: Role = Role.LEAD) -> CourseRow:
    """The row of a course; its program counts a change and is locked until the end.

    Raises GoneError if there is none, NotAllowedError where the role is below `needed`.
    """
    program_id = session.scalar(select(CourseRow.program_id).where(CourseRow.id == course_id))
    if program_id is not None:
        touch(session, program_id, needed)
    return found_course(session, course_id)


def claimed_course(session: Session, course_id: str, seen: int, by: str) -> CourseRow:
    """The locked row of a course, to be changed by one who saw its version `seen`.

    Raises ChangedMeanwhileError where it has another one, GoneError where it is gone.
    """
    row = locked_course(session, course_id)
    if row.version != seen:
        raise ChangedMeanwhileError(
            f"This course was changed by {row.changed_by} meanwhile; nothing of yours was "
            "written over it. Look at the course as it is now, and change it again if you wish.",
            row.changed_by,
            row.changed_at,
        )
    row.version, row.changed_by, row.changed_at = seen + 1, by, now()
    return row
