"""The courses of a program: loaded, changed, put in order."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from syllabi import Course, SectionKind, Syllabus
from syllabi.corrections import with_moves
from workspace.audit import About, log
from workspace.content import unpacked
from workspace.course_rows import claimed_course, found_course
from workspace.errors import InvalidChangeError
from workspace.programs import touch
from workspace.records import CourseChange, Requirement, SavedCourse
from workspace.roles import Role, require
from workspace.saying import one_line
from workspace.tables import CourseRow, SyllabusVersionRow
from workspace.workspace import Workspace

YEARS = range(1, 11)
MAX_FACT = 300


def courses(
    workspace: Workspace, program_id: str, known: Iterable[SavedCourse] = ()
) -> list[SavedCourse]:
    """The courses of a program in order; those `known` that have not changed are not read again."""
    loaded = {(course.id, course.version): course for course in known}
    wanted = select(CourseRow).where(CourseRow.program_id == program_id)
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        rows = session.scalars(wanted.order_by(CourseRow.position, CourseRow.id)).all()
        unknown = [row for row in rows if (row.id, row.version) not in loaded]
        current = _current_versions(session, unknown)
    return [
        _saved_course(row, current[row.id])
        if row.id in current
        else _at(loaded[row.id, row.version], row.position)
        for row in rows
    ]


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
        # The version stays: whoever is at a course is not stopped because it has another place.
        for position, row in enumerate(rows):
            row.position = position
        log(session, workspace.person, "courses put in order", About(program_id))


def current_version(session: Session, row: CourseRow) -> SyllabusVersionRow:
    """The row of the course's current syllabus."""
    return _current_versions(session, [row])[row.id]


def saved_course(session: Session, row: CourseRow) -> SavedCourse:
    """The record of a course's row, with its syllabus as corrected."""
    return _saved_course(row, current_version(session, row))


def fact_corrections(as_read: Course, facts: Course) -> dict[str, str]:
    """The facts that a person corrected, by field."""
    pairs = ((f.name, getattr(as_read, f.name), getattr(facts, f.name)) for f in fields(Course))
    return {name: corrected for name, read, corrected in pairs if corrected != read}


def _current_versions(session: Session, rows: Sequence[CourseRow]) -> dict[str, SyllabusVersionRow]:
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


def _saved_course(row: CourseRow, version: SyllabusVersionRow) -> SavedCourse:
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


def _at(course: SavedCourse, position: int) -> SavedCourse:
    return course if course.position == position else replace(course, position=position)


def _set_facts(row: CourseRow, version: SyllabusVersionRow, facts: Course) -> None:
    as_read = unpacked(version.parsed, Syllabus).course
    corrections = fact_corrections(as_read, facts)
    corrections.pop("discipline_reason", None)
    # These two are the course's own and hold for its later versions too, even where one of
    # them happens to read so.
    for name in ("discipline", "level"):
        corrected = corrections.pop(name, None)
        if getattr(facts, name) != getattr(row, name):
            setattr(row, name, corrected)
    version.facts = {name: one_line(words, MAX_FACT) for name, words in corrections.items()}


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
