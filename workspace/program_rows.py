"""A program's row: found, locked, its changes counted.

Whoever changes anything in a program locks its row first (`touch`, `held_program`), before any
other row. So changes in one program follow each other on every database, what is read after the
lock stays so until the end, and two changes never wait for each other.
"""

from sqlalchemy import BindParameter, ScalarSelect, bindparam, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.dml import ReturningUpdate

from workspace.audit import now
from workspace.errors import GoneError
from workspace.roles import Role, require
from workspace.tables import ProgramRow, rows_of


def counting(program_id: ScalarSelect[str] | BindParameter[str]) -> ReturningUpdate[str]:
    """Counts a change to a program and locks it until the end; gives its id, if it is there.

    It needs the time, "at". Roles are asked for after it: before, one may be about to be taken.
    """
    programs = rows_of(ProgramRow)
    return (
        update(programs)
        .where(programs.c.id == program_id)
        .values(version=programs.c.version + 1, changed_at=bindparam("at"))
        .returning(programs.c.id)
    )


_COUNTED = counting(bindparam("program"))


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
    if session.scalar(_COUNTED, {"program": program_id, "at": now()}) is None:
        raise gone_program()
    require(session, program_id, needed)


def gone_program() -> GoneError:
    """The error for a program that is not there."""
    return GoneError("This program is not there any more. Open another one from the first page.")
