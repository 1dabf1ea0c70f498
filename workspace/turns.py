"""Writers of one SQLite file take turns here, before they ask the file for its lock.

SQLite lets those who wait ask again after pauses of up to a tenth of a second, in no order: where
fifty people save at once, the file lies idle between two of them, and whoever is unlucky waits
until the time is up. In one process a lock of Python's hands over at once. Between processes, and
on PostgreSQL, the database's own waiting is left alone.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlalchemy.exc import TimeoutError as NoTurnError

_LOCKS: WeakKeyDictionary[Engine, Lock] = WeakKeyDictionary()


def let_take_turns(engine: Engine) -> None:
    """From now on one thread at a time writes with this engine."""
    _LOCKS[engine] = Lock()


@contextmanager
def in_turn(engine: Engine, wait_seconds: float) -> Iterator[None]:
    """Wait for the turn and keep it until the end; at once where the engine has no turns.

    Raises SQLAlchemy's TimeoutError, as for a connection, if the turn does not come in time.
    """
    lock = _LOCKS.get(engine)
    if lock is None:
        yield
        return
    if not lock.acquire(timeout=wait_seconds):
        raise NoTurnError(f"No turn to write within {wait_seconds:g} seconds.")
    try:
        yield
    finally:
        lock.release()
