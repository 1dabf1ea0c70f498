"""The app as a process of its own, on a database of its own: started, killed, started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

_APP = Path(__file__).resolve().parents[2] / "app.py"
_START_SECONDS = 120.0


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
    _process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [sys.executable, "-m", "streamlit", "run", str(_APP)]
        options = ["--server.headless=true", f"--server.port={self.port}"]
        environment = {"DATABASE_URL": self.url, "IMH_ALIGN_HOME": str(self.home)}
        with (self.home / "server.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 (our own command, no shell)
                [*command, *options],
                cwd=self.home,
                env={**os.environ, **environment},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait()

    def kill(self) -> None:
        """End it at once, as a crash or a power cut of the process would (SIGKILL)."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
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
