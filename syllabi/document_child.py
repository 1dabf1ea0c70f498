"""One document's work in, its answer out, done in a forked process that may die of it.

Only for a process without threads, on systems with `fork`. The child has a group of its own,
so that whatever it leaves behind ends with it.
"""

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from typing import NoReturn

from syllabi.audit import forbid_side_effects
from syllabi.errors import UnreadKind
from syllabi.frames import LENGTH, frame_of
from syllabi.limits import ReadingLimits
from syllabi.process_limits import limit_this_process
from syllabi.stopped_readings import ReadingStoppedError

_OUT_OF_MEMORY = 3
_CHUNK_BYTES = 1 << 20
_SECONDS_TO_DIE = 1.0
_MOST_OPEN_FILES = 1024


class NobodyWaitsError(Exception):
    """Whoever asked for the document is gone."""


def answer_of_child(
    work: Callable[[], bytes], limits: ReadingLimits, max_seconds: float, asker: int
) -> bytes:
    """Fork, let the child do `work`, give its answer of at most `limits.answer_bytes`.

    `asker` is a descriptor that becomes readable when whoever asked is gone. Raises
    `ReadingStoppedError` for a child that ends without an answer and `NobodyWaitsError`.
    """
    deadline = time.monotonic() + max_seconds
    with _end_signal(signal.SIG_BLOCK):  # whatever happens, the child is removed
        inlet, child = _forked(work, limits)
        status: int | None = None
        try:
            with _end_signal(signal.SIG_UNBLOCK):
                answer = _received(inlet, asker, limits.answer_bytes, deadline)
                if answer is not None:
                    return answer
                status = _status_at_its_end(child)
            raise ReadingStoppedError(_kind(status))
        finally:
            os.close(inlet)
            _remove(child, is_reaped=status is not None)


@contextlib.contextmanager
def _end_signal(how: int) -> Iterator[None]:
    """Hold SIGTERM back or let it through, for as long as the block takes."""
    before = signal.pthread_sigmask(how, {signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _forked(work: Callable[[], bytes], limits: ReadingLimits) -> tuple[int, int]:
    """Start the child; give where its answer comes and its process id."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_exit(work, limits, outlet)
    os.close(outlet)
    with contextlib.suppress(OSError):  # the child does the same; whoever comes first
        os.setpgid(child, child)
    return inlet, child


def _work_and_exit(work: Callable[[], bytes], limits: ReadingLimits, outlet: int) -> NoReturn:
    exit_code = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
        os.setpgid(0, 0)
        os.closerange(3, outlet)
        os.closerange(outlet + 1, _MOST_OPEN_FILES)
        limit_this_process(limits)
        forbid_side_effects()
        _write(outlet, frame_of(work()))
        exit_code = 0
    except MemoryError:
        exit_code = _OUT_OF_MEMORY
    finally:
        os._exit(exit_code)


def _write(outlet: int, message: bytes) -> None:
    rest = memoryview(message)
    while rest:
        rest = rest[os.write(outlet, rest) :]


def _received(inlet: int, asker: int, max_bytes: int, deadline: float) -> bytes | None:
    """Give the child's answer, None if it ends within one."""
    received = bytearray()
    n_expected = LENGTH.size
    while len(received) < n_expected:
        readable, _, _ = select.select(
            [inlet, asker], [], [], max(deadline - time.monotonic(), 0.0)
        )
        if not readable:
            raise ReadingStoppedError(UnreadKind.TIMEOUT)
        if asker in readable:
            raise NobodyWaitsError
        chunk = os.read(inlet, _CHUNK_BYTES)
        if not chunk:
            return None
        received += chunk
        if len(received) >= LENGTH.size:
            n_expected = LENGTH.size + LENGTH.unpack_from(received)[0]
        if max(n_expected - LENGTH.size, len(received) - LENGTH.size) > max_bytes:
            raise ReadingStoppedError(UnreadKind.TOO_BIG)
    return bytes(received[LENGTH.size : n_expected])


def _status_at_its_end(child: int) -> int | None:
    """Give the status of a child that has closed its pipe; None if it lives on."""
    deadline = time.monotonic() + _SECONDS_TO_DIE
    while time.monotonic() < deadline:
        reaped, status = os.waitpid(child, os.WNOHANG)
        if reaped:
            return status
        time.sleep(0.01)
    return None


def _kind(status: int | None) -> UnreadKind:
    if status is None:
        return UnreadKind.CRASHED
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGALRM):
        return UnreadKind.TIMEOUT
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _OUT_OF_MEMORY:
        return UnreadKind.TOO_BIG
    return UnreadKind.CRASHED


def _remove(child: int, is_reaped: bool) -> None:
    """End the child and whatever it started, and forget it."""
    with contextlib.suppress(OSError):
        os.killpg(child, signal.SIGKILL)
    if not is_reaped:
        os.waitpid(child, 0)
