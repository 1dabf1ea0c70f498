"""Who is at work: the name that stands beside each change."""

from dataclasses import dataclass

LOCAL_ID = "local"


@dataclass(frozen=True, slots=True)
class Person:
    """A person: a stable id, and the name that others read beside a decision.

    With a sign-in the id comes from the identity provider; without one there is only the
    person at this computer.
    """

    id: str
    name: str


LOCAL_PERSON = Person(LOCAL_ID, "Reviewer at this computer")
