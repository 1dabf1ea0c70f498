"""Whatever happens to the child process, the parent goes on with the next file."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from syllabi import Syllabus, SyllabusError, UnreadKind, read_syllabus
from syllabi.isolation import ReadingChild, reading_command
from tests.builders import heading, make_pdf, make_text, paragraph

GOOD = [heading("Course Description"), paragraph("This course explores how families grow.")]
# The real child, except that the file's name may ask for a disaster.
MOCK_READER = """
import os, sys, time
sys.path[:] = sys.argv[1:]
import syllabi.reading_process as process
assemble = process.assemble_syllabus

def disaster(content, filename):
    if filename == "abort":
        os.abort()
    if filename == "exit":
        os._exit(0)
    if filename == "hang":
        time.sleep(60)
    if filename == "memory":
        bytearray(8 << 30)
    if filename == "recursion":
        return disaster(content, filename)
    if filename == "print":
        os.write(1, b"x" * 1_000_000)
        print("y" * 1_000_000)
    return assemble(content, filename)

process.assemble_syllabus = disaster
process.serve()
"""
FLOODING = "import os\nfor _ in range(10_000): os.write(1, b'x' * 65_536)"
LYING = (
    "import os, sys\nsys.stdin.buffer.read(4)\nos.write(1, b'\\0\\0\\0\\2[]')\n"
    "sys.stdin.buffer.read()"
)


def mock_command(code: str) -> tuple[str, ...]:
    command = reading_command()
    return (*command[:4], code, *command[5:])


@pytest.mark.parametrize(
    ("disaster", "kind"),
    [
        ("abort", UnreadKind.CRASHED),
        ("exit", UnreadKind.CRASHED),
        ("recursion", UnreadKind.CRASHED),
        ("hang", UnreadKind.TIMEOUT),
    ],
)
def test_a_disaster_costs_one_file(disaster: str, kind: UnreadKind) -> None:
    content = make_text(GOOD)
    with ReadingChild(mock_command(MOCK_READER), max_seconds=3) as child:
        outcomes = [child.read(name, content) for name in ("before", disaster, "after")]

    assert isinstance(outcomes[0], Syllabus)
    assert isinstance(outcomes[2], Syllabus)
    failed = outcomes[1]
    assert isinstance(failed, SyllabusError)
    assert failed.kind is kind
    assert failed.source == disaster


@pytest.mark.skipif(sys.platform != "linux", reason="address-space limits are Linux's")
def test_a_file_that_needs_too_much_memory_is_too_big() -> None:
    with ReadingChild(mock_command(MOCK_READER), max_seconds=10) as child:
        outcome = child.read("memory", make_text(GOOD))
        after = child.read("after", make_text(GOOD))

    assert isinstance(outcome, SyllabusError)
    assert outcome.kind is UnreadKind.TOO_BIG
    assert isinstance(after, Syllabus)


def test_what_a_library_prints_does_not_reach_the_protocol() -> None:
    with ReadingChild(mock_command(MOCK_READER), max_seconds=10) as child:
        assert isinstance(child.read("print", make_text(GOOD)), Syllabus)


@pytest.mark.parametrize("code", [FLOODING, LYING, "", "raise SystemExit(3)"])
def test_a_child_that_breaks_the_protocol_is_a_crash(code: str) -> None:
    with ReadingChild(mock_command(code), max_seconds=10) as child:
        outcome = child.read("a.txt", b"words")

    assert isinstance(outcome, SyllabusError)
    assert outcome.kind is UnreadKind.CRASHED


def test_no_child_is_left_behind() -> None:
    with ReadingChild(tuple(reading_command()), max_seconds=10) as child:
        child.read("a.txt", make_text(GOOD))
        process = child._process
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


def test_many_threads_read_at_once() -> None:
    content = make_pdf(GOOD)
    syllabi: list[Syllabus] = []
    threads = [
        threading.Thread(target=lambda: syllabi.append(read_syllabus(content, "a.pdf")))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(syllabi) == 4
    assert len(set(map(repr, syllabi))) == 1


def test_a_time_out_ends_soon_after_its_limit() -> None:
    started = time.monotonic()
    with ReadingChild(mock_command(MOCK_READER), max_seconds=1) as child:
        child.read("hang", b"words")

    assert time.monotonic() - started < 5
