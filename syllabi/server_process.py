"""A command line in, a running server process out: asked by its pipes, and ended with all it has.

The process gets a session of its own, the root folder, and no variable that could hold a secret.
"""

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence

from syllabi.frames import BrokenFrameError, read_frame, write_frame
from syllabi.words import word_set

_KEPT_VARIABLES = word_set("PATH SYSTEMROOT TEMP TMP TMPDIR LD_LIBRARY_PATH DYLD_LIBRARY_PATH")
_SECONDS_TO_END = 1.0


def start_process(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start a server with pipes to its stdin and stdout; `OSError` if that fails."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=os.path.abspath(os.sep),
        env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
        start_new_session=True,
    )


def exchange(process: subprocess.Popen[bytes], filename: str, content: bytes) -> bytes:
    """Send one file and give the answer; `BrokenFrameError` or `OSError` if there is none."""
    if process.stdin is None or process.stdout is None:
        raise BrokenFrameError("the process has no pipes")
    write_frame(process.stdin, filename.encode("utf-8", errors="replace"))
    write_frame(process.stdin, content)
    return read_frame(process.stdout)


def end_process(process: subprocess.Popen[bytes]) -> None:
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


def close_pipes(process: subprocess.Popen[bytes]) -> None:
    """Close this end of an ended server's pipes."""
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
