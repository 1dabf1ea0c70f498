"""Whatever happens to the process that reads a document, the next document is read."""

import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from syllabi import Syllabus, SyllabusError, UnreadKind, wire
from syllabi.assembly import assemble_syllabus
from syllabi.isolation import CAN_FORK, ReadingServer, reading_command
from syllabi.limits import ReadingLimits
from syllabi.stopped_readings import LostReadingError
from tests.builders import MAKERS, heading, make_pdf, make_text, paragraph
from tests.patience import PATIENT_SECONDS
from tests.syllabi.dying_servers import dying_command
from tests.syllabi.reading_doubles import DISASTERS, HURRIED, LIMITS, OLD, double_command

GOOD = [heading("Course Description"), paragraph("This course explores how families grow.")]
WORDS = make_text(GOOD)
KINDS = [
    ("abort", UnreadKind.CRASHED),
    ("exit", UnreadKind.CRASHED),
    ("segfault", UnreadKind.CRASHED),
    ("interrupt", UnreadKind.CRASHED),
    ("leave", UnreadKind.CRASHED),
    ("hang up", UnreadKind.CRASHED),
    ("garbage", UnreadKind.CRASHED),
    ("sleep", UnreadKind.TIMEOUT),
    ("be stubborn", UnreadKind.TIMEOUT),
    ("allocate", UnreadKind.TOO_BIG),
    ("recurse", UnreadKind.DAMAGED),
    ("leak descriptors", UnreadKind.DAMAGED),
    ("run a program", UnreadKind.UNSAFE),
    ("run a command", UnreadKind.UNSAFE),
    ("fork", UnreadKind.UNSAFE),
    ("write a file", UnreadKind.UNSAFE),
    ("read a file", UnreadKind.UNSAFE),
    ("connect", UnreadKind.UNSAFE),
]
A_SLEEP = 50  # the doubles sleep for sixty seconds
HARMLESS = ("flood stdout", "wait")
ALONE = ("abort", "allocate", "connect", "sleep")
FLOODING = "import os\nfor _ in range(10_000): os.write(1, b'x' * 65_536)"
LYING = (
    "import os, sys\nsys.stdin.buffer.read(4)\nos.write(1, b'\\0\\0\\0\\2[]')\n"
    "sys.stdin.buffer.read()"
)
FULL = """
import sys; sys.path[:] = sys.argv[3:]
from tests.syllabi import reading_doubles
def convert(content, seconds): raise OSError(28, "No space left on device")
reading_doubles._convert = convert
reading_doubles.serve(*sys.argv[1:3])
"""
forking = pytest.mark.skipif(not CAN_FORK, reason="a document's child is forked")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="all limits hold on Linux only")


@pytest.fixture(scope="module")
def server() -> Iterator[ReadingServer]:
    """One server for all disasters: it is to outlive them."""
    with ReadingServer(double_command(), max_seconds=PATIENT_SECONDS) as server:
        yield server


@pytest.fixture(scope="module")
def hurried_server() -> Iterator[ReadingServer]:
    """The one for documents that never end."""
    with ReadingServer(double_command(HURRIED), max_seconds=PATIENT_SECONDS) as server:
        yield server


def kind_of(outcome: Syllabus | SyllabusError) -> UnreadKind | None:
    return outcome.kind if isinstance(outcome, SyllabusError) else None


@on_linux
@pytest.mark.parametrize(("disaster", "kind"), KINDS, ids=[name for name, _ in KINDS])
def test_a_disaster_costs_one_file_and_not_its_server(
    server: ReadingServer, hurried_server: ReadingServer, disaster: str, kind: UnreadKind
) -> None:
    server = hurried_server if kind is UnreadKind.TIMEOUT else server
    before = server.read("before", WORDS)
    process = server._process
    outcome = server.read(disaster, WORDS)
    after = server.read("before", WORDS)

    assert isinstance(before, Syllabus)
    assert after == before
    assert server._process is process
    assert isinstance(outcome, SyllabusError)
    assert (outcome.kind, outcome.source) == (kind, disaster)
    assert outcome.explanation.endswith(".")


