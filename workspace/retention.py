"""What a site no longer wants to keep: listed first, then removed for good."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, ScalarSelect, func, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from workspace.audit import About, log, now
from workspace.person import Person
from workspace.removal import claimed_courses, delete_courses
from workspace.roles import require_site_admin
from workspace.site_settings import site_setting
from workspace.sweeping import ORIGINALS_REMOVED, sweep_if_due
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    EventRow,
    PlannedChangeRow,
    ProgramRow,
    SyllabusVersionRow,
)
from workspace.workspace import Workspace

# Nobody asked for it at the time, so no person's name stands in the log.
_RETENTION = Person("retention", "Retention setting")
_CHANGES = (
    SyllabusVersionRow.added_at,
    DecisionRow.at,
    ApprovalRow.at,
    PlannedChangeRow.changed_at,
)
# What came from an archive, or out of a removal, has the times that it had before.
_CAME = ("program imported", "course brought back")


@dataclass(frozen=True, slots=True)
class ExpiredCourse:
    """A course that nobody has touched for longer than the site keeps one."""

    course: str
    program: str
    program_name: str
    file_name: str
    changed_at: datetime


def expired_courses(workspace: Workspace, days: int | None = None) -> list[ExpiredCourse]:
    """The courses that `remove_expired` would remove, by program; none without a retention.

    `days` asks what it would remove if the site kept courses for so many.
    """
    require_site_admin(workspace.person)
    before = _cutoff(workspace, days)
    with workspace.reading() as session:
        return [] if before is None else _expired(session, before)


def remove_expired(workspace: Workspace) -> list[ExpiredCourse]:
    """Remove for good what is expired, and sweep what earlier removals left; what was removed.

    There is no undo. The app calls it at its start and once a day, as does `imh-align workspace
    tidy`.
    """
    before, expired = _cutoff(workspace), expired_courses(workspace)
    if before is not None and expired:
        with workspace.writing() as session:
            # Asked again once nobody can change them.
            of_listed = CourseRow.id.in_([course.course for course in expired])
            owners = claimed_courses(session, of_listed)
            expired = _expired(session, before, of_listed)
            gone = {course.course: owners[course.course] for course in expired}
            delete_courses(session, _RETENTION, gone, "not changed for too long")
    sweep_if_due(workspace)
    return expired


def n_stray_originals(workspace: Workspace) -> int:
    """How many original files are kept although the site does not keep them (any more)."""
    require_site_admin(workspace.person)
    if site_setting(workspace, "keep_originals"):
        return 0
    kept = select(func.count()).where(SyllabusVersionRow.original.is_not(None))
    with workspace.reading() as session:
        return session.scalar(kept) or 0


def remove_stray_originals(workspace: Workspace) -> int:
    """Remove the original files that the site does not keep any more; how many they were."""
    if not n_stray_originals(workspace):
        return 0
    stray = SyllabusVersionRow.original.is_not(None)
    with workspace.writing() as session:
        of_courses = select(SyllabusVersionRow.course_id).where(stray)
        owners = claimed_courses(session, CourseRow.id.in_(of_courses))
        emptied = update(SyllabusVersionRow).where(stray).values(original=None)
        n_removed = len(session.scalars(emptied.returning(SyllabusVersionRow.id)).all())
        for program_id in sorted(set(owners.values())):
            log(session, workspace.person, ORIGINALS_REMOVED, About(program_id))
    sweep_if_due(workspace)
    return n_removed


def _cutoff(workspace: Workspace, days: int | None = None) -> datetime | None:
    days = site_setting(workspace, "retention_days") if days is None else days
    return now() - timedelta(days=days) if days else None


def _expired(
    session: Session, before: datetime, *of_courses: ColumnElement[bool]
) -> list[ExpiredCourse]:
    changes = [*(_last(column) for column in _CHANGES), _last_coming()]
    wanted = (
        select(CourseRow, ProgramRow.name, SyllabusVersionRow.file_name, *changes)
        .join(ProgramRow, ProgramRow.id == CourseRow.program_id)
        .join(SyllabusVersionRow, SyllabusVersionRow.course_id == CourseRow.id)
        .where(SyllabusVersionRow.number == CourseRow.current, CourseRow.changed_at < before)
        .where(*of_courses)
        .order_by(ProgramRow.name, CourseRow.program_id, CourseRow.position)
    )
    found = []
    for row, program_name, file_name, *others in session.execute(wanted):
        changed_at = max(row.changed_at, *(at for at in others if at is not None))
        if changed_at < before:
            found.append(ExpiredCourse(row.id, row.program_id, program_name, file_name, changed_at))
    return found


def _last(column: InstrumentedAttribute[datetime]) -> ScalarSelect[datetime]:
    """The last time in a column of the rows of a course."""
    of_course = column.class_.course_id == CourseRow.id
    return select(func.max(column)).where(of_course).correlate(CourseRow).scalar_subquery()


def _last_coming() -> ScalarSelect[datetime]:
    """The last time that a course, or all of its program, came to this machine."""
    wanted = select(func.max(EventRow.at)).where(
        EventRow.program_id == CourseRow.program_id,
        EventRow.course_id.in_(("", CourseRow.id)),
        EventRow.action.in_(_CAME),
    )
    return wanted.correlate(CourseRow).scalar_subquery()
