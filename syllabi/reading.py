"""Files in, syllabi and errors out: the way into this package."""

import atexit
import os
import threading
from collections.abc import Iterable, Iterator

from syllabi.errors import SyllabusError
from syllabi.formats import READERS, SUPPORTED_SUFFIXES, Reader
from syllabi.isolation import ReadingServer, reading_command
from syllabi.limits import (
    BACKSTOP_SECONDS,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_SERVERS,
    MAX_SESSION_BYTES,
    ReadingLimits,
)
from syllabi.reading_pool import ReadingPool
from syllabi.syllabus import Syllabus

__all__ = [
    "MAX_FILES",
    "MAX_FILE_BYTES",
    "MAX_SESSION_BYTES",
    "READERS",
    "SUPPORTED_SUFFIXES",
    "Reader",
    "iterate_syllabi",
    "read_syllabi",
    "read_syllabus",
]


def read_syllabus(content: bytes, filename: str) -> Syllabus:
    """Read one file; `SyllabusError` says why it could not be read.

    `filename` is a display name: the content decides how the file is read.
    """
    (outcome,) = iterate_syllabi([(filename, content)])
    if isinstance(outcome, SyllabusError):
        raise outcome
    return outcome


def read_syllabi(
    files: Iterable[tuple[str, bytes]],
) -> tuple[tuple[Syllabus, ...], tuple[SyllabusError, ...]]:
    """Read several `(filename, content)`; give the syllabi and the errors, each in order."""
    outcomes = list(iterate_syllabi(files))
    return (
        tuple(outcome for outcome in outcomes if isinstance(outcome, Syllabus)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, SyllabusError)),
    )


def iterate_syllabi(files: Iterable[tuple[str, bytes]]) -> Iterator[Syllabus | SyllabusError]:
    """Read several `(filename, content)`; yield one outcome a file, in order, as it is done.

    A few files are read at once, so they are taken a little ahead of the outcomes.
    """
    yield from _shared.get().read_all(files)


class _SharedPool:
    """The pool that all threads of this process share, made when first needed."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._pool: ReadingPool | None = None
        self._inherited: list[ReadingPool | None] = []

    def get(self) -> ReadingPool:
        with self.lock:
            if self._pool is None:
                self._pool = ReadingPool(_new_server, min(_n_usable_cores(), MAX_SERVERS))
                atexit.register(self._pool.close)
            return self._pool

    def renew(self) -> None:
        """Begin anew in a forked process: there, a lock that was held is never released."""
        self.lock = threading.Lock()
        self._inherited.append(self._pool)  # to let go of it would write to its owner's pipes
        self._pool = None


def _new_server() -> ReadingServer:
    limits = ReadingLimits()
    return ReadingServer(tuple(reading_command(limits)), limits.wall_seconds + BACKSTOP_SECONDS)


def _n_usable_cores() -> int:
    """Count the cores this process may use; not every system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_shared = _SharedPool()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_shared.renew)
