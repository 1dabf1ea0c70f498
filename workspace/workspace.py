"""A workspace: saved work, and the person who is at it. All changes go through one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.orm import Session

from workspace.database import READS, WAIT_SECONDS, WRITES, make_engine
from workspace.errors import UnusableDatabaseError
from workspace.location import database_url
from workspace.person import LOCAL_PERSON, PERSON, Person
from workspace.turns import in_turn
from workspace.upgrading import upgrade

_UNCHANGED = "Nothing was changed. Try once more."
# The answer to the commit itself may be lost when all is saved.
_UNKNOWN = "It is not known whether this was saved; look before you repeat it."


@dataclass(frozen=True, slots=True)
class Workspace:
    """The engine is shared by everybody; `person` is whose name stands beside a change."""

    engine: Engine
    person: Person = LOCAL_PERSON

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads: what it sees is of one moment."""
        engine = self.engine.execution_options(**{READS: True})
        with _told(), Session(engine, expire_on_commit=False, info=self._info()) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are all kept at its end, or none if an error leaves it."""
        engine = self.engine.execution_options(**{WRITES: True})
        with (
            _told(),
            in_turn(self.engine, WAIT_SECONDS),
            Session(engine, expire_on_commit=False, info=self._info()) as session,
        ):
            yield session
            session.flush()
            with _told(_UNKNOWN):
                session.commit()

    def close(self) -> None:
        """Let go of all connections; the next use opens new ones."""
        self.engine.dispose()

    def _info(self) -> dict[str, Person]:
        """Who is at work, for the functions that ask for a role (see `workspace.roles`)."""
        return {PERSON: self.person}


def open_workspace(url: str = "", person: Person = LOCAL_PERSON) -> Workspace:
    """Open saved work, made or brought up to date first; `url` "" is the usual place.

    Raises UnusableDatabaseError where the database cannot be reached or is too new.
    """
    engine = make_engine(url or database_url())
    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return Workspace(engine, person)


@contextmanager
def _told(outcome: str = _UNCHANGED) -> Iterator[None]:
    """Turn what a driver says into an error with a remedy.

    Neither the statement nor its values are repeated: they hold words of syllabi.
    """
    try:
        yield
    except (DBAPIError, NoConnectionError) as error:
        if os.environ.get("IMH_ALIGN_DEBUG"):
            raise
        cause = type(getattr(error, "orig", None) or error).__name__
        raise UnusableDatabaseError(
            f"The database did not take part ({cause}). {outcome} If it goes on, restart the app "
            "or ask whoever runs it."
        ) from None
