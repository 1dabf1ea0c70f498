"""Processes end with the program that started them, whatever way it ends, and in silence."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.patience import PATIENT_SECONDS
from tests.syllabi.reading_doubles import ROOT

READ_AND_LEAVE = """
from syllabi import read_syllabi
files = [(f"{n}.txt", b"This course is about families.") for n in range(6)]
assert len(read_syllabi(files)[0]) == 6
"""
LEAVE_IN_THE_MIDDLE = """
from syllabi import iterate_syllabi
outcomes = iterate_syllabi((f"{n}.txt", b"This course is about families.") for n in range(600))
next(outcomes)
"""
FORK_IN_BETWEEN = """
import os, sys
from syllabi import read_syllabus
read_syllabus(b"This course is about families.", "a.txt")
child = os.fork()
read_syllabus(b"This course is about families.", "b.txt")
if not child:
    sys.exit(0)
assert os.waitpid(child, 0)[1] == 0
read_syllabus(b"This course is about families.", "c.txt")
"""
FORK_WITH_THE_LOCK_HELD = """
import os, sys, threading, time
from syllabi import reading, read_syllabus
held = threading.Event()
def hold():
    with reading._shared.lock:
        held.set()
        time.sleep(3)
threading.Thread(target=hold, daemon=True).start()
held.wait()
child = os.fork()
if not child:
    read_syllabus(b"This course is about families.", "b.txt")
    os._exit(7)
deadline = time.monotonic() + 100
while not (status := os.waitpid(child, os.WNOHANG)[1]) and time.monotonic() < deadline:
    time.sleep(0.05)
if not status:
    os.kill(child, 9)
sys.exit(os.waitstatus_to_exitcode(status) != 7)
"""
END_BETWEEN_FORK_AND_TRY = """
import os, signal, time
from syllabi.document_child import NobodyWaitsError, answer_of_child
from syllabi.limits import ReadingLimits
def leave(number, frame): raise NobodyWaitsError
signal.signal(signal.SIGTERM, leave)
fork = os.fork
def fork_and_end():
    child = fork()
    if child:
        os.kill(os.getpid(), signal.SIGTERM)
    return child
os.fork = fork_and_end
try:
    answer_of_child(lambda: time.sleep(60), ReadingLimits(), 20, os.pipe()[0])
except NobodyWaitsError:
    pass
else:
    raise SystemExit(2)
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    raise SystemExit(0)
raise SystemExit(3)
"""
READ_FOR_EVER = """
import threading
from syllabi.isolation import ReadingServer
from syllabi.limits import ReadingLimits
from tests.syllabi.reading_doubles import double_command
server = ReadingServer(double_command(ReadingLimits()), 60)
server.read("a", b"This course is about families.")
print(server._process.pid, flush=True)
server.read("sleep", b"This course is about families.")
"""


def run(code: str, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, *options, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def processes_of(session: int) -> list[int]:
    """Give the processes of a session that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(folder.name))
    return found


@pytest.mark.parametrize("code", [READ_AND_LEAVE, LEAVE_IN_THE_MIDDLE])
def test_a_program_ends_without_a_word(code: str) -> None:
    with run(code, "-X", "dev", "-W", "error") as program:
        _, errors = program.communicate(timeout=PATIENT_SECONDS)

    assert (program.returncode, errors) == (0, "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_program_reads_with_servers_of_its_own() -> None:
    with run(FORK_IN_BETWEEN, "-W", "ignore") as program:
        _, errors = program.communicate(timeout=PATIENT_SECONDS)

    assert (program.returncode, errors) == (0, "")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("code", [FORK_WITH_THE_LOCK_HELD, END_BETWEEN_FORK_AND_TRY])
def test_a_fork_at_the_worst_moment_hangs_nothing_and_leaves_nothing(code: str) -> None:
    with run(code, "-W", "ignore") as program:
        _, errors = program.communicate(timeout=PATIENT_SECONDS)

    assert (program.returncode, errors) == (0, "")


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
def test_no_process_outlives_a_killed_program() -> None:
    with run(READ_FOR_EVER) as program:
        assert program.stdout is not None
        session = int(program.stdout.readline())
        deadline = time.monotonic() + PATIENT_SECONDS
        while len(processes_of(session)) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        n_before = len(processes_of(session))
        program.kill()

    deadline = time.monotonic() + PATIENT_SECONDS
    while processes_of(session) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert n_before == 2
    assert processes_of(session) == []
