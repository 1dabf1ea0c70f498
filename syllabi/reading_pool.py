"""Files in, syllabi and errors out in the same order, read by several servers at once.

One pool serves all threads of the program. Each of its own threads keeps one server, so what
happens in the thread that asks (a page that starts again, Ctrl-C) never cuts an exchange short.
"""

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.failed_files import FailedFiles
from syllabi.isolation import ReadingServer
from syllabi.limits import MAX_FILE_BYTES
from syllabi.syllabus import Syllabus

Outcome = Syllabus | SyllabusError
_SECONDS_TO_END = 5.0
_NOT_STARTED = (
    "The process that reads files could not be started; the computer may be short of memory. "
    "Close other programs and send the file again."
)


@dataclass(frozen=True, slots=True)
class _Request:
    """One file, and where its outcome goes."""

    filename: str
    content: bytes
    outcome: Future[Outcome]


class ReadingPool:
    """Up to `n_servers` servers, each started when the others are busy."""

    def __init__(self, new_server: Callable[[], ReadingServer], n_servers: int) -> None:
        """Take how a server is made and how many there may be."""
        self._new_server = new_server
        self._n_servers = n_servers
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._idle = threading.Semaphore(0)
        self._lock = threading.Lock()
        self._servers: list[ReadingServer] = []
        self._threads: list[threading.Thread] = []
        self._failed = FailedFiles()
        self._is_closed = False
        self._owner = os.getpid()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def n_started(self) -> int:
        """How many servers were needed so far."""
        return len(self._servers)

    def read_all(self, files: Iterable[tuple[str, bytes]]) -> Iterator[Outcome]:
        """Read `(filename, content)`; yield one outcome a file, in order.

        The files are taken a few ahead of the outcomes, so neither are all in memory.
        """
        waiting: deque[Future[Outcome]] = deque()
        try:
            for filename, content in files:
                waiting.append(self._submit(filename, content))
                del content
                if len(waiting) > 2 * self._n_servers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for outcome in waiting:
                outcome.cancel()

    def close(self) -> None:
        """End the servers; a process that was forked from the pool's owner leaves them alone."""
        if os.getpid() != self._owner:
            return
        with self._lock:
            self._is_closed = True
        self._cancel_requests()
        for _ in self._threads:
            self._requests.put(None)
        for server in self._servers:
            server.end()
        for thread in self._threads:
            thread.join(_SECONDS_TO_END)

    def _submit(self, filename: str, content: bytes) -> Future[Outcome]:
        outcome: Future[Outcome] = Future()
        refused = _too_big(filename, content) or self._failed.find(filename, content)
        if refused is not None:
            outcome.set_result(refused)
            return outcome
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the pool of reading servers is closed")
            if self._is_served():
                self._requests.put(_Request(filename, content, outcome))
            else:
                outcome.set_result(_not_started(filename))
        return outcome

    def _is_served(self) -> bool:
        """Start a server if none is idle and one more may be; say whether there is any."""
        if not self._idle.acquire(blocking=False) and self.n_started < self._n_servers:
            self._start()
        return self.n_started > 0

    def _start(self) -> None:
        server = self._new_server()
        thread = threading.Thread(target=self._serve, args=(server,), daemon=True)
        try:
            thread.start()
        except RuntimeError:  # the computer has no room for another thread
            return
        self._servers.append(server)
        self._threads.append(thread)

    def _serve(self, server: ReadingServer) -> None:
        with server:
            while (request := self._requests.get()) is not None:
                self._carry_out(request, server)
                del request  # the file's bytes are not kept while nothing is asked
                self._idle.release()

    def _carry_out(self, request: _Request, server: ReadingServer) -> None:
        if not request.outcome.set_running_or_notify_cancel():
            return
        try:
            outcome = server.read(request.filename, request.content)
            if isinstance(outcome, SyllabusError):
                self._failed.remember(request.content, outcome)
        except (OSError, RuntimeError):  # no process, or no thread to watch over its time
            outcome = _not_started(request.filename)
        except BaseException as error:  # whoever waits for the outcome must not wait for ever
            request.outcome.set_exception(error)
            return
        request.outcome.set_result(outcome)

    def _cancel_requests(self) -> None:
        while True:
            try:
                request = self._requests.get_nowait()
            except queue.Empty:
                return
            if request is not None:
                request.outcome.cancel()


def _not_started(filename: str) -> SyllabusError:
    return SyllabusError(filename, UnreadKind.CRASHED, _NOT_STARTED)


def _too_big(filename: str, content: bytes) -> SyllabusError | None:
    if len(content) <= MAX_FILE_BYTES:
        return None
    return SyllabusError(
        filename,
        UnreadKind.TOO_BIG,
        f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB, the most that is read. "
        "Send a smaller version, for instance without pictures.",
    )
