"""Limits of this very process, where the system knows them: set once, never to be lifted."""

import contextlib
import math
import signal

from syllabi.limits import ReadingLimits

_ALARM_SECONDS = 1


def limit_this_process(limits: ReadingLimits) -> None:
    """Cap memory, CPU, files and time; Windows has no such limits, macOS refuses some."""
    if hasattr(signal, "alarm"):  # ends this process even if nobody is left to stop it
        signal.alarm(math.ceil(limits.wall_seconds) + _ALARM_SECONDS)
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return
    for limit, soft, hard in (
        (resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes),
        # Linux kills without SIGXCPU at the hard limit, so that one comes later.
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (resource.RLIMIT_NOFILE, limits.n_open_files, limits.n_open_files),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(limit, (soft, hard))
