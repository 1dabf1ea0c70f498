"""An archive in, a new program out: all of it in one transaction, or nothing."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from workspace.archive_import_maps import keep_approved_maps, map_kept
from workspace.archive_import_rows import (
    approval_row,
    course_row,
    decision_row,
    event_row,
    planned_row,
    version_row,
)
from workspace.archive_reading import ReadArchive, read_archive
from workspace.audit import About, log, now
from workspace.program_names import clean_name, institution_of
from workspace.programs import program
from workspace.records import Program
from workspace.roles import make_admin
from workspace.saying import MAX_NAME, one_line
from workspace.site_settings import site_setting
from workspace.tables import ProgramRow
from workspace.workspace import Workspace


def import_archive(workspace: Workspace, content: bytes | ReadArchive) -> Program:
    """Make a new program of an archive: the same but for ids, and a name that is free.

    A map that the program needs and that is not on this machine is kept as an imported one.
    Original files are taken over only if the site keeps them. Raises ArchiveError, which says
    what is wrong with the archive or what this machine lacks; then nothing was changed.
    """
    archive = content if isinstance(content, ReadArchive) else read_archive(content)
    keeps_originals = site_setting(workspace, "keep_originals")
    with map_kept(workspace.person, archive), workspace.writing() as session:
        keep_approved_maps(session, archive)
        row = _program_row(session, archive)
        session.add(row)
        session.flush()
        make_admin(session, row.id)
        ids = _add_courses(session, row.id, archive, keeps_originals=keeps_originals)
        # One after the other, so that all have their numbers in the order they were made.
        session.add_all([decision_row(part, ids) for part in archive.decisions])
        session.add_all([approval_row(approval, ids) for approval in archive.approvals])
        session.add_all([planned_row(part, ids) for part in archive.plan])
        _add_events(session, row.id, archive, ids)
        session.flush()
        log(session, workspace.person, "program imported", About(row.id))
    return program(workspace, row.id)


def _program_row(session: Session, archive: ReadArchive) -> ProgramRow:
    given = archive.program
    owner = institution_of(session, one_line(given.institution, MAX_NAME))
    return ProgramRow(
        id=uuid4().hex,
        institution_id=owner.id,
        name=_free_name(session, owner.id, clean_name(given.name or "Program")),
        framework=given.framework,
        settings=asdict(given.settings),
        version=1,
        created_at=given.created_at.astimezone(UTC),
        changed_at=now(),
    )


def _free_name(session: Session, institution_id: str, name: str) -> str:
    wanted = select(ProgramRow.name).where(ProgramRow.institution_id == institution_id)
    taken = {other.casefold() for other in session.scalars(wanted)}
    return next(free for free in _names(name) if free.casefold() not in taken)


def _names(name: str) -> Iterator[str]:
    yield name
    number = 1
    while True:
        ending = " (imported)" if number == 1 else f" (imported {number})"
        yield name[: MAX_NAME - len(ending)] + ending
        number += 1


def _add_courses(
    session: Session, program_id: str, archive: ReadArchive, *, keeps_originals: bool
) -> dict[int, str]:
    """Add the courses with their syllabi; their new ids by number."""
    ids = {course.number: uuid4().hex for course in archive.courses}
    session.add_all([course_row(course, ids, program_id) for course in archive.courses])
    session.flush()
    for course in archive.courses:
        for version in course.versions:
            original = archive.originals.get(version.original) if keeps_originals else None
            parsed = archive.syllabi[version.member]
            session.add(version_row(version, ids[course.number], parsed, original))
    session.flush()
    return ids


def _add_events(
    session: Session, program_id: str, archive: ReadArchive, ids: dict[int, str]
) -> None:
    courses = {"": "", **{str(number): course_id for number, course_id in ids.items()}}
    for event in archive.events:
        course = courses.setdefault(event.course, uuid4().hex)
        session.add(event_row(event, program_id, course))
