"""Institutions and programs: made, listed, renamed."""

from dataclasses import asdict
from uuid import uuid4

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from alignment import AlignmentSettings
from workspace.audit import About, log, now
from workspace.errors import GoneError, InvalidChangeError
from workspace.records import Program
from workspace.tables import CourseRow, InstitutionRow, ProgramRow
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
    name, institution = clean_name(name), " ".join(institution.split())[:MAX_NAME]
    with workspace.writing() as session:
        owner = _institution(session, institution)
        _refuse_taken(session, owner.id, name)
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
        log(session, workspace.person, "program made", About(row.id))
        return _program(row, owner.name, 0)


def programs(workspace: Workspace) -> list[Program]:
    """All programs, the one changed last first."""
    with workspace.reading() as session:
        rows = session.execute(_listing().order_by(ProgramRow.changed_at.desc(), ProgramRow.id))
        return [_program(row, owner, n) for row, owner, n in rows]


def program(workspace: Workspace, program_id: str) -> Program:
    """One program; raises GoneError if there is none of that id."""
    with workspace.reading() as session:
        row = session.execute(_listing().where(ProgramRow.id == program_id)).one_or_none()
    if row is None:
        raise gone_program()
    found, owner, n_courses = row
    return _program(found, owner, n_courses)


def rename_program(workspace: Workspace, program_id: str, name: str) -> None:
    """Give a program another name; raises InvalidChangeError for no name or one that is taken."""
    name = clean_name(name)
    with workspace.writing() as session:
        row = session.get(ProgramRow, program_id)
        if row is None:
            raise gone_program()
        if row.name == name:
            return
        _refuse_taken(session, row.institution_id, name, but=program_id)
        row.name = name
        touch(session, program_id)
        log(session, workspace.person, "program renamed", About(program_id))


def touch(session: Session, program_id: str) -> None:
    """Count a change to anything in a program, so that everybody who has it open sees it."""
    counted = (
        update(ProgramRow)
        .where(ProgramRow.id == program_id)
        .values(version=ProgramRow.version + 1, changed_at=now())
        .returning(ProgramRow.id)
    )
    if session.scalar(counted) is None:
        raise gone_program()


def clean_name(name: str) -> str:
    """A name on one line, at most `MAX_NAME` characters; raises InvalidChangeError for none."""
    words = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    if not words:
        raise InvalidChangeError("A program needs a name; write one.")
    return words[:MAX_NAME]


def gone_program() -> GoneError:
    """The error for a program that is not there."""
    return GoneError("This program is not there any more. Open another one from the first page.")


def _institution(session: Session, name: str) -> InstitutionRow:
    found = session.scalar(select(InstitutionRow).where(InstitutionRow.name == name))
    if found is None:
        found = InstitutionRow(id=uuid4().hex, name=name, created_at=now())
        session.add(found)
        session.flush()
    return found


def _refuse_taken(session: Session, institution_id: str, name: str, but: str = "") -> None:
    others = select(ProgramRow.name).where(
        ProgramRow.institution_id == institution_id, ProgramRow.id != but
    )
    # Compared here: the databases differ in what they take for the same letter.
    if any(other.casefold() == name.casefold() for other in session.scalars(others)):
        raise InvalidChangeError(f"There is a program “{name}” already; choose another name.")


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
