"""Many files from many threads: the same outcomes as one after the other, and in order."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from syllabi import MAX_FILE_BYTES, Syllabus, SyllabusError, UnreadKind, wire
from syllabi.assembly import assemble_syllabus
from syllabi.isolation import CAN_FORK, ReadingServer
from syllabi.limits import ReadingLimits
from syllabi.reading_pool import ReadingPool
from tests.builders import MAKERS, bullets, heading, make_text, paragraph, table
from tests.patience import PATIENT_SECONDS
from tests.syllabi.dying_servers import dying_command
from tests.syllabi.reading_doubles import double_command

GOOD = make_text([heading("Course Description"), paragraph("This course is about families.")])
N_SERVERS = 2
LIMITS = ReadingLimits(wall_seconds=10)
pytestmark = pytest.mark.skipif(not CAN_FORK, reason="each disaster would need a process")


class PageStartsAgain(BaseException):
    """As Streamlit stops a page: with an exception that is no `Exception`."""


class CountedBytes(bytes):
    """A file's bytes that say when they are let go of."""

    n_alive = 0

    def __new__(cls, content: bytes) -> "CountedBytes":
        cls.n_alive += 1
        return super().__new__(cls, content)

    def __del__(self) -> None:
        type(self).n_alive -= 1


def new_server() -> ReadingServer:
    return ReadingServer(double_command(LIMITS), max_seconds=PATIENT_SECONDS)


@pytest.fixture(scope="module")
def pool() -> Iterator[ReadingPool]:
    with ReadingPool(new_server, N_SERVERS) as pool:
        yield pool


def documents(n_documents: int) -> list[tuple[str, bytes]]:
    made = []
    for number in range(n_documents):
        suffix, make = MAKERS[number % len(MAKERS)]
        spec = [
            heading(f"NURS {100 + number}"),
            paragraph(f"This course has {number} visits to families with infants."),
            bullets("Observe an infant", f"Write {number} pages"),
            table(("Week", "Topic"), ("1", f"Attachment {number}")),
        ]
        made.append((f"syllabus {number}{suffix}", make(spec)))
    return made


def kinds(outcomes: Iterator[Syllabus | SyllabusError]) -> list[UnreadKind | None]:
    return [getattr(outcome, "kind", None) for outcome in outcomes]


def test_four_users_with_twenty_files_get_what_a_serial_run_gives(pool: ReadingPool) -> None:
    files = documents(20)
    serial = [wire.encode(assemble_syllabus(content, name)) for name, content in files]
    read: dict[int, list[bytes]] = {}

    def user(number: int) -> None:
        read[number] = [wire.encode(outcome) for outcome in pool.read_all(files)]

    users = [threading.Thread(target=user, args=(number,)) for number in range(4)]
    for thread in users:
        thread.start()
    for thread in users:
        thread.join()

    assert read == dict.fromkeys(range(4), serial)
    assert pool.n_started <= N_SERVERS


def test_disasters_within_a_batch_leave_the_others_alone(pool: ReadingPool) -> None:
    names = ["a", "abort", "b", "segfault", "c", "allocate", "d", "connect", "e"]
    outcomes = list(pool.read_all((name, GOOD + name.encode()) for name in names))

    assert [outcome.source for outcome in outcomes] == names
    assert kinds(iter(outcomes)) == [
        None,
        UnreadKind.CRASHED,
        None,
        UnreadKind.CRASHED,
        None,
        UnreadKind.TOO_BIG,
        None,
        UnreadKind.UNSAFE,
        None,
    ]


def test_a_file_that_crashed_is_not_tried_again(pool: ReadingPool) -> None:
    content = GOOD + b"\nA file that is remembered.\n"
    (first,) = pool.read_all([("exit", content)])
    (again,) = pool.read_all([("harmless name", content)])
    (other,) = pool.read_all([("harmless name", content + b"\nAnother.\n")])

    assert isinstance(first, SyllabusError)
    assert isinstance(again, SyllabusError)
    assert (again.kind, again.explanation) == (first.kind, first.explanation)
    assert again.source == "harmless name"
    assert isinstance(other, Syllabus)


def test_a_file_that_was_refused_for_its_name_is_tried_under_another(pool: ReadingPool) -> None:
    outcomes = pool.read_all([("data.csv", GOOD), ("data.txt", GOOD)])

    assert kinds(outcomes) == [UnreadKind.UNSUPPORTED, None]


def test_a_file_beyond_the_limit_is_refused_in_its_place(pool: ReadingPool) -> None:
    outcomes = pool.read_all([("a", GOOD), ("b", bytes(MAX_FILE_BYTES + 1)), ("c", GOOD)])

    assert kinds(outcomes) == [None, UnreadKind.TOO_BIG, None]


def test_files_are_taken_only_a_little_ahead_and_let_go_of(pool: ReadingPool) -> None:
    n_taken = 0

    def files() -> Iterator[tuple[str, bytes]]:
        nonlocal n_taken
        for number in range(40):
            n_taken += 1
            yield f"{number}", CountedBytes(GOOD)

    for n_read, outcome in enumerate(pool.read_all(files()), start=1):
        assert isinstance(outcome, Syllabus)
        assert n_taken - n_read <= 2 * N_SERVERS
        assert CountedBytes.n_alive <= 2 * N_SERVERS + 2
    assert n_taken == 40
    assert still_alive() == 0


