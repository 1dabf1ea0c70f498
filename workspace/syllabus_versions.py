"""Syllabi that come in: new courses, and new versions of the courses that are there."""

from collections.abc import Collection, Iterator
from uuid import uuid4

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from syllabi import Syllabus
from syllabi.corrections import moves_of
from workspace.audit import About, log, now
from workspace.content import packed, storable
from workspace.course_records import fact_corrections, saved_course
from workspace.course_rows import claimed_course
from workspace.earlier_version import carry_over, earlier_version
from workspace.person import Person
from workspace.program_rows import held_program, touch
from workspace.records import Added, Arrival, Incoming, SavedCourse
from workspace.roles import Role, require
from workspace.tables import CourseRow, SyllabusVersionRow
from workspace.workspace import Workspace


def add_syllabus(
    workspace: Workspace,
    program_id: str,
    incoming: Incoming,
    replaceable: Collection[str] | None = None,
) -> Added:
    """Add a syllabus: a new course, or a new version of one with the same file name and course.

    `replaceable` are the ids of the courses that it may be a version of (None: all), so that
    files which come together never replace each other. Raises GoneError if the program is
    not there.
    """
    with workspace.writing() as session:
        held_program(session, program_id)
        require(session, program_id, Role.LEAD)
        repeated = _course_with(session, program_id, incoming.syllabus)
        if repeated is not None:
            return Added(Arrival.REPEAT, repeated)
        touch(session, program_id)
        old = _earlier(session, program_id, incoming.syllabus, replaceable)
        if old is None:
            return Added(Arrival.NEW, _add_course(session, workspace, program_id, incoming))
        return _add_version(session, workspace, old, incoming)


def new_course_row(session: Session, program_id: str, by: str) -> CourseRow:
    """Add a row for a course at the end of a program, its first version being the current one."""
    last = select(func.max(CourseRow.position)).where(CourseRow.program_id == program_id)
    position = session.scalar(last)
    row = CourseRow(
        id=uuid4().hex,
        program_id=program_id,
        position=0 if position is None else position + 1,
        requirement="",
        current=1,
        version=1,
        changed_by=by,
        changed_at=now(),
    )
    session.add(row)
    session.flush()
    return row


def newest_number(session: Session, course_id: str) -> int:
    """The highest number of the versions of a course's syllabus; 0 if there are none."""
    numbers = select(func.max(SyllabusVersionRow.number))
    return session.scalar(numbers.where(SyllabusVersionRow.course_id == course_id)) or 0


def of_the_version(corrections: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Of corrected facts those that belong to one version: not what the course itself keeps."""
    for name, corrected in corrections.items():
        if name not in ("discipline", "level", "discipline_reason"):
            yield name, corrected


def _course_with(session: Session, program_id: str, syllabus: Syllabus) -> str | None:
    """The course whose current syllabus is the very same content."""
    same = _current(program_id).where(SyllabusVersionRow.content_hash == syllabus.id)
    row = session.scalars(same).first()
    return None if row is None else row.id


def _earlier(
    session: Session, program_id: str, syllabus: Syllabus, replaceable: Collection[str] | None
) -> SavedCourse | None:
    same_name = _current(program_id).where(
        SyllabusVersionRow.file_name == storable(syllabus.source)
    )
    found = [
        saved_course(session, row)
        for row in session.scalars(same_name)
        if replaceable is None or row.id in replaceable
    ]
    as_read = {course.syllabus.id: course.as_read for course in found}
    old = earlier_version([course.syllabus for course in found], syllabus, as_read)
    return next((course for course in found if course.syllabus is old), None)


def _current(program_id: str) -> Select[CourseRow]:
    return (
        select(CourseRow)
        .join(SyllabusVersionRow)
        .where(
            CourseRow.program_id == program_id,
            SyllabusVersionRow.number == CourseRow.current,
        )
        .order_by(CourseRow.position)
    )


def _add_course(session: Session, workspace: Workspace, program_id: str, incoming: Incoming) -> str:
    row = new_course_row(session, program_id, workspace.person.name)
    session.add(_version_row(row.id, 1, incoming, workspace.person))
    log(session, workspace.person, "course added", About(program_id, row.id))
    return row.id


def _add_version(
    session: Session, workspace: Workspace, old: SavedCourse, incoming: Incoming
) -> Added:
    row = claimed_course(session, old.id, old.version, workspace.person.name)
    number = newest_number(session, row.id) + 1
    kept, replacement = carry_over(old.syllabus, incoming.syllabus, old.as_read)
    version = _version_row(row.id, number, incoming, workspace.person)
    corrections = fact_corrections(incoming.syllabus.course, kept.course)
    version.facts = dict(of_the_version(corrections))
    version.moves = {key: str(section) for key, section in moves_of(kept).items()}
    session.add(version)
    row.current = number
    about = About(row.program_id, row.id, detail=f"version {number}")
    log(session, workspace.person, "syllabus version added", about)
    return Added(
        Arrival.NEW_VERSION,
        row.id,
        replacement.n_moves,
        replacement.n_facts,
        number,
        before=old.number,
    )


def _version_row(
    course_id: str, number: int, incoming: Incoming, person: Person
) -> SyllabusVersionRow:
    return SyllabusVersionRow(
        id=uuid4().hex,
        course_id=course_id,
        number=number,
        file_name=storable(incoming.syllabus.source),
        content_hash=incoming.syllabus.id,
        n_bytes=incoming.n_bytes,
        added_by=person.name,
        added_at=now(),
        parsed=packed(incoming.syllabus),
        facts={},
        moves={},
        original=incoming.original,
    )
