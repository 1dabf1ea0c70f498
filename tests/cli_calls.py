"""The command line for a test: in this process, or as the program that a shell would start."""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from typer.testing import CliRunner

from cli import command
from tests.patience import PATIENT_SECONDS

ROOT = Path(__file__).resolve().parent.parent
Done = subprocess.CompletedProcess[str]


def run(*arguments: str | Path, cwd: Path) -> Done:
    """Call the command here: what was loaded once need not be loaded again."""
    words = [*map(str, arguments)]
    with chdir(cwd):
        done = CliRunner().invoke(command, words)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(words, done.exit_code, done.stdout, done.stderr)


def run_program(*arguments: str | Path, cwd: Path) -> Done:
    """Call the command as a program of its own."""
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "cli", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENT_SECONDS,
        check=False,
    )
