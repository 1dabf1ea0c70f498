"""The app as a process of its own, started as people start it, and how long it was at work."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_APP = Path(__file__).resolve().parents[1] / "app.py"
_START_SECONDS = 120.0


@contextmanager
def running_app(home: Path, database: str) -> Iterator[tuple[str, int, float]]:
    """The app on a database in `home`: its address, its process, the seconds until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"sqlite:///{home / database}"
    options = ["--server.headless=true", f"--server.port={port}"]
    began = time.perf_counter()
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(  # noqa: S603  (our own command, no shell)
            [sys.executable, "-m", "streamlit", "run", str(_APP), *options],
            cwd=_APP.parent,
            env={**os.environ, "IMH_ALIGN_HOME": str(home), "DATABASE_URL": url},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(lambda: _answers(port))
            yield f"http://127.0.0.1:{port}", server.pid, time.perf_counter() - began
        finally:
            server.terminate()
            server.wait(timeout=30)


def work_seconds(process: int) -> float:
    """How long a process was at work so far; 0 where the system does not tell."""
    file = Path(f"/proc/{process}/stat")
    if not file.exists():
        return 0.0
    # The 14th and 15th fields; the second one, a name in brackets, may have blanks in it.
    fields = file.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _wait(is_there: Callable[[], bool]) -> None:
    end = time.monotonic() + _START_SECONDS
    while not is_there():
        if time.monotonic() > end:
            raise TimeoutError(f"The app did not answer within {_START_SECONDS:.0f} seconds.")
        time.sleep(0.02)


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False
