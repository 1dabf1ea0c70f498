"""What is remembered of files that failed, and for how long."""

import pytest

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.failed_files import FailedFiles
from syllabi.stopped_readings import lost, stopped

CONTENT = b"words"


class Clock:
    """Seconds that pass when the test says so."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("error", "is_remembered"),
    [
        (stopped("a", UnreadKind.CRASHED), True),
        (stopped("a", UnreadKind.TIMEOUT), True),
        (stopped("a", UnreadKind.TOO_BIG), False),
        (SyllabusError("a", UnreadKind.UNSUPPORTED, "Send another."), False),
        (lost("a", UnreadKind.CRASHED), False),
        (lost("a", UnreadKind.TIMEOUT), False),
    ],
)
def test_only_what_a_server_reported_of_its_child_is_remembered(
    error: SyllabusError, is_remembered: bool
) -> None:
    files = FailedFiles()
    files.remember(CONTENT, error)

    assert (files.find("a", CONTENT) is not None) is is_remembered


def test_a_failure_is_forgotten_after_ten_minutes_however_often_it_is_asked_for() -> None:
    clock = Clock()
    files = FailedFiles(clock=clock)
    files.remember(CONTENT, stopped("a", UnreadKind.CRASHED))
    clock.now += 599
    assert files.find("b", CONTENT) is not None
    clock.now += 2
    assert files.find("b", CONTENT) is None


def test_the_oldest_of_too_many_is_forgotten() -> None:
    files = FailedFiles(max_files=2)
    for content in (b"1", b"2", b"3"):
        files.remember(content, stopped("a", UnreadKind.CRASHED))

    assert [files.find("a", content) is not None for content in (b"1", b"2", b"3")] == [
        False,
        True,
        True,
    ]
