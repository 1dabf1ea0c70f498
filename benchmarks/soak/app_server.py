"""The app as a process of its own, on a database of its own: started, killed, started again.

It is what `streamlit run app.py` runs, in a process that is forked from one that has imported the
libraries already: a start takes a tenth of the work, so that there can be ten times the kills.
"""

import os
import socket
import time
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

_APP = Path(__file__).resolve().parents[2] / "app.py"
_START_SECONDS = 120.0
PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["benchmarks.soak.warm_up"])


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@dataclass(slots=True)
class AppServer:
    """An app on the database at `url`, with `home` as its data folder."""

    url: str
    home: Path
    port: int = field(default_factory=_free_port)
    _process: ForkServerProcess | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._process = PROCESSES.Process(target=_serve, args=(self.url, self.home, self.port))
        self._process.start()
        self._wait()

    def kill(self) -> None:
        """End it at once, as a crash or a power cut of the process would (SIGKILL)."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _wait(self) -> None:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return
            except OSError:
                time.sleep(0.05)
        raise TimeoutError(f"The app did not start; see {self.home / 'server.log'}.")


def _serve(url: str, home: Path, port: int) -> None:
    """Be the app, in the process that was made for it."""
    os.environ |= {"DATABASE_URL": url, "IMH_ALIGN_HOME": str(home)}
    with (home / "server.log").open("ab") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    # Only here: the process that forks has imported it, the one that measures need not.
    from streamlit.web.cli import main  # noqa: PLC0415

    options = ["--server.headless=true", f"--server.port={port}"]
    main(["run", str(_APP), *options], standalone_mode=False)
