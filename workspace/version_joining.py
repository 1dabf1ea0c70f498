"""Two courses in, one out: the newer one's syllabus becomes the older one's newest version."""

from dataclasses import replace

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from syllabi import Syllabus
from syllabi.corrections import moves_of, with_moves
from workspace.audit import About, log, now
from workspace.content import unpacked
from workspace.course_records import current_version, fact_corrections, saved_course
from workspace.course_rows import claimed_course, found_course
from workspace.earlier_version import carry_over
from workspace.errors import InvalidChangeError
from workspace.records import SavedCourse
from workspace.syllabus_versions import newest_number, of_the_version
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    PlannedChangeRow,
    SyllabusVersionRow,
)
from workspace.workspace import Workspace

_ITS_OWN = (DecisionRow, PlannedChangeRow, ApprovalRow)


def join_courses(workspace: Workspace, older: SavedCourse, newer: SavedCourse) -> SavedCourse:
    """Make the syllabus of `newer` the newest version of `older`; `newer` goes. Gives `older`.

    What people decided on and planned for `older` stays with it; `part_version` is the way back.
    Both are given as they were seen. Raises InvalidChangeError where `newer` has several versions
    or work of its own, or the two are not two courses of one program, ChangedMeanwhileError and
    GoneError as everywhere.
    """
    by = workspace.person.name
    with workspace.writing() as session:
        row = claimed_course(session, older.id, older.version, by)
        _refuse_apart(row, found_course(session, newer.id))
        gone = claimed_course(session, newer.id, newer.version, by)
        _refuse_own_work(session, gone)
        before, version = saved_course(session, row), current_version(session, gone)
        _keep_corrections(before, saved_course(session, gone), version)
        version.course_id, version.number = row.id, newest_number(session, row.id) + 1
        # It is a version of this course from now on: what was decided until now meant others.
        version.added_at = now()
        row.current = version.number
        session.flush()
        session.expunge(gone)
        session.execute(delete(CourseRow).where(CourseRow.id == newer.id))
        about = About(row.program_id, row.id, detail=f"version {version.number}")
        log(session, workspace.person, "course made a syllabus version", about)
        return saved_course(session, row)


def _refuse_apart(older: CourseRow, newer: CourseRow) -> None:
    if older.id == newer.id or older.program_id != newer.program_id:
        raise InvalidChangeError(
            "A syllabus can only become a version of another course in the same program. Open "
            "the program that has both courses."
        )


def _refuse_own_work(session: Session, row: CourseRow) -> None:
    if newest_number(session, row.id) > 1:
        raise InvalidChangeError(
            "The newer course has several versions of its own, so it stays a course. To join it, "
            "remove it and add its syllabus again."
        )
    if any(session.scalar(select(exists().where(t.course_id == row.id))) for t in _ITS_OWN):
        raise InvalidChangeError(
            "People decided on levels of the newer course, planned changes to it or approved it. "
            "That would be lost, so it stays a course. To join it all the same, remove it and "
            "add its syllabus again."
        )


def _keep_corrections(older: SavedCourse, newer: SavedCourse, version: SyllabusVersionRow) -> None:
    """Carry over what was corrected of the older one; what was corrected of the newer one wins."""
    as_read = unpacked(version.parsed, Syllabus)
    kept, _ = carry_over(older.syllabus, as_read, older.as_read)
    own = fact_corrections(newer.as_read, newer.syllabus.course)
    facts = replace(kept.course, **own | _term_of(newer))
    version.facts = dict(of_the_version(fact_corrections(as_read.course, facts)))
    moved = with_moves(as_read, {**moves_of(kept), **moves_of(newer.syllabus)})
    version.moves = {key: str(section) for key, section in moves_of(moved).items()}


def _term_of(newer: SavedCourse) -> dict[str, str]:
    """The newer one's own term, where it has one: what was corrected of the older's is past."""
    term = newer.syllabus.course.term
    return {"term": term} if term else {}
