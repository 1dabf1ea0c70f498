"""Files made to crash, hang or deceive: each is read or refused with its reason, in seconds."""

import socket
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from syllabi import DocumentPart, Syllabus, SyllabusError, UnreadKind, iterate_syllabi
from tests.builders import make_docx, make_html, make_pdf, make_text, paragraph
from tests.syllabi.hostile_documents import HOSTILE_FILES, HOSTILE_SETS
from tests.syllabi.hostile_file import GOOD_WORDS, LISTENER_PORT

GOOD = tuple(
    (f"good{suffix}", make([paragraph(GOOD_WORDS)]))
    for suffix, make in (
        (".docx", make_docx),
        (".pdf", make_pdf),
        (".html", make_html),
        (".txt", make_text),
    )
)
MOST_SECONDS = 30.0
USUAL_SECONDS = 5.0
IDS = [f"{name}: {file.name}" for name, files in HOSTILE_SETS for file in files]
EVERY_FILE = pytest.mark.parametrize("n", range(len(HOSTILE_FILES)), ids=IDS)


@dataclass(frozen=True)
class Outcome:
    """What became of a hostile file and of the good one in its batch, after so many seconds."""

    result: Syllabus | SyllabusError
    good: Syllabus | SyllabusError
    seconds: float


@dataclass(frozen=True)
class Run:
    """All hostile files read once, with what else happened meanwhile."""

    outcomes: tuple[Outcome, ...]
    n_connections: int
    new_files: tuple[Path, ...]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Read them once, two at a time, beside a listener for every call home."""
    before = set(files_around())
    with socket.create_server(("127.0.0.1", LISTENER_PORT)) as listener:
        with ThreadPoolExecutor(2) as readers:
            outcomes = tuple(readers.map(read_beside_a_good_file, range(len(HOSTILE_FILES))))
        n_connections = connections_waiting(listener)
    ours = tmp_path_factory.getbasetemp()
    new = (path for path in files_around() if path not in before and path not in ours.parents)
    return Run(outcomes, n_connections, tuple(path for path in new if path != ours))


def read_beside_a_good_file(n: int) -> Outcome:
    file = HOSTILE_FILES[n]
    content = file.build()
    started = time.monotonic()
    result, good = iterate_syllabi([(file.filename, content), GOOD[n % len(GOOD)]])
    return Outcome(result, good, time.monotonic() - started)


def files_around() -> Iterator[Path]:
    """What lies where a climbing name would write."""
    climbed = (Path.cwd(), Path.cwd().parent, Path.cwd().parent.parent, Path("/"))
    for folder in (*climbed, Path(tempfile.gettempdir())):
        yield from folder.glob("*imh_escaped*")
    yield from Path.cwd().glob("*")


def connections_waiting(listener: socket.socket) -> int:
    listener.setblocking(False)
    n_connections = 0
    with suppress(BlockingIOError):
        while True:
            listener.accept()[0].close()
            n_connections += 1
    return n_connections


def text_of(syllabus: Syllabus) -> str:
    return "\n".join(block.text for block in syllabus.blocks)


@EVERY_FILE
def test_a_hostile_file_is_read_or_refused_as_it_should_be(run: Run, n: int) -> None:
    expected, result = HOSTILE_FILES[n], run.outcomes[n].result

    if isinstance(result, SyllabusError):
        assert result.kind in expected.kinds, result.explanation
    else:
        assert expected.words, "it was read, and should have been refused"
        assert expected.words in text_of(result)


@EVERY_FILE
def test_a_hostile_file_is_done_with_in_time(run: Run, n: int) -> None:
    assert run.outcomes[n].seconds < MOST_SECONDS


@EVERY_FILE
def test_the_good_file_in_the_same_batch_is_read(run: Run, n: int) -> None:
    good = run.outcomes[n].good

    assert isinstance(good, Syllabus)
    assert [passage.text for passage in good.passages] == [GOOD_WORDS]


def test_most_hostile_files_take_little_time(run: Run) -> None:
    slow = [outcome for outcome in run.outcomes if outcome.seconds > USUAL_SECONDS]

    assert len(slow) <= len(run.outcomes) // 10


def test_no_local_file_is_ever_quoted(run: Run) -> None:
    results = (outcome.result for outcome in run.outcomes)
    read = [text_of(result) for result in results if isinstance(result, Syllabus)]

    assert not any("root:" in text for text in read)


def test_nothing_calls_home(run: Run) -> None:
    assert run.n_connections == 0


def test_no_file_is_written(run: Run) -> None:
    assert run.new_files == ()


def test_every_refusal_tells_a_person_what_to_do(run: Run) -> None:
    refusals = [one.result for one in run.outcomes if isinstance(one.result, SyllabusError)]

    assert [error.explanation for error in refusals if len(error.explanation) < 40] == []
    assert not any("Traceback" in error.explanation for error in refusals)


def test_a_syllabus_keeps_the_name_it_was_sent_under(run: Run) -> None:
    for file, outcome in zip(HOSTILE_FILES, run.outcomes, strict=True):
        assert outcome.result.source == file.filename


HIDING = [
    n for n, file in enumerate(HOSTILE_FILES) if file.name in ("hidden words", "invisible words")
]


@pytest.mark.parametrize("n", HIDING, ids=[IDS[n] for n in HIDING])
def test_hidden_words_are_never_matched(run: Run, n: int) -> None:
    result = run.outcomes[n].result

    assert isinstance(result, Syllabus)
    body = [block.text for block in result.blocks if block.part is DocumentPart.BODY]
    assert not any("Attachment" in text for text in body)
    assert not any("Attachment" in passage.text for passage in result.passages)


def test_a_password_is_named_as_one(run: Run) -> None:
    locked = [n for n, file in enumerate(HOSTILE_FILES) if file.name == "a password"]
    results = [run.outcomes[n].result for n in locked]

    assert [getattr(result, "kind", None) for result in results] == [UnreadKind.PASSWORD] * 2
