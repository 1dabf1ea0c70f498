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

_pools: dict[int, ReadingPool] = {}
_lock = threading.Lock()


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
    yield from _pool().read_all(files)


def _pool() -> ReadingPool:
    """Give the pool that all threads of this process share, made when first needed."""
    with _lock:
        pool = _pools.get(os.getpid())
        if pool is None:
            pool = ReadingPool(_new_server, min(_n_usable_cores(), MAX_SERVERS))
            _pools[os.getpid()] = pool
            atexit.register(pool.close)
        return pool


def _new_server() -> ReadingServer:
    limits = ReadingLimits()
    return ReadingServer(tuple(reading_command(limits)), limits.wall_seconds + BACKSTOP_SECONDS)


def _n_usable_cores() -> int:
    """Count the cores this process may use; not every system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
