"""The files of one upload in, those that are too many or too much at one go out."""

from collections.abc import Iterable, Iterator

from syllabi import MAX_FILE_BYTES, SyllabusError, UnreadKind
from syllabi.limits import MAX_FILES, MAX_SESSION_BYTES

_MB = 1_000_000
FORMATS_TEXT = (
    "Word (.docx, and .doc where LibreOffice is installed), PDF, OpenDocument, RTF, web page, "
    "Markdown or text, course export from Canvas, Moodle or Blackboard (.imscc)"
)
LIMITS_TEXT = (
    f"Up to {MAX_FILE_BYTES // _MB} MB a file; {MAX_FILES} files and "
    f"{MAX_SESSION_BYTES // _MB} MB at one go."
)
_TOO_MANY = (
    f"Not taken, because {MAX_FILES} files are read at one go. Add the rest in a further upload."
)
_TOO_MUCH = (
    f"Not taken, because {MAX_SESSION_BYTES // _MB} MB are read at one go. Add the rest in a "
    "further upload, or send smaller versions, for instance without pictures."
)


_TOO_BIG = (
    f"Not taken, because it is larger than {MAX_FILE_BYTES // _MB} MB. Send a smaller version, for "
    "instance without pictures, or only the pages that are the syllabus."
)


def too_big(name: str) -> SyllabusError:
    """Why a file that is too big by itself is not taken."""
    return SyllabusError(name, UnreadKind.TOO_BIG, _TOO_BIG)


def refusals(files: Iterable[tuple[str, int]], n_bytes: int) -> Iterator[SyllabusError | None]:
    """Yield for each `(name, size in bytes)` why it is not taken, or None.

    `n_bytes` wait already. A file that is too big by itself is left to the reading,
    which says so.
    """
    for position, (name, size) in enumerate(files):
        has_room = size > MAX_FILE_BYTES or n_bytes + size <= MAX_SESSION_BYTES
        if position >= MAX_FILES:
            yield SyllabusError(name, UnreadKind.TOO_BIG, _TOO_MANY)
        elif not has_room:
            yield SyllabusError(name, UnreadKind.TOO_BIG, _TOO_MUCH)
        else:
            n_bytes += size if size <= MAX_FILE_BYTES else 0
            yield None
