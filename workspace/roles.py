"""Who may do what in a program: asked where the work is kept, not only where it is shown."""

from enum import IntEnum

from sqlalchemy import and_, bindparam
from sqlalchemy.orm import Session

from workspace.errors import NotAllowedError
from workspace.person import LOCAL_ID, PERSON, Person
from workspace.tables import CourseRow, MembershipRow, PersonRow
from workspace.workspace import Workspace

# Joins to courses the memberships of a "person" in their programs.
OWN_MEMBERSHIP = and_(
    MembershipRow.program_id == CourseRow.program_id,
    MembershipRow.person_id == bindparam("person"),
)


class Role(IntEnum):
    """The roles in a program; each may do what those before it may."""

    NONE = 0
    VIEWER = 1  # reads and exports
    REVIEWER = 2  # decides on levels
    LEAD = 3  # adds and changes courses, approves them, removes them
    ADMIN = 4  # gives roles, renames, archives and removes the program


_REFUSED = {
    Role.REVIEWER: "You may read this program, and not decide on its levels or plan changes.",
    Role.LEAD: "You may not change the courses of this program.",
    Role.ADMIN: "You may not change this program itself or who works on it.",
}
_NAMED = {
    Role.REVIEWER: "a reviewer",
    Role.LEAD: "a program lead",
    Role.ADMIN: "an admin",
}


def role_of(workspace: Workspace, program_id: str) -> Role:
    """The role of who is at work in a program; `Role.NONE` for a stranger."""
    if may_everything(workspace.person):
        return Role.ADMIN
    with workspace.reading() as session:
        return role_in(session, program_id)


def role_in(session: Session, program_id: str) -> Role:
    """The role of who is at work: everything at one's own computer and for admins of the site."""
    person = at_work(session)
    if may_everything(person):
        return Role.ADMIN
    row = session.get(MembershipRow, (program_id, person.id))
    return Role.NONE if row is None else Role(row.role)


def joined_role(session: Session, role: int | None) -> Role:
    """The role of who is at work, from the membership that was joined; None where there is none."""
    if may_everything(at_work(session)):
        return Role.ADMIN
    return Role.NONE if role is None else Role(role)


def require(session: Session, program_id: str, needed: Role) -> None:
    """Raise NotAllowedError where the role of who is at work is below `needed`."""
    refuse_below(role_in(session, program_id), needed)


def refuse_below(role: Role, needed: Role) -> None:
    """The same for a role that is known."""
    if role is Role.NONE:
        raise NotAllowedError(
            "You have no access to this program. Ask one of its admins to invite you."
        )
    if role < needed:
        raise NotAllowedError(
            f"{_REFUSED[needed]} Ask an admin of the program for the role of {_NAMED[needed]}."
        )


def require_site_admin(person: Person) -> None:
    """Raise NotAllowedError where a person is no admin of the whole site."""
    if not may_everything(person):
        raise NotAllowedError("Only an admin of this site may do this; ask whoever runs it.")


def may_everything(person: Person) -> bool:
    """Whether no role needs to be asked for."""
    return person.id == LOCAL_ID or person.is_site_admin


def at_work(session: Session) -> Person:
    """Who is at work in a session."""
    person: Person = session.info[PERSON]
    return person


def make_admin(session: Session, program_id: str) -> None:
    """Make who is at work the first admin of a program that they made."""
    person = session.get(PersonRow, at_work(session).id)
    if person is not None:
        set_membership(session, program_id, person.id, Role.ADMIN)


def set_membership(session: Session, program_id: str, person_id: str, role: Role) -> None:
    """Give a person a role in a program, or take it (`Role.NONE`)."""
    row = session.get(MembershipRow, (program_id, person_id))
    if row is not None and role is Role.NONE:
        session.delete(row)
    elif row is not None:
        row.role = int(role)
    elif role is not Role.NONE:
        session.add(MembershipRow(program_id=program_id, person_id=person_id, role=int(role)))
    session.flush()
