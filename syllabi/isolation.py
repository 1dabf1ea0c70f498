"""Files in, syllabi or errors out, with every file read in a child process.

A hostile or broken file can abort, hang or flood a parser written in C; a process is the
only boundary that holds. The child is started by `exec`, never forked from a threaded
program, serves one batch, and is replaced after a crash or a time-out: that file becomes a
`SyllabusError` and the others go on. Each caller has its own child; nothing is shared.
"""

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.frames import BrokenFrameError, read_frame, write_frame
from syllabi.syllabus import Syllabus
from syllabi.wire import decode

MAX_SECONDS = 30.0
MAX_FILES_PER_CHILD = 200
_START = (
    "import sys; sys.path[:] = sys.argv[1:]; from syllabi.reading_process import serve; serve()"
)
_KEPT_VARIABLES = ("SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def reading_command() -> list[str]:
    """The child's command line: this interpreter, isolated, with this process's import path."""
    here = str(Path(__file__).resolve().parent.parent)
    import_path = [os.path.abspath(entry) for entry in sys.path if entry]
    if here not in import_path:
        import_path.append(here)
    return [sys.executable, "-I", "-B", "-c", _START, *import_path]


class ReadingChild:
    """One child process at a time, started when first needed; use as a context manager."""

    def __init__(self, command: tuple[str, ...], max_seconds: float) -> None:
        """Take the command line and the wall time of one document in seconds."""
        self._command = command
        self._max_seconds = max_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._n_files = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def read(self, filename: str, content: bytes) -> Syllabus | SyllabusError:
        """Read one file; a crash or a time-out is a `SyllabusError` like any other."""
        process = self._running()
        has_timed_out = threading.Event()
        timer = threading.Timer(self._max_seconds, _end, (process, has_timed_out))
        timer.daemon = True
        timer.start()
        try:
            return decode(_exchange(process, filename, content), filename)
        except (BrokenFrameError, OSError, ValueError, KeyError, TypeError, RecursionError):
            self._stop()
            return _failure(filename, process.returncode, has_timed_out.is_set())
        except BaseException:  # an interrupted exchange leaves the pipe between two messages
            self._stop()
            raise
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._n_files >= MAX_FILES_PER_CHILD:
            self._stop()
        if self._process is None:
            self._n_files = 0
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=os.path.abspath(os.sep),
                env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
            )
        self._n_files += 1
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        process.kill()
        process.wait()


def _exchange(process: subprocess.Popen[bytes], filename: str, content: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise BrokenFrameError("the child has no pipes")
    write_frame(process.stdin, filename.encode("utf-8", errors="replace"))
    write_frame(process.stdin, content)
    return read_frame(process.stdout)


def _end(process: subprocess.Popen[bytes], has_timed_out: threading.Event) -> None:
    has_timed_out.set()
    process.kill()


def _failure(filename: str, exit_code: int, has_timed_out: bool) -> SyllabusError:
    is_out_of_cpu = exit_code == -24  # SIGXCPU, whose name Windows does not know
    if has_timed_out or is_out_of_cpu:
        return SyllabusError(
            filename,
            UnreadKind.TIMEOUT,
            "Reading took too long and was stopped; the other files are unaffected. "
            "Print the document to PDF and send that, or only the pages that are the syllabus.",
        )
    return SyllabusError(
        filename,
        UnreadKind.CRASHED,
        "Reading stopped unexpectedly; the other files are unaffected. "
        "Open the document, print it to PDF, and send that.",
    )
