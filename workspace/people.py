"""People who sign in: known by what their identity provider says, given roles by e-mail address.

An invitation is a person whose provider is not known yet; the first one who signs in with that
verified address becomes them.
"""

from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.orm import Session

from workspace.audit import About, log, now
from workspace.errors import InvalidChangeError, NotAllowedError
from workspace.person import Person
from workspace.roles import Role, at_work, may_everything, require, set_membership
from workspace.saying import MAX_NAME, one_line
from workspace.tables import MembershipRow, PersonRow
from workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Identity:
    """What an identity provider says of a person; `email` counts only if `is_verified`."""

    issuer: str
    subject: str
    name: str = ""
    email: str = ""
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class SignInRules:
    """Whom a site lets in: `admins` of the site by e-mail address; all in lower case.

    `domains` are what the verified address of anybody else must end with; empty lets in all.
    """

    admins: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Member:
    """A person's role in a program; `has_signed_in` is False for an invitation."""

    person: str
    name: str
    email: str
    role: Role
    has_signed_in: bool


def sign_in(workspace: Workspace, identity: Identity, rules: SignInRules) -> Person:
    """The person of an identity, made at the first sign-in.

    Raises NotAllowedError where the provider gives no subject, by which a person is known, or the
    site does not let the address in. Whoever was given a role is let in.
    """
    if not (identity.issuer and identity.subject):
        raise NotAllowedError(
            "The sign-in did not say who you are. Sign out, and sign in again; if it goes on, "
            "tell whoever runs this site."
        )
    with workspace.writing() as session:
        row = _known(session, identity) or _invited(session, identity)
        if row is None:
            _refuse_stranger(identity, rules)
            row = _new(session)
        row.issuer, row.subject = identity.issuer, identity.subject
        row.email = row.email or _free_email(session, identity)
        row.name = one_line(identity.name, MAX_NAME) or row.email or "A person without a name"
        row.seen_at = now()
        return Person(row.id, row.name, is_site_admin=bool(row.email) and row.email in rules.admins)


def members(workspace: Workspace, program_id: str) -> list[Member]:
    """Everybody with a role in a program, by name."""
    wanted = (
        select(PersonRow, MembershipRow.role)
        .join(MembershipRow, MembershipRow.person_id == PersonRow.id)
        .where(MembershipRow.program_id == program_id)
        .order_by(PersonRow.name, PersonRow.email)
    )
    with workspace.reading() as session:
        require(session, program_id, Role.VIEWER)
        return [_member(row, role) for row, role in session.execute(wanted)]


def set_role(workspace: Workspace, program_id: str, email: str, role: Role) -> None:
    """Give the person with an e-mail address a role, or take it (`Role.NONE`).

    Raises InvalidChangeError for no address, or where nobody would be left as admin.
    """
    address = email.strip().casefold()
    if "@" not in address or any(c.isspace() for c in address):
        raise InvalidChangeError(f"“{email.strip()}” is no e-mail address; check it.")
    with workspace.writing() as session:
        require(session, program_id, Role.ADMIN)
        row = session.scalar(select(PersonRow).where(PersonRow.email == address))
        row = row or _new(session, address)
        set_membership(session, program_id, row.id, role)
        _refuse_orphan(session, program_id)
        log(session, workspace.person, "role given", About(program_id, detail=role.name.lower()))


def _known(session: Session, identity: Identity) -> PersonRow | None:
    return session.scalar(
        select(PersonRow).where(
            PersonRow.issuer == identity.issuer, PersonRow.subject == identity.subject
        )
    )


def _invited(session: Session, identity: Identity) -> PersonRow | None:
    address = _verified_email(identity)
    if not address:
        return None
    return session.scalar(
        select(PersonRow).where(PersonRow.email == address, PersonRow.subject.is_(None))
    )


def _refuse_stranger(identity: Identity, rules: SignInRules) -> None:
    address = _verified_email(identity)
    if address in rules.admins or not rules.domains:
        return
    if address.rpartition("@")[2] not in rules.domains:
        raise NotAllowedError(
            f"This site is for people of {', '.join(sorted(rules.domains))}. Sign in with an "
            "address of theirs, or ask the admin of a program to invite you."
        )


def _free_email(session: Session, identity: Identity) -> str:
    """The verified address, unless somebody else has it: rights are given by address."""
    address = _verified_email(identity)
    taken = select(PersonRow.id).where(PersonRow.email == address)
    return "" if session.scalar(taken) else address


def _verified_email(identity: Identity) -> str:
    return identity.email.strip().casefold() if identity.is_verified else ""


def _new(session: Session, email: str = "") -> PersonRow:
    row = PersonRow(id=uuid4().hex, name=email, email=email, seen_at=None)
    session.add(row)
    session.flush()
    return row


def _refuse_orphan(session: Session, program_id: str) -> None:
    admins = select(MembershipRow).where(
        MembershipRow.program_id == program_id, MembershipRow.role == int(Role.ADMIN)
    )
    if session.scalars(admins).first() is None and not may_everything(at_work(session)):
        raise InvalidChangeError("A program needs an admin; make somebody else admin first.")


def _member(row: PersonRow, role: int) -> Member:
    return Member(row.id, row.name, row.email, Role(role), row.subject is not None)
