"""The courses of a program: loaded, changed, put in order."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from syllabi import Course, SectionKind, Syllabus
from syllabi.corrections import with_moves
from workspace.audit import About, log, now
from workspace.content import unpacked
from workspace.errors import ChangedMeanwhileError, GoneError, InvalidChangeError
from workspace.programs import touch
from workspace.records import CourseChange, Requirement, SavedCourse
from workspace.tables import CourseRow, SyllabusVersionRow
from workspace.workspace import Workspace

YEARS = range(1, 11)


def courses(
    workspace: Workspace, program_id: str, known: Iterable[SavedCourse] = ()
) -> list[SavedCourse]:
    """The courses of a program in order; those `known` that have not changed are not read again."""
    loaded = {(course.id, course.version): course for course in known}
    wanted = select(CourseRow).where(CourseRow.program_id == program_id)
    with workspace.reading() as session:
        rows = session.scalars(wanted.order_by(CourseRow.position, CourseRow.id)).all()
        return [loaded.get((row.id, row.version)) or saved_course(session, row) for row in rows]


def course(workspace: Workspace, course_id: str) -> SavedCourse:
    """One course; raises GoneError if there is none of that id."""
    with workspace.reading() as session:
        return saved_course(session, found_course(session, course_id))


def change_course(
    workspace: Workspace, course_id: str, seen: int, change: CourseChange
) -> SavedCourse:
    """Change a course that was seen in the version `seen`, all of it or nothing.

    Raises ChangedMeanwhileError if it has another version by now, InvalidChangeError for a
    year out of `YEARS`, GoneError if the course is not there.
    """
    if change.year is not None and change.year not in YEARS:
        raise InvalidChangeError(f"The year is {change.year}; give one from 1 to {YEARS[-1]}.")
    with workspace.writing() as session:
        row = claimed_course(session, course_id, seen, workspace.person.name)
        syllabus = current_version(session, row)
        if change.facts is not None:
            _set_facts(row, syllabus, change.facts)
        if change.moves is not None:
            syllabus.moves = {key: str(section) for key, section in change.moves.items()}
        if change.requirement is not None:
            row.requirement = change.requirement
        if change.year is not None or change.clears_year:
            row.year = change.year
        touch(session, row.program_id)
        about = About(row.program_id, row.id, detail=_changed_parts(change))
        log(session, workspace.person, "course changed", about)
        return saved_course(session, row)


def order_courses(workspace: Workspace, program_id: str, ids: Sequence[str]) -> None:
    """Put courses in the order of `ids`; any that are not named follow in their old order."""
    places = {course_id: place for place, course_id in enumerate(ids)}
    with workspace.writing() as session:
        touch(session, program_id)
        rows = session.scalars(select(CourseRow).where(CourseRow.program_id == program_id)).all()
        rows = sorted(rows, key=lambda row: (places.get(row.id, len(places)), row.position))
        for position, row in enumerate(rows):
            if row.position != position:
                row.position = position
                row.version += 1
        log(session, workspace.person, "courses put in order", About(program_id))


def found_course(session: Session, course_id: str) -> CourseRow:
    """The row of a course; raises GoneError if there is none."""
    row = session.get(CourseRow, course_id)
    if row is None:
        raise GoneError("This course is not there any more: somebody removed it.")
    return row


def claimed_course(session: Session, course_id: str, seen: int, by: str) -> CourseRow:
    """The row of a course, to be changed by one who saw its version `seen`.

    Raises ChangedMeanwhileError where it has another one, by the database's own judgement.
    """
    claim = (
        update(CourseRow)
        .where(CourseRow.id == course_id, CourseRow.version == seen)
        .values(version=seen + 1, changed_by=by, changed_at=now())
        .returning(CourseRow.id)
    )
    is_claimed = session.scalar(claim) is not None
    row = found_course(session, course_id)
    if not is_claimed:
        raise ChangedMeanwhileError(
            f"This course was changed by {row.changed_by} meanwhile; nothing of yours was "
            "written over it. Look at the course as it is now, and change it again if you wish.",
            row.changed_by,
            row.changed_at,
        )
    session.refresh(row)
    return row


def current_version(session: Session, row: CourseRow) -> SyllabusVersionRow:
    """The row of the course's current syllabus."""
    return session.scalars(
        select(SyllabusVersionRow).where(
            SyllabusVersionRow.course_id == row.id, SyllabusVersionRow.number == row.current
        )
    ).one()


def saved_course(session: Session, row: CourseRow) -> SavedCourse:
    """The record of a course's row, with its syllabus as corrected."""
    version = current_version(session, row)
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


def fact_corrections(as_read: Course, facts: Course) -> dict[str, str]:
    """The facts that a person corrected, by field."""
    pairs = ((f.name, getattr(as_read, f.name), getattr(facts, f.name)) for f in fields(Course))
    return {name: corrected for name, read, corrected in pairs if corrected != read}


def _set_facts(row: CourseRow, version: SyllabusVersionRow, facts: Course) -> None:
    as_read = unpacked(version.parsed, Syllabus).course
    corrections = fact_corrections(as_read, facts)
    # These two are the course's own and hold for its later versions too.
    row.discipline = corrections.pop("discipline", None)
    row.level = corrections.pop("level", None)
    corrections.pop("discipline_reason", None)
    version.facts = corrections


def _corrected(as_read: Syllabus, version: SyllabusVersionRow, row: CourseRow) -> Syllabus:
    facts = dict(version.facts)
    if row.discipline is not None:
        facts |= {"discipline": row.discipline, "discipline_reason": ""}
    if row.level is not None:
        facts["level"] = row.level
    moves = {key: SectionKind(section) for key, section in version.moves.items()}
    moved = with_moves(as_read, moves) if moves else as_read
    return replace(moved, course=replace(as_read.course, **facts)) if facts else moved


def _changed_parts(change: CourseChange) -> str:
    parts = (
        ("facts", change.facts is not None),
        ("sections", change.moves is not None),
        ("requirement", change.requirement is not None),
        ("year", change.year is not None or change.clears_year),
    )
    return ", ".join(name for name, is_changed in parts if is_changed)
