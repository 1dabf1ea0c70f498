"""The child process that reads files: names and bytes come in by stdin, JSON goes out by stdout.

Started by `syllabi.isolation`. Nothing else may write to the protocol's stream: the real
stdout is kept aside and descriptor 1 leads nowhere, whatever a native library prints.
"""

import contextlib
import os
import sys
from typing import BinaryIO

from syllabi.assembly import TOO_MUCH_MEMORY, assemble_syllabus
from syllabi.errors import SyllabusError, UnreadKind
from syllabi.frames import BrokenFrameError, read_frame, write_frame
from syllabi.wire import encode

MAX_MEMORY_BYTES = 1 << 30
MAX_CPU_SECONDS = 30


def serve() -> None:
    """Read files until stdin ends."""
    requests = sys.stdin.buffer
    answers = _keep_stdout()
    _limit_memory_and_files()
    with contextlib.suppress(BrokenFrameError):
        while True:
            filename = read_frame(requests).decode("utf-8")
            content = read_frame(requests)
            _limit_cpu()
            write_frame(answers, _answer(content, filename))


def _answer(content: bytes, filename: str) -> bytes:
    try:
        return encode(assemble_syllabus(content, filename))
    except SyllabusError as error:
        return encode(error)
    except MemoryError:
        return encode(SyllabusError(filename, UnreadKind.TOO_BIG, TOO_MUCH_MEMORY))


def _keep_stdout() -> BinaryIO:
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = sys.stderr
    return answers


def _limit_memory_and_files() -> None:
    """Cap memory and forbid file writing where the system knows such limits (not Windows)."""
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return
    for limit, value in (
        (resource.RLIMIT_AS, MAX_MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):  # macOS refuses some of them
            resource.setrlimit(limit, (value, value))


def _limit_cpu() -> None:
    """Allow this document its own CPU seconds beyond those used so far."""
    try:
        import resource  # noqa: PLC0415 - missing on Windows
    except ImportError:
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (used + MAX_CPU_SECONDS, hard))
