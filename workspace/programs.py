"""Institutions and programs: made, listed, renamed.

Whoever changes anything in a program locks its row first (`touch`, `held_program`), before any
other row. So changes in one program follow each other on every database, what is read after the
lock stays so until the end, and two changes never wait for each other.
"""

from dataclasses import asdict
from uuid import uuid4

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from alignment import AlignmentSettings
from workspace.audit import About, log, now
from workspace.database import inserting
from workspace.errors import GoneError, InvalidChangeError
from workspace.records import Program
from workspace.roles import Role, make_admin, may_everything, require
from workspace.saying import one_line
from workspace.tables import CourseRow, InstitutionRow, MembershipRow, ProgramRow
from workspace.workspace import Workspace

MAX_NAME = 200
DEFAULT_FRAMEWORK = "ct-aimh"


def create_program(
    workspace: Workspace,
    name: str,
    institution: str = "",
    framework: str = DEFAULT_FRAMEWORK,
    settings: AlignmentSettings | None = None,
) -> Program:
    """Make an empty program; raises InvalidChangeError for no name or one that is taken."""
    name, institution = clean_name(name), one_line(institution, MAX_NAME)
    with workspace.writing() as session:
        owner = institution_of(session, institution)
        refuse_taken(session, owner.id, name)
        row = ProgramRow(
            id=uuid4().hex,
            institution_id=owner.id,
            name=name,
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


def rename_program(workspace: Workspace, program_id: str, name: str) -> None:
    """Give a program another name; raises InvalidChangeError for no name or one that is taken."""
    name = clean_name(name)
    with workspace.writing() as session:
        row = held_program(session, program_id)
        require(session, program_id, Role.ADMIN)
        if row.name == name:
            return
        _lock_institution(session, row.institution_id)
        refuse_taken(session, row.institution_id, name, but=program_id)
        row.name = name
        touch(session, program_id)
        log(session, workspace.person, "program renamed", About(program_id))


def held_program(session: Session, program_id: str) -> ProgramRow:
    """A program's row, which nobody else changes until the end; raises GoneError if it is gone."""
    held = select(ProgramRow).where(ProgramRow.id == program_id).with_for_update(key_share=True)
    row = session.scalar(held)
    if row is None:
        raise gone_program()
    return row


def touch(session: Session, program_id: str, needed: Role = Role.LEAD) -> None:
    """Count a change to anything in a program, so that everybody who has it open sees it.

    The program is locked until the end. Raises GoneError if it is not there, NotAllowedError
    where the role of who is at work is below `needed`.
    """
    counted = (
        update(ProgramRow)
        .where(ProgramRow.id == program_id)
        .values(version=ProgramRow.version + 1, changed_at=now())
        .returning(ProgramRow.id)
    )
    if session.scalar(counted) is None:
        raise gone_program()
    require(session, program_id, needed)


def clean_name(name: str) -> str:
    """A name on one line, at most `MAX_NAME` characters; raises InvalidChangeError for none."""
    words = one_line(name, MAX_NAME)
    if not words:
        raise InvalidChangeError("A program needs a name; write one.")
    return words


def gone_program() -> GoneError:
    """The error for a program that is not there."""
    return GoneError("This program is not there any more. Open another one from the first page.")


def institution_of(session: Session, name: str) -> InstitutionRow:
    """The row of the institution of that name, made if there is none.

    It is locked until the end, so that a name that is free among its programs stays free.
    """
    made = {"id": uuid4().hex, "name": name, "created_at": now()}
    session.execute(inserting(session, InstitutionRow).values(made).on_conflict_do_nothing())
    named = select(InstitutionRow).where(InstitutionRow.name == name)
    return session.scalars(named.with_for_update(key_share=True)).one()


def refuse_taken(session: Session, institution_id: str, name: str, but: str = "") -> None:
    """Raise InvalidChangeError where another program of the institution than `but` has the name."""
    others = select(ProgramRow.name).where(
        ProgramRow.institution_id == institution_id, ProgramRow.id != but
    )
    # Compared here: the databases differ in what they take for the same letter.
    if any(other.casefold() == name.casefold() for other in session.scalars(others)):
        raise InvalidChangeError(f"There is a program “{name}” already; choose another name.")


def _lock_institution(session: Session, institution_id: str) -> None:
    of_id = select(InstitutionRow.id).where(InstitutionRow.id == institution_id)
    session.execute(of_id.with_for_update(key_share=True))


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