def still_alive() -> int:
    """Wait a moment for the pool's threads, which let go just after they answer."""
    deadline = time.monotonic() + PATIENT_SECONDS
    while CountedBytes.n_alive and time.monotonic() < deadline:
        time.sleep(0.01)
    return CountedBytes.n_alive


def test_a_name_and_a_content_in_each_other_s_place_are_an_error_and_no_endless_wait(
    pool: ReadingPool,
) -> None:
    with pytest.raises(TypeError):
        list(pool.read_all([(GOOD, "a")]))  # type: ignore[list-item]
    assert kinds(pool.read_all([("a", GOOD)])) == [None]


def test_closing_a_generator_early_leaves_the_pool_healthy(pool: ReadingPool) -> None:
    outcomes = pool.read_all(("wait", GOOD) for _ in range(10_000))
    next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    started = time.monotonic()

    assert kinds(pool.read_all([("a", GOOD)])) == [None]
    assert time.monotonic() - started < 60  # all ten thousand would take a thousand seconds


def test_a_page_that_starts_again_leaves_the_pool_healthy(pool: ReadingPool) -> None:
    def page() -> None:
        for _ in pool.read_all(("wait", GOOD) for _ in range(10_000)):
            raise PageStartsAgain

    with pytest.raises(PageStartsAgain):
        page()
    assert kinds(pool.read_all([("a", GOOD), ("b", GOOD)])) == [None, None]


def test_files_that_cannot_be_had_leave_the_pool_healthy(pool: ReadingPool) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "a", GOOD
        raise PageStartsAgain

    with pytest.raises(PageStartsAgain):
        list(pool.read_all(files()))
    assert kinds(pool.read_all([("a", GOOD)])) == [None]


def test_one_file_after_the_other_needs_one_server_and_none_before() -> None:
    with ReadingPool(new_server, 8) as pool:
        assert pool.n_started == 0
        for _ in range(3):
            list(pool.read_all([("a", GOOD)]))
            time.sleep(0.05)

        assert pool.n_started == 1


def test_a_slow_file_of_one_user_must_not_hold_up_another(pool: ReadingPool) -> None:
    slow = threading.Thread(target=lambda: list(pool.read_all([("sleep", GOOD + b"slow")])))
    slow.start()
    time.sleep(0.2)
    started = time.monotonic()
    outcomes = kinds(pool.read_all([("a", GOOD)]))
    seconds = time.monotonic() - started
    slow.join()

    assert outcomes == [None]
    assert seconds < LIMITS.wall_seconds - 0.5


def test_a_closed_pool_reads_nothing_and_leaves_no_process() -> None:
    servers = []

    def counted_server() -> ReadingServer:
        servers.append(new_server())
        return servers[-1]

    pool = ReadingPool(counted_server, 2)
    list(pool.read_all([("a", GOOD), ("b", GOOD)]))
    processes = [server._process for server in servers]
    pool.close()

    assert all(process is not None and process.returncode is not None for process in processes)
    with pytest.raises(RuntimeError, match="closed"):
        list(pool.read_all([("a", GOOD)]))


def test_a_server_that_cannot_be_started_is_an_error_of_the_file() -> None:
    def impossible() -> ReadingServer:
        return ReadingServer(("/nowhere/python",), max_seconds=1)

    with ReadingPool(impossible, 1) as pool:
        outcomes = list(pool.read_all([("a", GOOD), ("b", GOOD)]))

    assert all("could not be started" in str(outcome) for outcome in outcomes)


def test_a_healthy_file_whose_servers_were_killed_is_read_the_next_time(tmp_path: Path) -> None:
    def mortal() -> ReadingServer:
        return ReadingServer(dying_command(tmp_path, n_deaths=2), max_seconds=PATIENT_SECONDS)

    with ReadingPool(mortal, 1) as pool:
        assert kinds(pool.read_all([("a", GOOD)])) == [UnreadKind.CRASHED]
        assert kinds(pool.read_all([("a", GOOD)])) == [None]


def failing_start(n_failures: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next threads not start, as where the computer is out of them."""
    left = iter(range(n_failures))
    start: Callable[[threading.Thread], None] = threading.Thread.start

    def fail(thread: threading.Thread) -> None:
        if not isinstance(thread, threading.Timer) and next(left, None) is not None:
            raise RuntimeError("can't start new thread")
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", fail)


def test_a_thread_that_cannot_be_started_costs_one_file_and_not_the_pool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with ReadingPool(new_server, 1) as pool:
        failing_start(1, monkeypatch)
        outcomes = list(pool.read_all([("a", GOOD), ("b", GOOD)]))
        (again,) = pool.read_all([("a", GOOD)])

    assert "could not be started" in str(outcomes[0])
    assert isinstance(outcomes[1], Syllabus)
    assert isinstance(again, Syllabus)


def test_where_a_second_thread_cannot_be_started_the_first_reads_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with ReadingPool(new_server, 2) as pool:
        list(pool.read_all([("a", GOOD)]))
        failing_start(2, monkeypatch)
        names = [(str(number), GOOD) for number in range(6)]

        assert kinds(pool.read_all(names)) == [None] * 6


def test_a_pool_none_of_whose_threads_started_can_be_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing_start(9, monkeypatch)
    with ReadingPool(new_server, 2) as pool:
        assert kinds(pool.read_all([("a", GOOD)])) == [UnreadKind.CRASHED]
    assert pool.n_started == 0
