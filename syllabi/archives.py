"""A zip archive's bytes in, the names of its parts out: they tell which document it is."""

import io
import struct
import zipfile
from dataclasses import dataclass
from functools import lru_cache

ZIP_MAGIC = b"PK\x03\x04"
_MAX_NAMES = 20_000
_MAX_TYPE_BYTES = 100


@dataclass(frozen=True, slots=True)
class Archive:
    """The names of the parts, and what the archive itself says it is ("" for most kinds)."""

    names: tuple[str, ...] = ()
    mimetype: str = ""

    def has(self, *names: str) -> bool:
        """Whether the archive has a part of one of these names."""
        return any(name in names for name in self.names)

    def has_under(self, *folders: str) -> bool:
        """Whether a part stands under one of these folders ("word/")."""
        return any(name.startswith(folders) for name in self.names)


@lru_cache(maxsize=1)
def archive_of(content: bytes) -> Archive:
    """Look into an archive; what is none has no names, a damaged one those that are left."""
    if not content.startswith(ZIP_MAGIC):
        return Archive()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = tuple(archive.namelist()[:_MAX_NAMES])
            return Archive(names, _mimetype(archive) if "mimetype" in names else "")
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, OSError, struct.error):
        return Archive(_names_in_place(content))


def _mimetype(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as part:
        return part.read(_MAX_TYPE_BYTES).decode("latin-1").strip()


def _names_in_place(content: bytes) -> tuple[str, ...]:
    """Give the names that stand before each part; an archive that was cut has no directory."""
    names: list[str] = []
    place = 0
    while place >= 0 and len(names) < _MAX_NAMES and place + 30 <= len(content):
        length = int.from_bytes(content[place + 26 : place + 28], "little")
        names.append(content[place + 30 : place + 30 + length].decode("utf-8", errors="replace"))
        place = content.find(ZIP_MAGIC, place + 4)
    return tuple(names)
