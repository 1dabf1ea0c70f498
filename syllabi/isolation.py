"""A file in, its syllabus or the reason why there is none out: read in another process.

A hostile or broken file can abort, hang or flood a parser written in C; a process is the only
boundary that holds. A reading server is started by `exec`, never forked from a threaded program.
It forks a child for each document and outlives what happens to that; where forking is not safe
(Windows, macOS) each document gets a fresh interpreter instead.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.frames import BrokenFrameError, read_frame, write_frame
from syllabi.limits import DOCUMENTS_PER_SERVER, ReadingLimits
from syllabi.stopped_readings import stopped
from syllabi.syllabus import Syllabus
from syllabi.wire import decode
from syllabi.words import word_set

# The system libraries of macOS may abort in a forked process that goes on without `exec`.
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"
_START = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from syllabi.reading_process import serve; serve(*sys.argv[1:3])"
)
_KEPT_VARIABLES = word_set("PATH SYSTEMROOT TEMP TMP TMPDIR LD_LIBRARY_PATH DYLD_LIBRARY_PATH")
_SECONDS_TO_END = 1.0
_ENDED_BY_TIME = (-24, -14)  # SIGXCPU and SIGALRM, whose names Windows does not know


def reading_command(
    limits: ReadingLimits | None = None, *, is_forking: bool = CAN_FORK
) -> list[str]:
    """The server's command line: this interpreter, isolated, with this process's import path."""
    here = str(Path(__file__).resolve().parent.parent)
    import_path = [os.path.abspath(entry) for entry in sys.path if entry]
    if here not in import_path:
        import_path.append(here)
    told = [json.dumps(asdict(limits or ReadingLimits())), "yes" if is_forking else "no"]
    return [sys.executable, "-I", "-B", "-c", _START, *told, *import_path]


class ReadingServer:
    """One process at a time, started when first needed; use as a context manager.

    Only one thread at a time may read; any thread may `end` what is running.
    """

    def __init__(
        self, command: tuple[str, ...], max_seconds: float, max_documents: int | None = None
    ) -> None:
        """Take the command line and when a process is given up.

        `max_seconds` is the wall time of one document, a backstop to the server's own;
        after `max_documents` a new process takes over.
        """
        self._command = command
        self._max_seconds = max_seconds
        self._max_documents = max_documents or (DOCUMENTS_PER_SERVER if CAN_FORK else 1)
        self._process: subprocess.Popen[bytes] | None = None
        self._n_documents = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def read(self, filename: str, content: bytes) -> Syllabus | SyllabusError:
        """Read one file; a crash or a time-out is a `SyllabusError` like any other.

        Raises `OSError` if no process can be started.
        """
        process = self._running()
        has_timed_out = threading.Event()
        timer = threading.Timer(self._max_seconds, _end_late, (process, has_timed_out))
        timer.daemon = True
        timer.start()
        is_whole = False
        try:
            answer = _exchange(process, filename, content)
            is_whole = True
            return decode(answer, filename)
        except (BrokenFrameError, OSError):
            self.stop()
            is_late = has_timed_out.is_set() or process.returncode in _ENDED_BY_TIME
            return stopped(filename, UnreadKind.TIMEOUT if is_late else UnreadKind.CRASHED)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return stopped(filename, UnreadKind.CRASHED)
        finally:
            timer.cancel()
            if not is_whole or self._n_documents >= self._max_documents:
                self.stop()  # an interrupted exchange leaves the pipe between two messages

    def end(self) -> None:
        """End what is running, from any thread; the document that is read is a crash."""
        process = self._process
        if process is not None:
            _end(process)

    def stop(self) -> None:
        """End the process and close its pipes; the next document starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        _end(process)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.stop()
        if self._process is None:
            self._n_documents = 0
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=os.path.abspath(os.sep),
                env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
                start_new_session=True,
            )
        self._n_documents += 1
        return self._process


ReadingChild = ReadingServer  # the name that older callers know


def _exchange(process: subprocess.Popen[bytes], filename: str, content: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise BrokenFrameError("the process has no pipes")
    write_frame(process.stdin, filename.encode("utf-8", errors="replace"))
    write_frame(process.stdin, content)
    return read_frame(process.stdout)


def _end_late(process: subprocess.Popen[bytes], has_timed_out: threading.Event) -> None:
    has_timed_out.set()
    _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Let a server end its document's child and itself; kill what does not."""
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_SECONDS_TO_END)
    if process.returncode is None:
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
