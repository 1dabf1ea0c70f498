"""Names of programs, each free within its institution; the institution's row, locked for that."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from uuid import uuid4

from sqlalchemy import delete, exists, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workspace.audit import now
from workspace.database import inserting
from workspace.errors import InvalidChangeError, TakenNameError
from workspace.roles import Role, role_in
from workspace.saying import MAX_NAME, one_line
from workspace.tables import InstitutionRow, ProgramRow


def clean_name(name: str) -> str:
    """A name on one line, at most `MAX_NAME` characters; raises InvalidChangeError for none."""
    words = one_line(name, MAX_NAME)
    if not words:
        raise InvalidChangeError("A program needs a name; write one.")
    return words


def institution_of(session: Session, name: str) -> InstitutionRow:
    """The row of the institution of that name, made if there is none.

    It is locked until the end, so that a name that is free among its programs stays free.
    """
    made = {"id": uuid4().hex, "name": name, "created_at": now()}
    session.execute(inserting(session, InstitutionRow).values(made).on_conflict_do_nothing())
    named = select(InstitutionRow).where(InstitutionRow.name == name)
    return session.scalars(named.with_for_update(key_share=True)).one()


def lock_institution(session: Session, institution_id: str) -> None:
    """Lock an institution until the end, so that no name is taken meanwhile."""
    of_id = select(InstitutionRow.id).where(InstitutionRow.id == institution_id)
    session.execute(of_id.with_for_update(key_share=True))


def free_name(session: Session, institution_id: str, name: str, but: str = "") -> str:
    """The name if no other program of the institution than `but` has it.

    Raises TakenNameError where one has it that the person may read. Of any other they must not
    learn, so the name is numbered then.
    """
    others = select(ProgramRow.name, ProgramRow.id).where(
        ProgramRow.institution_id == institution_id, ProgramRow.id != but
    )
    # Compared here: the databases differ in what they take for the same letter.
    taken = {row.name.casefold(): row.id for row in session.execute(others)}
    owner = taken.get(name.casefold())
    if owner is not None and role_in(session, owner) is not Role.NONE:
        raise TakenNameError(f"There is a program “{name}” already; choose another name.")
    return next(free for free in _numbered(name) if free.casefold() not in taken)


def forget_unused_institutions(session: Session) -> None:
    """Delete the institutions that have no program any more."""
    session.flush()
    is_used = exists().where(ProgramRow.institution_id == InstitutionRow.id)
    with suppress(IntegrityError), session.begin_nested():  # somebody may need one just now
        session.execute(delete(InstitutionRow).where(~is_used))


def _numbered(name: str) -> Iterator[str]:
    yield name
    for number in count(2):
        ending = f" {number}"
        yield name[: MAX_NAME - len(ending)] + ending