@forking
@pytest.mark.parametrize("name", HARMLESS)
def test_what_a_library_prints_does_not_reach_the_protocol(
    server: ReadingServer, name: str
) -> None:
    assert isinstance(server.read(name, WORDS), Syllabus)


def test_every_disaster_is_in_a_table() -> None:
    assert {name for name, _ in KINDS} | {"spin", *HARMLESS} == set(DISASTERS)


@on_linux
def test_a_busy_document_is_stopped_by_its_cpu_seconds() -> None:
    limits = ReadingLimits(wall_seconds=60, cpu_seconds=1)
    with ReadingServer(double_command(limits), max_seconds=PATIENT_SECONDS) as server:
        assert kind_of(server.read("spin", WORDS)) is UnreadKind.TIMEOUT


@forking
def test_an_answer_beyond_the_limit_is_too_big_and_costs_no_server() -> None:
    limits = ReadingLimits(answer_bytes=3_000)
    with ReadingServer(double_command(limits), max_seconds=PATIENT_SECONDS) as server:
        outcomes = [server.read("a", text) for text in (WORDS, WORDS * 50, WORDS)]

    assert list(map(kind_of, outcomes)) == [None, UnreadKind.TOO_BIG, None]


@on_linux
@pytest.mark.parametrize("name", ALONE)
def test_without_forking_a_disaster_costs_one_file(name: str) -> None:
    kind = dict(KINDS)[name]
    limits = HURRIED if kind is UnreadKind.TIMEOUT else LIMITS
    command = double_command(limits, is_forking=False)
    with ReadingServer(command, max_seconds=PATIENT_SECONDS, max_documents=1) as server:
        assert kind_of(server.read(name, WORDS)) is kind


def test_without_forking_each_document_has_an_interpreter_of_its_own() -> None:
    command = tuple(reading_command(is_forking=False))
    with ReadingServer(command, max_seconds=PATIENT_SECONDS, max_documents=1) as server:
        for suffix, make in MAKERS[:2]:
            content = make(GOOD)
            outcome = server.read(f"a{suffix}", content)

            assert server._process is None
            assert wire.encode(outcome) == encoded(content, f"a{suffix}")


def test_a_document_reads_the_same_in_another_process() -> None:
    with ReadingServer(tuple(reading_command()), max_seconds=PATIENT_SECONDS) as server:
        for suffix, make in MAKERS:
            content = make(GOOD)
            outcome = server.read(f"a{suffix}", content)

            assert wire.encode(outcome) == encoded(content, f"a{suffix}")


def encoded(content: bytes, filename: str) -> bytes:
    return wire.encode(assemble_syllabus(content, filename))


@pytest.mark.parametrize("is_forking", [True, False])
def test_an_old_word_file_is_converted_outside_the_document_s_limits(is_forking: bool) -> None:
    command = double_command(is_forking=is_forking)
    with ReadingServer(command, max_seconds=PATIENT_SECONDS, max_documents=1) as server:
        outcome = server.read("old.doc", OLD + WORDS)
        broken = server.read("old.doc", OLD + b"broken")

    assert isinstance(outcome, Syllabus)
    assert outcome.blocks == assemble_syllabus(WORDS, "new.md").blocks
    assert outcome.id == hashlib.sha256(OLD + WORDS).hexdigest()[:12]
    assert outcome.warnings == ("Converted from the old Word format by LibreOffice.",)
    assert kind_of(broken) is UnreadKind.DAMAGED


@pytest.mark.parametrize("is_forking", [True, False])
def test_an_old_word_file_that_finds_no_room_to_be_converted_says_so(is_forking: bool) -> None:
    command = double_command(is_forking=is_forking, code=FULL)
    with ReadingServer(command, max_seconds=PATIENT_SECONDS, max_documents=1) as server:
        outcome = server.read("old.doc", OLD + WORDS)

    assert kind_of(outcome) is UnreadKind.UNSUPPORTED
    assert "No space left on device" in str(outcome)


@forking
def test_a_document_whose_server_was_killed_is_read_by_another(tmp_path: Path) -> None:
    with ReadingServer(dying_command(tmp_path, n_deaths=1), max_seconds=PATIENT_SECONDS) as server:
        assert isinstance(server.read("a", WORDS), Syllabus)


