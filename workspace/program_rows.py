"""A program's row: found, locked, its changes counted.

Whoever changes anything in a program locks its row first (`touch`, `held_program`), before any
other row. So changes in one program follow each other on every database, what is read after the
lock stays so until the end, and two changes never wait for each other.
"""

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workspace.audit import now
from workspace.errors import GoneError
from workspace.roles import Role, require
from workspace.tables import ProgramRow


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


def gone_program() -> GoneError:
    """The error for a program that is not there."""
    return GoneError("This program is not there any more. Open another one from the first page.")
