"""A reading server whose readers do what hostile files do, each asked for by a file's name."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from syllabi import Reader, UnreadKind, assembly, reading_process
from syllabi.document import Document, UnreadableDocumentError
from syllabi.isolation import reading_command
from syllabi.limits import ReadingLimits

_CODE = (
    "import sys; sys.path[:] = sys.argv[3:]; "
    "from tests.syllabi.reading_doubles import serve; serve(*sys.argv[1:3])"
)
ROOT = Path(__file__).resolve().parents[2]
OLD = b"as if of 1997 "
LIMITS = ReadingLimits(wall_seconds=50)  # on a busy machine a second is nothing
HURRIED = ReadingLimits(wall_seconds=3)


def double_command(
    limits: ReadingLimits = LIMITS, is_forking: bool = True, code: str = _CODE
) -> tuple[str, ...]:
    """The command of a server with these readers, or of any other program in its place."""
    command = reading_command(limits, is_forking=is_forking)
    return (*command[:4], code, *command[5:], str(ROOT))


def serve(limits: str, is_forking: str) -> None:
    real = assembly.recognise

    def recognise(content: bytes, filename: str) -> Reader:
        reader = real(content, filename)
        disaster = DISASTERS.get(filename)
        return reader if disaster is None else replace(reader, read=_after(disaster, reader))

    assembly.recognise = recognise
    reading_process.is_old_word = lambda content: content.startswith(OLD)
    reading_process.converter = lambda: "converter"
    reading_process.convert_to_docx = _convert
    reading_process.serve(limits, is_forking)


def _after(disaster: Callable[[], object], reader: Reader) -> Callable[[bytes], Document]:
    def read(content: bytes) -> Document:
        disaster()
        return reader.read(content)

    return read


def _convert(content: bytes, max_seconds: float) -> bytes:
    if b"broken" in content:
        raise UnreadableDocumentError(UnreadKind.DAMAGED, "It cannot be converted. Save it again.")
    return content.removeprefix(OLD)


def _recurse() -> None:
    _recurse()


def _spin() -> None:
    while True:
        pass


def _be_stubborn() -> None:
    for number in (signal.SIGTERM, signal.SIGALRM, signal.SIGXCPU, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)
    time.sleep(60)


def _raise(error: BaseException) -> None:
    raise error


def _flood_stdout() -> None:
    os.write(1, b"x" * 1_000_000)
    print("y" * 1_000_000)  # noqa: T201 - as a careless library does


def _leak_descriptors() -> None:
    while True:
        os.dup(0)


def _hang_up() -> None:
    os.closerange(0, 1024)
    time.sleep(60)


def _write_garbage() -> None:
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\0\0\0\2[]")
        except OSError:
            continue


DISASTERS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "exit": lambda: os._exit(0),
    "segfault": lambda: ctypes.string_at(0),
    "interrupt": lambda: _raise(KeyboardInterrupt()),
    "leave": lambda: sys.exit(0),
    "hang up": _hang_up,
    "garbage": _write_garbage,
    "sleep": lambda: time.sleep(60),
    "spin": _spin,
    "be stubborn": _be_stubborn,
    "allocate": lambda: bytearray(8 << 30),
    "recurse": _recurse,
    "leak descriptors": _leak_descriptors,
    "run a program": lambda: subprocess.Popen(["/bin/true"]),
    "run a command": lambda: os.system("true"),  # noqa: S605, S607 - it must be refused
    "fork": os.fork,
    "write a file": lambda: (ROOT / "written").write_text("x"),
    "read a file": lambda: Path("/etc/passwd").read_text(),
    "connect": lambda: socket.create_connection(("127.0.0.1", 9), 0.1),
    "flood stdout": _flood_stdout,
    "wait": lambda: time.sleep(0.2),
}
