"""The courses of a program: loaded, changed, moved."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from syllabi import Course, Syllabus
from workspace.audit import About, log
from workspace.content import unpacked
from workspace.course_records import (
    course_record,
    current_version,
    current_versions,
    fact_corrections,
    saved_course,
)
from workspace.course_rows import claimed_course, found_course, locked_course
from workspace.errors import InvalidChangeError
from workspace.records import CourseChange, SavedCourse
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
    # What was removed and brought back may come to the same version again, with other content.
    loaded = {(course.id, course.version, course.changed_at): course for course in known}
    wanted = select(CourseRow).where(CourseRow.program_id == program_id)
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        rows = session.scalars(wanted.order_by(CourseRow.position, CourseRow.id)).all()
        unknown = [row for row in rows if _key(row) not in loaded]
        current = current_versions(session, unknown)
    return [
        course_record(row, current[row.id])
        if row.id in current
        else _at(loaded[_key(row)], row.position)
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


def move_course(workspace: Workspace, course_id: str, place: int) -> None:
    """Move a course to a place in its program, counted from 1; beyond the last is the last.

    What others moved meanwhile stays moved. Raises GoneError if the course is not there.
    """
    with workspace.writing() as session:
        row = locked_course(session, course_id)
        others = select(CourseRow).where(
            CourseRow.program_id == row.program_id, CourseRow.id != course_id
        )
        rows = list(session.scalars(others.order_by(CourseRow.position, CourseRow.id)))
        rows.insert(max(place, 1) - 1, row)
        # The version stays: whoever is at a course is not stopped because it has another place.
        for position, one in enumerate(rows):
            one.position = position
        log(session, workspace.person, "courses put in order", About(row.program_id, row.id))


def _key(row: CourseRow) -> tuple[str, int, datetime]:
    return row.id, row.version, row.changed_at


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


def _changed_parts(change: CourseChange) -> str:
    parts = (
        ("facts", change.facts is not None),
        ("sections", change.moves is not None),
        ("requirement", change.requirement is not None),
        ("year", change.year is not None or change.clears_year),
    )
    return ", ".join(name for name, is_changed in parts if is_changed)
