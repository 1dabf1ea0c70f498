"""A file in, its syllabus or the reason why there is none out: read in another process.

A hostile or broken file can abort, hang or flood a parser written in C; a process is the only
boundary that holds. A reading server is started by `exec`, never forked from a threaded program.
It forks a child for each document and outlives what happens to that; where forking is not safe
(Windows, macOS) each document gets a fresh interpreter instead.
"""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.frames import BrokenFrameError
from syllabi.limits import DOCUMENTS_PER_SERVER, ReadingLimits
from syllabi.server_process import close_pipes, end_process, exchange, start_process
from syllabi.stopped_readings import LostReadingError, lost, stopped
from syllabi.syllabus import Syllabus
from syllabi.wire import decode

# The system libraries of macOS may abort in a forked process that goes on without `exec`.
CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"
_START = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from syllabi.reading_process import serve; serve(*sys.argv[1:3])"
)
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
        after `max_documents` a new process takes over. A process of more than one forks for
        each, so that its own death says nothing about the document.
        """
        self._command = command
        self._max_seconds = max_seconds
        self._max_documents = max_documents or (DOCUMENTS_PER_SERVER if CAN_FORK else 1)
        self._process: subprocess.Popen[bytes] | None = None
        self._n_documents = 0
        self._is_ended = threading.Event()

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

        A server that dies is replaced and asked once more; a `LostReadingError` says that no
        server told how the reading ended. Raises `OSError` if no process can be started.
        """
        self._is_ended.clear()
        deadline = time.monotonic() + self._max_seconds
        outcome = self._attempt(filename, content, deadline)
        if self._deserves_another(outcome):
            outcome = self._attempt(filename, content, deadline)
        return outcome

    def end(self) -> None:
        """End what is running, from any thread; the document that is read is a crash."""
        self._is_ended.set()
        process = self._process
        if process is not None:
            end_process(process)

    def stop(self) -> None:
        """End the process and close its pipes; the next document starts another."""
        process, self._process = self._process, None
        if process is not None:
            end_process(process)
            close_pipes(process)

    def _attempt(self, filename: str, content: bytes, deadline: float) -> Syllabus | SyllabusError:
        process = self._running()
        has_timed_out = threading.Event()
        seconds_left = max(deadline - time.monotonic(), 0.0)
        timer = threading.Timer(seconds_left, _end_late, (process, has_timed_out))
        timer.daemon = True
        timer.start()
        is_whole = False
        try:
            answer = exchange(process, filename, content)
            is_whole = True
            return decode(answer, filename)
        except (BrokenFrameError, OSError):
            self.stop()
            is_late = has_timed_out.is_set() or process.returncode in _ENDED_BY_TIME
            return lost(filename, UnreadKind.TIMEOUT if is_late else UnreadKind.CRASHED)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return stopped(filename, UnreadKind.CRASHED)
        finally:
            timer.cancel()
            if not is_whole or self._n_documents >= self._max_documents:
                self.stop()  # an interrupted exchange leaves the pipe between two messages

    def _deserves_another(self, outcome: Syllabus | SyllabusError) -> bool:
        """Say whether a server died, and neither its document's process nor at our wish."""
        is_death = isinstance(outcome, LostReadingError) and outcome.kind is UnreadKind.CRASHED
        return is_death and self._max_documents > 1 and not self._is_ended.is_set()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.stop()
        if self._process is None:
            self._n_documents = 0
            self._process = start_process(self._command)
        self._n_documents += 1
        return self._process


def _end_late(process: subprocess.Popen[bytes], has_timed_out: threading.Event) -> None:
    has_timed_out.set()
    end_process(process)
