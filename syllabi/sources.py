"""Paths of files and folders in, the files to read out: every file once, in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from syllabi.errors import SyllabusError, UnreadKind


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `source` is its path as given, or the folder's with the rest of it."""

    source: str
    path: Path

    def load(self, max_bytes: int) -> bytes:
        """Its bytes, one more than `max_bytes` at most; raises SyllabusError."""
        try:
            with self.path.open("rb") as file:
                return file.read(max_bytes + 1)
        except OSError as error:
            raise _cannot_open(self.source, error) from error


def find_sources(paths: Iterable[str]) -> Iterator[SourceFile | SyllabusError]:
    """Each file given, and each file in a folder given: sorted, recursive, hidden ones aside.

    A path that leads nowhere, and anything in a folder that is not a regular file (a socket,
    a link without a target), comes as a SyllabusError in its place.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _folder(given, path)
        elif path.exists():
            yield SourceFile(given, path)
        else:
            yield _missing(given)


def _folder(given: str, folder: Path) -> Iterator[SourceFile | SyllabusError]:
    prefix = given.rstrip("/" + os.sep) or given
    for path in sorted(_files(folder), key=lambda path: path.relative_to(folder).parts):
        source = f"{prefix}/{path.relative_to(folder).as_posix()}"
        if path.is_file():
            yield SourceFile(source, path)
        else:
            yield _not_a_file(source)


def _files(folder: Path) -> Iterator[Path]:
    """Everything that is not a folder; links to folders are not followed, or they could loop."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent) / name for name in names if not name.startswith("."))


def _missing(source: str) -> SyllabusError:
    return SyllabusError(
        source, UnreadKind.MISSING, "There is no such file or folder. Check the path."
    )


def _not_a_file(source: str) -> SyllabusError:
    return SyllabusError(
        source, UnreadKind.UNSUPPORTED, "This is not a regular file. Put the document itself here."
    )


def _cannot_open(source: str, error: OSError) -> SyllabusError:
    reason = error.strerror or "unknown reason"
    return SyllabusError(
        source, UnreadKind.MISSING, f"The file could not be opened ({reason}). Check its rights."
    )
