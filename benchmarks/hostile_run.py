"""The hostile files in; what became of each, its seconds and the memory that reading it took."""

import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from syllabi import Syllabus, SyllabusError
from syllabi.isolation import ReadingServer, reading_command
from syllabi.limits import BACKSTOP_SECONDS, ReadingLimits
from tests.syllabi.hostile_documents import HOSTILE_SETS
from tests.syllabi.hostile_file import HostileFile

_SECONDS_BETWEEN_LOOKS = 0.002
_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True, slots=True)
class HostileRow:
    """One file: its set, name and size in bytes; the outcome is "read" or the kind of refusal.

    `megabytes` is the peak of the process that read it, None where that ended before it was seen.
    """

    kind: str
    name: str
    n_bytes: int
    outcome: str
    is_expected: bool
    seconds: float
    megabytes: float | None


def read_hostile_files() -> Iterator[HostileRow]:
    """Read them one after the other, each in a forked child of one server."""
    limits = ReadingLimits()
    command = tuple(reading_command(limits))
    with ReadingServer(command, limits.wall_seconds + BACKSTOP_SECONDS) as server:
        server.read("first.txt", b"Infants grow.")
        for kind, files in HOSTILE_SETS:
            for file in files:
                yield _row(server, kind, file)


def _row(server: ReadingServer, kind: str, file: HostileFile) -> HostileRow:
    content = file.build()
    peaks: list[int] = []
    is_done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(peaks, is_done))
    watcher.start()
    started = time.perf_counter()
    result = server.read(file.filename, content)
    seconds = time.perf_counter() - started
    is_done.set()
    watcher.join()
    peak = max(peaks) / 1000 if peaks else None
    return HostileRow(kind, file.name, len(content), *_outcome(file, result), seconds, peak)


def _outcome(file: HostileFile, result: Syllabus | SyllabusError) -> tuple[str, bool]:
    if isinstance(result, SyllabusError):
        return result.kind.value, result.kind in file.kinds
    is_there = any(file.words in block.text for block in result.blocks)
    return "read", bool(file.words) and is_there


def _watch(peaks: list[int], is_done: threading.Event) -> None:
    """Look again and again at the memory of our children's children; Linux only."""
    while not is_done.wait(_SECONDS_BETWEEN_LOOKS):
        with suppress(OSError):  # a child may end while it is looked at
            readers = [child for server in _children(os.getpid()) for child in _children(server)]
            for reader in readers:
                status = Path(f"/proc/{reader}/status").read_text(encoding="utf-8")
                peaks += [int(kilobytes) for kilobytes in _PEAK.findall(status)]


def _children(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text(encoding="utf-8").split()]
