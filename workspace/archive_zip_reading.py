"""An archive's bytes in, its members out, once it is known to be whole, unaltered and ours."""

import hashlib
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from workspace.archive_decoding import AGAIN, Content, decoded
from workspace.archive_parts import FORMAT, MANIFEST, VERSION, Manifest, MemberPart
from workspace.archive_zip import (
    MAX_MEMBER_BYTES,
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_TOTAL_BYTES,
    RATIO_FROM_BYTES,
)
from workspace.errors import ArchiveError

MAX_ARCHIVE_BYTES = 1_000_000_000
MAX_MANIFEST_BYTES = 20_000_000
_NAME = re.compile(r"(?:[a-z]+/)?[A-Za-z0-9-]+\.[a-z0-9]+")
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_CHUNK = 1 << 20
# What zipfile and zlib raise where the bytes are not as they should be.
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    RuntimeError,
    EOFError,
    OSError,
)
_FOREIGN = (
    "The file is no archive of this toolkit. Choose one that was made with “Export archive” or "
    "`imh-align workspace export`."
)
_UNSAFE = f"The archive's inner structure is unusual and was not opened, to be safe. {AGAIN}"


@dataclass(frozen=True, slots=True)
class ArchiveMembers:
    """The members of an archive whose check sums were found right."""

    manifest: Manifest
    zip: zipfile.ZipFile

    def content(self, name: str) -> bytes:
        """The bytes of a member; raises ArchiveError if the archive has none of that name."""
        if name not in self.zip.NameToInfo or name == MANIFEST:
            raise ArchiveError(f"The archive lacks the file {name[:80]!r}. {AGAIN}")
        return b"".join(_chunks(self.zip, self.zip.getinfo(name)))

    def parts(self, name: str, kind: type[Content]) -> Content:
        """A JSON member as its type; raises ArchiveError that names the member and the field."""
        return decoded(self.content(name), name, kind)


def open_archive(content: bytes) -> ArchiveMembers:
    """Check all but the meaning: that it is a zip of ours, of a known version, whole, unaltered.

    Raises ArchiveError, which says what is wrong.
    """
    archive = _opened(content)
    manifest = _manifest(archive)
    _refuse_other_members(archive, manifest)
    for member in manifest.members:
        _refuse_altered(archive, member)
    return ArchiveMembers(manifest, archive)


def _opened(content: bytes) -> zipfile.ZipFile:
    if len(content) > MAX_ARCHIVE_BYTES:
        raise ArchiveError("The file is larger than an archive may be (1 GB). Use a backup.")
    if not content.startswith(b"PK"):
        raise ArchiveError(f"The file is no zip file. {_FOREIGN}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _DAMAGES as error:
        raise ArchiveError(f"The file is damaged or was cut off. {AGAIN}") from error
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS + 1 or len(archive.NameToInfo) != len(infos):
        raise ArchiveError(_UNSAFE)
    if sum(info.file_size for info in infos) > MAX_TOTAL_BYTES or any(map(_is_unsafe, infos)):
        raise ArchiveError(_UNSAFE)
    return archive


def _is_unsafe(info: zipfile.ZipInfo) -> bool:
    is_dense = info.file_size > max(info.compress_size, 1) * MAX_RATIO
    return (
        bool(info.flag_bits & _ENCRYPTED)
        or info.compress_type not in _METHODS
        or info.file_size > MAX_MEMBER_BYTES
        or (is_dense and info.file_size > RATIO_FROM_BYTES)
    )


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    info = archive.NameToInfo.get(MANIFEST)
    if info is None or info.file_size > MAX_MANIFEST_BYTES:
        raise ArchiveError(_FOREIGN)
    content = b"".join(_chunks(archive, info))
    _refuse_version(content)
    return decoded(content, MANIFEST, Manifest)


def _refuse_version(content: bytes) -> None:
    try:
        given = msgspec.json.decode(content, type=dict[str, object]).get("format")
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ArchiveError(_FOREIGN) from error
    found = re.fullmatch(rf"{FORMAT}/([1-9]\d{{0,5}})", given) if isinstance(given, str) else None
    if found is None:
        raise ArchiveError(_FOREIGN)
    if int(found[1]) > VERSION:
        raise ArchiveError(
            f"The archive has the format {given}, which a newer version of this toolkit made; "
            f"this one reads {FORMAT}/{VERSION}. Install the newest version. Nothing was changed."
        )


def _refuse_other_members(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    listed = [member.name for member in manifest.members]
    for name in sorted({*listed, *archive.NameToInfo} - {MANIFEST}):
        if name not in listed:
            raise ArchiveError(
                f"The archive holds {name[:80]!r}, which is not in its list. {AGAIN}"
            )
        if name not in archive.NameToInfo:
            raise ArchiveError(f"The archive lacks the file {name[:80]!r}. {AGAIN}")
        if not _NAME.fullmatch(name):
            raise ArchiveError(_UNSAFE)
    if MANIFEST in listed or len(set(listed)) != len(listed):
        raise ArchiveError(_UNSAFE)


def _refuse_altered(archive: zipfile.ZipFile, member: MemberPart) -> None:
    digest = hashlib.sha256()
    for chunk in _chunks(archive, archive.getinfo(member.name)):
        digest.update(chunk)
    if digest.hexdigest() != member.sha256:
        raise ArchiveError(f"The file {member.name} in the archive was altered. {AGAIN}")


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give a member's bytes; those beyond the size that it says to have are never unpacked."""
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk
    except (*_DAMAGES, NotImplementedError) as error:
        raise ArchiveError(
            f"The file {info.filename[:80]!r} in the archive is damaged. {AGAIN}"
        ) from error
