"""Members in, the bytes of an archive out: the same members, the same bytes."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Sequence

import msgspec

from workspace.archive_parts import FORMAT, MANIFEST, VERSION, Manifest, MapPart, MemberPart
from workspace.errors import ArchiveError

MAX_MEMBERS = 60_000
MAX_MEMBER_BYTES = 200_000_000
MAX_TOTAL_BYTES = 2_000_000_000
MAX_RATIO = 300
RATIO_FROM_BYTES = 5_000_000
# An entry of a zip file cannot be older, and the moment of writing must not tell two apart.
_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX, _MODE = 3, 0o644 << 16


class ArchiveWriter:
    """An archive that members are added to in the order of their names."""

    def __init__(self) -> None:
        """Begin an archive without members."""
        self._content = io.BytesIO()
        self._zip = zipfile.ZipFile(self._content, "w")
        self._members: list[MemberPart] = []
        self._n_bytes = 0

    def add(self, name: str, content: bytes) -> None:
        """Add a member; raises ArchiveError where an import would refuse the archive's size."""
        self._n_bytes += len(content)
        is_too_long = len(content) > MAX_MEMBER_BYTES or self._n_bytes > MAX_TOTAL_BYTES
        if is_too_long or len(self._members) >= MAX_MEMBERS:
            raise ArchiveError(
                "The program is too large for an archive. Use `imh-align workspace backup`, "
                "which has no such limit."
            )
        self._write(name, content)
        digest = hashlib.sha256(content).hexdigest()
        self._members.append(MemberPart(name, len(content), digest))

    def finished(self, program: str, maps: Sequence[MapPart]) -> bytes:
        """End the archive with its manifest, and give its bytes."""
        manifest = Manifest(f"{FORMAT}/{VERSION}", program, tuple(maps), tuple(self._members))
        self._write(MANIFEST, json_bytes(manifest, indent=1))
        self._zip.close()
        return self._content.getvalue()

    def _write(self, name: str, content: bytes) -> None:
        entry = zipfile.ZipInfo(name, _TIME)
        entry.create_system, entry.external_attr = _UNIX, _MODE
        entry.compress_type = zipfile.ZIP_STORED if _is_dense(content) else zipfile.ZIP_DEFLATED
        self._zip.writestr(entry, content)


def json_bytes(content: object, indent: int = -1) -> bytes:
    """Write frozen dataclasses as JSON in UTF-8; an `indent` of -1 puts all on one line."""
    encoded = msgspec.json.encode(content, order="deterministic")
    return msgspec.json.format(encoded, indent=indent) + b"\n" if indent >= 0 else encoded


def _is_dense(content: bytes) -> bool:
    """Whether it would shrink so much that an import would take it for a zip bomb."""
    if len(content) <= RATIO_FROM_BYTES:
        return False
    return len(zlib.compress(content)) * MAX_RATIO // 2 < len(content)
