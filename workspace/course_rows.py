"""A course's row: found, locked, claimed by one who saw a version of it."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from workspace.audit import now
from workspace.errors import ChangedMeanwhileError, GoneError
from workspace.program_rows import counting
from workspace.roles import OWN_MEMBERSHIP, Role, at_work, joined_role, refuse_below
from workspace.tables import CourseRow, MembershipRow

# Statements made once: making one takes longer than what the database does for it.
_FOUND = (
    select(CourseRow, MembershipRow.role)
    .outerjoin(MembershipRow, OWN_MEMBERSHIP)
    .where(CourseRow.id == bindparam("course"))
)
_ITS_PROGRAM = (
    select(CourseRow.program_id).where(CourseRow.id == bindparam("course")).scalar_subquery()
)
_COUNTED = counting(_ITS_PROGRAM)


def found_course(session: Session, course_id: str, needed: Role = Role.VIEWER) -> CourseRow:
    """The row of a course.

    Raises GoneError if there is none, NotAllowedError where the role is below `needed`.
    """
    wanted = {"course": course_id, "person": at_work(session).id}
    found = session.execute(_FOUND, wanted).one_or_none()
    if found is None:
        raise gone_course()
    row, role = found
    refuse_below(joined_role(session, role), needed)
    return row


def locked_course(session: Session, course_id: str, needed: Role = Role.LEAD) -> CourseRow:
    """The row of a course; its program counts a change and is locked until the end.

    Raises GoneError if there is none, NotAllowedError where the role is below `needed`.
    """
    lock_program_of(session, course_id)
    return found_course(session, course_id, needed)


def lock_program_of(session: Session, course_id: str) -> None:
    """Count a change to the program of a course, and lock it until the end, whoever asks."""
    session.execute(_COUNTED, {"course": course_id, "at": now()})


def gone_course() -> GoneError:
    """The error for a course that is not there."""
    return GoneError("This course is not there any more: somebody removed it.")


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
