"""Courses and programs removed: every row of them goes, and the traces are swept after it.

What comes back is the only copy there is. Whoever holds it can undo the removal for as long as
they hold it; the app holds it while its page is open.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from sqlalchemy import Column, ColumnElement, Select, delete, exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from workspace.audit import About, log
from workspace.errors import InvalidChangeError
from workspace.person import Person
from workspace.program_names import free_name
from workspace.program_rows import touch
from workspace.removed_rows import Removed, TableRows, owners_now, put_back, rows_where
from workspace.roles import Role
from workspace.sweeping import COURSE_REMOVED, PROGRAM_REMOVED, sweep
from workspace.tables import ApprovalRow, CourseRow, InstitutionRow, ProgramRow, SavedMapRow, Table
from workspace.workspace import Workspace


def remove_courses(workspace: Workspace, ids: Collection[str]) -> Removed:
    """Remove courses with their syllabi, results, decisions and approvals; sweep the traces.

    Courses that are not there any more are passed over. The audit log keeps a line a course,
    with ids only.
    """
    with workspace.writing() as session:
        owners = claimed_courses(session, CourseRow.id.in_(ids))
        removed = _removed(session, CourseRow.id, tuple(owners))
        delete_courses(session, workspace.person, owners)
    if owners:
        sweep(workspace)
    return removed


def remove_program(workspace: Workspace, program_id: str) -> Removed:
    """Remove a program with all its courses; sweep the traces.

    Raises GoneError if it is not there.
    """
    with workspace.writing() as session:
        touch(session, program_id, Role.ADMIN)
        courses = claimed_courses(session, CourseRow.program_id == program_id)
        removed = _removed(session, ProgramRow.id, (program_id,))
        removed = replace(removed, courses=tuple(courses), programs=(program_id,))
        delete_courses(session, workspace.person, courses)
        session.execute(delete(ProgramRow).where(ProgramRow.id == program_id))
        _delete_unused(session, InstitutionRow.id, ProgramRow.institution_id)
        log(session, workspace.person, PROGRAM_REMOVED, About(program_id))
    sweep(workspace)
    return removed


def bring_back(workspace: Workspace, removed: Removed) -> None:
    """Bring back what was removed: same ids, places, decisions; results are made again.

    Nothing that came meanwhile is changed; a course that took the same place stands beside it.
    Raises GoneError where the program of the courses was removed meanwhile, InvalidChangeError
    where they are back already or a program of the same name was made.
    """
    with workspace.writing() as session:
        _refuse_back(session, removed)
        owners = {row["id"]: row["program_id"] for row in removed.rows(CourseRow.__tablename__)}
        for program_id in set(owners.values()).difference(removed.programs):
            touch(session, program_id)
        put_back(session, _freely_named(session, removed))
        for program_id in removed.programs:
            touch(session, program_id)
            log(session, workspace.person, "program brought back", About(program_id))
        for course_id, program_id in owners.items():
            log(session, workspace.person, "course brought back", About(program_id, course_id))


def claimed_courses(session: Session, which: ColumnElement[bool]) -> dict[str, str]:
    """The programs of courses by the courses' ids; nobody else changes them until the end.

    Programs are claimed first, as everywhere, so that two changes never wait for each other.
    """
    wanted = select(CourseRow.id, CourseRow.program_id).where(which).order_by(CourseRow.id)
    for program_id in sorted({row.program_id for row in session.execute(wanted)}):
        touch(session, program_id)
    return {row.id: row.program_id for row in session.execute(wanted.with_for_update())}


def delete_courses(
    session: Session, person: Person, owners: dict[str, str], detail: str = ""
) -> None:
    """Delete courses (their programs by their ids), what hangs below them, and maps of nobody."""
    session.execute(delete(CourseRow).where(CourseRow.id.in_(owners)))
    _delete_unused(session, SavedMapRow.fingerprint, ApprovalRow.fingerprint)
    for course_id, program_id in owners.items():
        log(session, person, COURSE_REMOVED, About(program_id, course_id, detail=detail))


def _removed(session: Session, key: InstrumentedAttribute[str], ids: tuple[str, ...]) -> Removed:
    below = tuple(rows_where(session, _column(key), ids))
    removed = Removed(ids, tables=below)
    return replace(removed, tables=(*_owners_of(session, removed), *below))


def _owners_of(session: Session, removed: Removed) -> Iterator[TableRows]:
    """The rows that others refer to, which go with the last of those."""
    for owner, used in (
        (InstitutionRow.id, ProgramRow.institution_id),
        (SavedMapRow.fingerprint, ApprovalRow.fingerprint),
    ):
        rows = removed.rows(used.class_.__tablename__)
        yield from rows_where(session, _column(owner), sorted({row[used.key] for row in rows}))


def _column(key: InstrumentedAttribute[str]) -> Column[str]:
    return Table.metadata.tables[key.class_.__tablename__].c[key.key]


def _delete_unused(
    session: Session, key: InstrumentedAttribute[str], used: InstrumentedAttribute[str]
) -> None:
    try:
        with session.begin_nested():
            session.execute(delete(key.class_).where(~exists().where(used == key)))
    except IntegrityError:
        pass  # somebody took it into use just now


def _refuse_back(session: Session, removed: Removed) -> None:
    there: tuple[Select[str], ...] = (
        select(CourseRow.id).where(CourseRow.id.in_(removed.courses)),
        select(ProgramRow.id).where(ProgramRow.id.in_(removed.programs)),
    )
    if any(session.scalars(wanted).first() for wanted in there):
        raise InvalidChangeError("This was brought back already. Load the page again to see it.")


def _freely_named(session: Session, removed: Removed) -> Removed:
    owners, name = owners_now(session, removed), ProgramRow.__tablename__
    rows = tuple(
        row | {"name": free_name(session, owners[row["institution_id"]], row["name"])}
        for row in removed.rows(name)
    )
    tables = (TableRows(name, rows) if t.table == name else t for t in removed.tables)
    return replace(removed, tables=tuple(tables))
