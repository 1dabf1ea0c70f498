"""Files in, syllabi and errors out: the way into this package."""

from collections.abc import Iterable, Iterator

from syllabi.errors import SyllabusError, UnreadKind
from syllabi.formats import READERS, SUPPORTED_SUFFIXES, Reader
from syllabi.isolation import MAX_SECONDS, ReadingChild, reading_command
from syllabi.syllabus import Syllabus

__all__ = [
    "MAX_FILE_BYTES",
    "READERS",
    "SUPPORTED_SUFFIXES",
    "Reader",
    "iterate_syllabi",
    "read_syllabi",
    "read_syllabus",
]

MAX_FILE_BYTES = 20_000_000


def read_syllabus(content: bytes, filename: str) -> Syllabus:
    """Read one file; `SyllabusError` says why it could not be read.

    `filename` is a display name: the content decides how the file is read.
    """
    outcome = next(iterate_syllabi([(filename, content)]))
    if isinstance(outcome, SyllabusError):
        raise outcome
    return outcome


def read_syllabi(
    files: Iterable[tuple[str, bytes]],
) -> tuple[tuple[Syllabus, ...], tuple[SyllabusError, ...]]:
    """Read several `(filename, content)`; give the syllabi and the errors, each in order."""
    outcomes = list(iterate_syllabi(files))
    return (
        tuple(outcome for outcome in outcomes if isinstance(outcome, Syllabus)),
        tuple(outcome for outcome in outcomes if isinstance(outcome, SyllabusError)),
    )


def iterate_syllabi(files: Iterable[tuple[str, bytes]]) -> Iterator[Syllabus | SyllabusError]:
    """Read several `(filename, content)`; yield one outcome a file, in order, as it is done."""
    with ReadingChild(tuple(reading_command()), MAX_SECONDS) as child:
        for filename, content in files:
            yield _too_big(filename, content) or child.read(filename, content)


def _too_big(filename: str, content: bytes) -> SyllabusError | None:
    if len(content) <= MAX_FILE_BYTES:
        return None
    return SyllabusError(
        filename,
        UnreadKind.TOO_BIG,
        f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB, the most that is read. "
        "Send a smaller version, for instance without pictures.",
    )
