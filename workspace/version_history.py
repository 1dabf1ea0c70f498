"""The versions of a course's syllabus: listed, gone back to, made courses of their own."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workspace.audit import About, log
from workspace.courses import claimed_course, found_course, saved_course
from workspace.errors import InvalidChangeError
from workspace.person import Person
from workspace.programs import touch
from workspace.records import SavedCourse, SyllabusVersion
from workspace.syllabus_versions import new_course_row
from workspace.tables import CourseRow, SyllabusVersionRow
from workspace.workspace import Workspace


def versions(workspace: Workspace, course_id: str) -> list[SyllabusVersion]:
    """All versions of a course's syllabus, the first one first."""
    wanted = (
        select(SyllabusVersionRow)
        .where(SyllabusVersionRow.course_id == course_id)
        .order_by(SyllabusVersionRow.number)
    )
    with workspace.reading() as session:
        current = found_course(session, course_id).current
        return [_version(row, current) for row in session.scalars(wanted)]


def make_current(workspace: Workspace, course_id: str, seen: int, number: int) -> SavedCourse:
    """Go to another version of a course's syllabus; all versions are kept.

    Raises InvalidChangeError if there is no such version, ChangedMeanwhileError if the course
    was changed since its version `seen`.
    """
    with workspace.writing() as session:
        row = claimed_course(session, course_id, seen, workspace.person.name)
        _found_version(session, course_id, number)
        row.current = number
        touch(session, row.program_id)
        _log(session, workspace.person, "syllabus version chosen", row, f"version {number}")
        return saved_course(session, row)


def part_version(workspace: Workspace, course_id: str, seen: int, number: int) -> str:
    """Make a version a course of its own, at the end of the program; the new course's id.

    The old course goes to the newest version that is left. Raises InvalidChangeError if there
    is no such version, or none would be left.
    """
    with workspace.writing() as session:
        row = claimed_course(session, course_id, seen, workspace.person.name)
        version = _found_version(session, course_id, number)
        row.current = _newest_but(session, course_id, number)
        made = new_course_row(session, row.program_id, workspace.person.name)
        version.course_id, version.number = made.id, 1
        touch(session, row.program_id)
        _log(session, workspace.person, "syllabus version made a course", made, "")
        return made.id


def _found_version(session: Session, course_id: str, number: int) -> SyllabusVersionRow:
    wanted = select(SyllabusVersionRow).where(
        SyllabusVersionRow.course_id == course_id, SyllabusVersionRow.number == number
    )
    found = session.scalar(wanted)
    if found is None:
        raise InvalidChangeError(f"This course has no version {number}; choose one of its list.")
    return found


def _newest_but(session: Session, course_id: str, number: int) -> int:
    others = select(func.max(SyllabusVersionRow.number)).where(
        SyllabusVersionRow.course_id == course_id, SyllabusVersionRow.number != number
    )
    newest = session.scalar(others)
    if newest is None:
        raise InvalidChangeError("A course needs a syllabus; its only version stays with it.")
    return newest


def _log(session: Session, person: Person, action: str, row: CourseRow, detail: str) -> None:
    log(session, person, action, About(row.program_id, row.id, detail=detail))


def _version(row: SyllabusVersionRow, current: int) -> SyllabusVersion:
    return SyllabusVersion(
        number=row.number,
        file_name=row.file_name,
        content_hash=row.content_hash,
        n_bytes=row.n_bytes,
        added_by=row.added_by,
        added_at=row.added_at,
        is_current=row.number == current,
        has_original=row.original is not None,
    )