@forking
def test_a_document_whose_server_dies_twice_is_a_crash_that_nobody_reported(
    tmp_path: Path,
) -> None:
    with ReadingServer(dying_command(tmp_path, n_deaths=2), max_seconds=PATIENT_SECONDS) as server:
        outcome = server.read("a", WORDS)
        again = server.read("a", WORDS)

    assert kind_of(outcome) is UnreadKind.CRASHED
    assert isinstance(outcome, LostReadingError)
    assert isinstance(again, Syllabus)


@forking
def test_a_crash_that_a_server_reports_of_its_child_is_no_lost_reading(
    server: ReadingServer,
) -> None:
    assert not isinstance(server.read("abort", WORDS), LostReadingError)


@forking
def test_a_reading_that_is_ended_must_not_start_another_server() -> None:
    with ReadingServer(double_command(ReadingLimits()), max_seconds=PATIENT_SECONDS) as server:
        server.read("a", WORDS)
        timer = threading.Timer(0.3, server.end)
        timer.start()
        started = time.monotonic()
        outcome = server.read("sleep", WORDS)
        timer.join()

        assert time.monotonic() - started < A_SLEEP
        assert kind_of(outcome) is UnreadKind.CRASHED
        assert server._process is None


@pytest.mark.parametrize("code", [FLOODING, LYING, "", "raise SystemExit(3)"])
def test_a_server_that_breaks_the_protocol_is_a_crash(code: str) -> None:
    with ReadingServer(double_command(code=code), max_seconds=PATIENT_SECONDS) as server:
        assert kind_of(server.read("a.txt", b"words")) is UnreadKind.CRASHED


def test_a_server_that_hangs_is_ended_soon_after_its_limit() -> None:
    started = time.monotonic()
    code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    with ReadingServer(double_command(code=code), max_seconds=0.5) as server:
        outcome = server.read("a.txt", b"words")

    assert kind_of(outcome) is UnreadKind.TIMEOUT
    assert time.monotonic() - started < A_SLEEP / 2


def test_a_server_that_was_ended_meanwhile_is_replaced() -> None:
    with ReadingServer(double_command(), max_seconds=PATIENT_SECONDS) as server:
        server.read("a", WORDS)
        server.end()

        assert isinstance(server.read("b", WORDS), Syllabus)


def test_a_server_is_replaced_after_its_share_of_documents() -> None:
    pids = []
    with ReadingServer(double_command(), max_seconds=PATIENT_SECONDS, max_documents=2) as server:
        for _ in range(4):
            pids.append(server._running().pid)
            server._n_documents -= 1
            server.read("a", WORDS)

    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_no_process_is_left_behind() -> None:
    with ReadingServer(double_command(), max_seconds=PATIENT_SECONDS) as server:
        server.read("a.txt", WORDS)
        process = server._process
        assert process is not None

    assert process.returncode is not None


def test_the_pdf_library_is_never_imported_by_the_parent(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(make_pdf(GOOD))
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from syllabi import read_syllabus; "
        "syllabus = read_syllabus(open(sys.argv[2], 'rb').read(), 'a.pdf'); "
        "assert syllabus.blocks; "
        "sys.exit(any(name.startswith('pypdfium2') for name in sys.modules))"
    )
    root = str(Path(__file__).resolve().parents[2])
    arguments = [sys.executable, "-c", code, root, str(tmp_path / "a.pdf")]

    assert subprocess.run(arguments, cwd=tmp_path, check=False).returncode == 0  # noqa: S603


def test_the_server_s_environment_holds_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_PASSWORD", "secret")
    code = "import os, sys; sys.exit('DATABASE_PASSWORD' in os.environ or os.getcwd() != os.sep)"
    with ReadingServer(double_command(code=code), max_seconds=PATIENT_SECONDS) as server:
        process = server._running()

        assert process.wait(PATIENT_SECONDS) == 0
    assert os.environ["DATABASE_PASSWORD"] == "secret"  # noqa: S105
