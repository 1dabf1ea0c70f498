"""A program's syllabus versions, listed at once; a course as it is with one of them."""

from sqlalchemy import select
from sqlalchemy.orm import defer

from workspace.course_records import course_record
from workspace.course_rows import found_course
from workspace.errors import InvalidChangeError
from workspace.records import SavedCourse, SyllabusVersion
from workspace.roles import Role, require
from workspace.tables import CourseRow, SyllabusVersionRow
from workspace.version_history import version_record
from workspace.workspace import Workspace


def program_versions(
    workspace: Workspace, program_id: str
) -> dict[str, tuple[SyllabusVersion, ...]]:
    """The versions of each course's syllabus by course, the first one first; in one query."""
    row = SyllabusVersionRow
    wanted = (
        select(row, CourseRow.current, row.original.is_not(None))
        .join(CourseRow, row.course_id == CourseRow.id)
        .options(defer(row.parsed), defer(row.original))
        .where(CourseRow.program_id == program_id)
        .order_by(CourseRow.position, row.number)
    )
    found: dict[str, tuple[SyllabusVersion, ...]] = {}
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        for version, current, has in session.execute(wanted):
            listed = version_record(version, version.number == current, has)
            found[version.course_id] = (*found.get(version.course_id, ()), listed)
    return found


def course_at(workspace: Workspace, course_id: str, number: int) -> SavedCourse:
    """A course as it is with that version of its syllabus, and what was corrected of the version.

    Raises GoneError if the course is not there, InvalidChangeError if it has no such version.
    """
    wanted = (
        select(SyllabusVersionRow)
        .options(defer(SyllabusVersionRow.original))
        .where(SyllabusVersionRow.course_id == course_id, SyllabusVersionRow.number == number)
    )
    with workspace.reading() as session:
        row = found_course(session, course_id)
        version = session.scalar(wanted)
        if version is None:
            raise InvalidChangeError(
                f"This course has no version {number}; choose one of its list."
            )
        return course_record(row, version)
