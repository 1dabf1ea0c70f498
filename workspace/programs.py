"""Programs: made, listed, renamed."""

from dataclasses import asdict
from uuid import uuid4

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from alignment import AlignmentSettings
from workspace.audit import About, log, now
from workspace.program_names import (
    clean_name,
    forget_unused_institutions,
    free_name,
    institution_of,
    lock_institution,
)
from workspace.program_rows import gone_program, held_program, touch
from workspace.records import Program
from workspace.roles import Role, make_admin, may_everything, require
from workspace.saying import MAX_NAME, one_line
from workspace.tables import CourseRow, InstitutionRow, MembershipRow, ProgramRow
from workspace.workspace import Workspace

DEFAULT_FRAMEWORK = "ct-aimh"


def create_program(
    workspace: Workspace,
    name: str,
    institution: str = "",
    framework: str = DEFAULT_FRAMEWORK,
    settings: AlignmentSettings | None = None,
) -> Program:
    """Make an empty program; raises InvalidChangeError for no name or one that is taken.

    Its name is numbered where a program has it that the person may not read.
    """
    name, institution = clean_name(name), one_line(institution, MAX_NAME)
    with workspace.writing() as session:
        owner = institution_of(session, institution)
        row = ProgramRow(
            id=uuid4().hex,
            institution_id=owner.id,
            name=free_name(session, owner.id, name),
            framework=framework,
            settings=asdict(settings or AlignmentSettings()),
            version=1,
            created_at=now(),
            changed_at=now(),
        )
        session.add(row)
        session.flush()
        make_admin(session, row.id)
        log(session, workspace.person, "program made", About(row.id))
        return _program(row, owner.name, 0)


def programs(workspace: Workspace) -> list[Program]:
    """All programs that the person may read, the one changed last first."""
    wanted = _listing().order_by(ProgramRow.changed_at.desc(), ProgramRow.id)
    if not may_everything(workspace.person):
        theirs = select(MembershipRow.program_id).where(
            MembershipRow.person_id == workspace.person.id
        )
        wanted = wanted.where(ProgramRow.id.in_(theirs))
    with workspace.reading() as session:
        rows = session.execute(wanted)
        return [_program(row, owner, n) for row, owner, n in rows]


def program(workspace: Workspace, program_id: str) -> Program:
    """One program; raises GoneError if there is none of that id."""
    with workspace.reading() as session:
        row = session.execute(_listing().where(ProgramRow.id == program_id)).one_or_none()
        if row is None:
            raise gone_program()
        require(session, program_id, Role.VIEWER)
    found, owner, n_courses = row
    return _program(found, owner, n_courses)


def rename_program(
    workspace: Workspace, program_id: str, name: str, institution: str | None = None
) -> None:
    """Give a program another name, and another institution unless that is None.

    Raises InvalidChangeError for no name or one that is taken in the institution. It is numbered
    where a program has it that the person may not read.
    """
    name = clean_name(name)
    with workspace.writing() as session:
        row = held_program(session, program_id)
        require(session, program_id, Role.ADMIN)
        owner_id = _owner_id(session, row, institution)
        if (row.name, row.institution_id) == (name, owner_id):
            return
        row.name = free_name(session, owner_id, name, but=program_id)
        row.institution_id = owner_id
        touch(session, program_id)
        forget_unused_institutions(session)
        log(session, workspace.person, "program renamed", About(program_id))


def _owner_id(session: Session, row: ProgramRow, institution: str | None) -> str:
    """The id of the institution by that name, or of the program's own, locked until the end."""
    if institution is not None:
        return institution_of(session, one_line(institution, MAX_NAME)).id
    lock_institution(session, row.institution_id)
    return row.institution_id


def _listing() -> Select[ProgramRow, str, int]:
    n_courses = (
        select(func.count())
        .where(CourseRow.program_id == ProgramRow.id)
        .correlate(ProgramRow)
        .scalar_subquery()
    )
    return select(ProgramRow, InstitutionRow.name, n_courses).join(InstitutionRow)


def _program(row: ProgramRow, institution: str, n_courses: int) -> Program:
    return Program(
        id=row.id,
        name=row.name,
        institution=institution,
        framework=row.framework,
        settings=AlignmentSettings(**row.settings),
        version=row.version,
        n_courses=n_courses,
        created_at=row.created_at,
        changed_at=row.changed_at,
    )
