"""People who sign in: known by what their identity provider says, given roles by e-mail address.

An invitation is a person whose provider is not known yet; the first one who signs in with that
verified address becomes them. An address that somebody has already is nobody else's, so whoever
gets it later from the institution, or has it with another provider, gets none of their roles.
"""

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from workspace.audit import now
from workspace.errors import NotAllowedError
from workspace.person import Person
from workspace.person_rows import clean_email, lock_people, new_person, person_at, take_over
from workspace.saying import MAX_NAME, one_line
from workspace.tables import MembershipRow, PersonRow
from workspace.workspace import Workspace

_MAX_CLAIM = 2_000


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


def sign_in(workspace: Workspace, identity: Identity, rules: SignInRules) -> Person:
    """The person of an identity, made at the first sign-in.

    Raises NotAllowedError where the provider gives no subject, by which a person is known, or the
    site does not let the address in. Whoever has a role in a program is let in.
    """
    if not (_is_claim(identity.issuer) and _is_claim(identity.subject)):
        raise NotAllowedError(
            "The sign-in did not say who you are. Sign out, and sign in again; if it goes on, "
            "tell whoever runs this site."
        )
    email = clean_email(identity.email) if identity.is_verified else ""
    with workspace.writing() as session:
        lock_people(session)
        row = _person_row(session, identity, email)
        row.name = one_line(identity.name, MAX_NAME) or row.email or "A person without a name"
        row.seen_at = now()
        if not _has_role(session, row):
            _refuse_stranger(row.email, rules)
        return Person(row.id, row.name, is_site_admin=bool(row.email) and row.email in rules.admins)


def _is_claim(words: str) -> bool:
    """Whether what tells people apart is there, and is not one that storing would change."""
    return bool(words) and words == one_line(words, _MAX_CLAIM)


def _person_row(session: Session, identity: Identity, email: str) -> PersonRow:
    """The row of an identity: known, invited or new; its address is set once, if it is free."""
    row, holder = _known(session, identity), person_at(session, email)
    is_invitation = holder is not None and holder.subject is None
    if row is None:
        row = holder if holder is not None and is_invitation else new_person(session)
        row.issuer, row.subject = identity.issuer, identity.subject
        row.email = row.email or ("" if holder else email)
    elif not row.email and (holder is None or is_invitation):
        if holder is not None:
            take_over(session, holder, row)
        row.email = email
    return row


def _known(session: Session, identity: Identity) -> PersonRow | None:
    wanted = select(PersonRow).where(
        PersonRow.issuer == identity.issuer, PersonRow.subject == identity.subject
    )
    return session.scalar(wanted)


def _has_role(session: Session, row: PersonRow) -> bool:
    has_any = select(exists().where(MembershipRow.person_id == row.id))
    return bool(session.scalar(has_any))


def _refuse_stranger(email: str, rules: SignInRules) -> None:
    domain = email.rpartition("@")[2]
    if not rules.domains or domain in rules.domains or email in rules.admins:
        return
    raise NotAllowedError(
        f"This site is for people of {', '.join(sorted(rules.domains))}. Sign in with an "
        "address of theirs, or ask the admin of a program to invite you."
    )
