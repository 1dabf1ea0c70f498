"""Who is at work: the name that stands beside each change."""

from dataclasses import dataclass

LOCAL_ID = "local"
PERSON = "person"
"""Where a session of the database holds who is at work."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person: a stable id, and the name that others read beside a decision.

    With a sign-in the id is that of a row in the workspace; without one there is only the
    person at this computer, who may do everything. `is_site_admin` may do everything in every
    program.
    """

    id: str
    name: str
    is_site_admin: bool = False


LOCAL_PERSON = Person(LOCAL_ID, "Reviewer at this computer")
