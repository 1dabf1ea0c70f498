"""People's rows: made, found by e-mail address, joined with an invitation, forgotten."""

from uuid import uuid4

from sqlalchemy import delete, exists, select, text
from sqlalchemy.orm import Session

from workspace.roles import Role, set_membership
from workspace.saying import one_line
from workspace.tables import MembershipRow, PersonRow

MAX_EMAIL = 254
_LOCK = "LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE"


def clean_email(email: str) -> str:
    """An e-mail address in lower case; "" for what is none, or none that can be shown as it is."""
    address = email.strip().casefold()
    name, _, domain = address.rpartition("@")
    is_plain = address == one_line(address, MAX_EMAIL) and " " not in address
    return address if is_plain and name and domain else ""


def lock_people(session: Session) -> None:
    """Let nobody else add or change people until the end; who reads them need not wait.

    So that one address or one identity never gets two rows. On SQLite all changes take turns.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(_LOCK))


def new_person(session: Session, email: str = "") -> PersonRow:
    """Add a row for a person; with an address alone it is an invitation."""
    row = PersonRow(id=uuid4().hex, name=email, email=email, seen_at=None)
    session.add(row)
    session.flush()
    return row


def person_at(session: Session, email: str) -> PersonRow | None:
    """The person whose address this is; nobody for ""."""
    if not email:
        return None
    return session.scalar(select(PersonRow).where(PersonRow.email == email))


def take_over(session: Session, invited: PersonRow, row: PersonRow) -> None:
    """Give a person what somebody was invited to with the address that turned out to be theirs."""
    wanted = select(MembershipRow).where(MembershipRow.person_id == invited.id)
    for membership in session.scalars(wanted).all():
        own = session.get(MembershipRow, (membership.program_id, row.id))
        if own is None or own.role < membership.role:
            set_membership(session, membership.program_id, row.id, Role(membership.role))
    session.delete(invited)
    session.flush()


def forget_if_only_invited(session: Session, row: PersonRow) -> None:
    """Delete a person who never signed in and is invited to nothing any more."""
    is_invited = exists().where(MembershipRow.person_id == row.id)
    unknown = (PersonRow.id == row.id, PersonRow.subject.is_(None), ~is_invited)
    session.execute(delete(PersonRow).where(*unknown))
