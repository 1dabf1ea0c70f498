"""The versions of a course's syllabus: listed, gone back to, made courses of their own."""

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import Session, defer

from workspace.audit import About, log
from workspace.course_records import saved_course
from workspace.course_rows import claimed_course, found_course
from workspace.errors import InvalidChangeError
from workspace.person import Person
from workspace.records import SavedCourse, SyllabusVersion
from workspace.syllabus_versions import new_course_row
from workspace.tables import ApprovalRow, CourseRow, DecisionRow, ResultRow, SyllabusVersionRow
from workspace.workspace import Workspace


def versions(workspace: Workspace, course_id: str) -> list[SyllabusVersion]:
    """All versions of a course's syllabus, the first one first."""
    wanted = (
        select(SyllabusVersionRow, SyllabusVersionRow.original.is_not(None))
        .options(defer(SyllabusVersionRow.parsed), defer(SyllabusVersionRow.original))
        .where(SyllabusVersionRow.course_id == course_id)
        .order_by(SyllabusVersionRow.number)
    )
    with workspace.reading() as session:
        current = found_course(session, course_id).current
        found = session.execute(wanted)
        return [version_record(row, row.number == current, has) for row, has in found]


def make_current(workspace: Workspace, course_id: str, seen: int, number: int) -> SavedCourse:
    """Go to another version of a course's syllabus; all versions are kept.

    Raises InvalidChangeError if there is no such version, ChangedMeanwhileError if the course
    was changed since its version `seen`.
    """
    with workspace.writing() as session:
        row = claimed_course(session, course_id, seen, workspace.person.name)
        _found_version(session, course_id, number)
        row.current = number
        _log(session, workspace.person, "syllabus version chosen", row, f"version {number}")
        return saved_course(session, row)


def part_version(workspace: Workspace, course_id: str, seen: int, number: int) -> str:
    """Make a version a course of its own, at the end of the program; the new course's id.

    Where it was the current one, the old course goes to the newest that is left. Raises
    InvalidChangeError if there is no such version, none would be left, or people decided on the
    course since the version was added: nobody can tell which version they meant.
    """
    with workspace.writing() as session:
        row = claimed_course(session, course_id, seen, workspace.person.name)
        version = _found_version(session, course_id, number)
        _refuse_decided(session, version)
        newest = _newest_but(session, course_id, number)
        row.current = newest if row.current == number else row.current
        made = new_course_row(session, row.program_id, workspace.person.name)
        version.course_id, version.number = made.id, 1
        _take_along(session, course_id, number, made.id)
        _log(session, workspace.person, "syllabus version made a course", made, "")
        return made.id


def version_record(
    row: SyllabusVersionRow, is_current: bool, has_original: bool
) -> SyllabusVersion:
    """The record of a version's row, without its text."""
    return SyllabusVersion(
        number=row.number,
        file_name=row.file_name,
        content_hash=row.content_hash,
        n_bytes=row.n_bytes,
        added_by=row.added_by,
        added_at=row.added_at,
        is_current=is_current,
        has_original=has_original,
    )


def _take_along(session: Session, course_id: str, number: int, made: str) -> None:
    """What was made of the version leaves its old course, so that removing the new one gets it."""
    of_version = (ApprovalRow.course_id == course_id, ApprovalRow.syllabus_number == number)
    moved = update(ApprovalRow).where(*of_version).values(course_id=made, syllabus_number=1)
    session.execute(moved)
    session.execute(delete(ResultRow).where(ResultRow.course_id == course_id))


def _found_version(session: Session, course_id: str, number: int) -> SyllabusVersionRow:
    wanted = select(SyllabusVersionRow).where(
        SyllabusVersionRow.course_id == course_id, SyllabusVersionRow.number == number
    )
    found = session.scalar(wanted)
    if found is None:
        raise InvalidChangeError(f"This course has no version {number}; choose one of its list.")
    return found


def _refuse_decided(session: Session, version: SyllabusVersionRow) -> None:
    of_course = DecisionRow.course_id == version.course_id
    if session.scalar(select(exists().where(of_course, DecisionRow.at > version.added_at))):
        raise InvalidChangeError(
            "People decided on levels of this course after version "
            f"{version.number} was added, and their decisions stay with the course. So the "
            "version stays with it too. For a course of its own, change the course code in the "
            "file, give it another name, and add it again."
        )


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
