"""Who works on a program, in which role: listed, invited by e-mail address, changed, taken away."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workspace.audit import About, log
from workspace.errors import GoneError, InvalidChangeError
from workspace.person_rows import (
    clean_email,
    forget_if_only_invited,
    lock_people,
    new_person,
    person_at,
)
from workspace.program_rows import touch
from workspace.roles import Role, require, set_membership
from workspace.tables import MembershipRow, PersonRow
from workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Member:
    """A person's role in a program; `has_signed_in` is False for an invitation."""

    person: str
    name: str
    email: str
    role: Role
    has_signed_in: bool


def members(workspace: Workspace, program_id: str) -> list[Member]:
    """Everybody with a role in a program, by name."""
    wanted = (
        select(PersonRow, MembershipRow.role)
        .join(MembershipRow, MembershipRow.person_id == PersonRow.id)
        .where(MembershipRow.program_id == program_id)
    )
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        found = [_member(row, role) for row, role in session.execute(wanted)]
    # Sorted here: the databases differ in what comes first.
    return sorted(found, key=lambda member: (member.name.casefold(), member.email, member.person))


def invite(workspace: Workspace, program_id: str, email: str, role: Role) -> None:
    """Give whoever has an e-mail address a role, now or when they first sign in.

    Raises InvalidChangeError for what is no address, for no role, for somebody who has a role
    here already; GoneError if the program is not there.
    """
    address = clean_email(email)
    if not address:
        raise InvalidChangeError("This is no e-mail address; write one like name@college.edu.")
    if role is Role.NONE:
        raise InvalidChangeError("Choose the role that this person is to have.")
    with workspace.writing() as session:
        touch(session, program_id, Role.ADMIN)
        lock_people(session)
        row = person_at(session, address) or new_person(session, address)
        if session.get(MembershipRow, (program_id, row.id)) is not None:
            raise InvalidChangeError("This person has a role here already; change it in the list.")
        set_membership(session, program_id, row.id, role)
        _log(session, workspace, program_id, role)


def set_role(workspace: Workspace, program_id: str, person_id: str, role: Role) -> None:
    """Change the role of somebody who has one, or take it away (`Role.NONE`).

    Raises InvalidChangeError where no admin would be left who has signed in, GoneError for
    somebody who has no role here (any more).
    """
    with workspace.writing() as session:
        touch(session, program_id, Role.ADMIN)
        lock_people(session)
        row = session.get(PersonRow, person_id)
        if row is None or session.get(MembershipRow, (program_id, person_id)) is None:
            raise GoneError("This person has no role here any more; invite them again if you wish.")
        had_admins = _n_admins(session, program_id) > 0
        set_membership(session, program_id, person_id, role)
        if had_admins and not _n_admins(session, program_id):
            raise InvalidChangeError(
                "A program keeps at least one admin who has signed in. Make somebody else admin "
                "first."
            )
        forget_if_only_invited(session, row)
        _log(session, workspace, program_id, role)


def _n_admins(session: Session, program_id: str) -> int:
    """How many admins can do something: an invitation alone may never be taken up."""
    admins = (
        select(func.count())
        .select_from(MembershipRow)
        .join(PersonRow, PersonRow.id == MembershipRow.person_id)
        .where(
            MembershipRow.program_id == program_id,
            MembershipRow.role == int(Role.ADMIN),
            PersonRow.subject.is_not(None),
        )
    )
    return session.scalar(admins) or 0


def _log(session: Session, workspace: Workspace, program_id: str, role: Role) -> None:
    action = "role taken away" if role is Role.NONE else "role given"
    log(session, workspace.person, action, About(program_id, detail=role.name.lower()))


def _member(row: PersonRow, role: int) -> Member:
    return Member(row.id, row.name, row.email, Role(role), row.subject is not None)
