"""The zip around a document: only named parts are opened, in memory, within fixed limits."""

import io
import zipfile
from collections.abc import Iterator
from typing import Self

from lxml import etree

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind

MAX_ENTRIES = 5_000
MAX_PART_BYTES = 40_000_000
MAX_RATIO = 300
MAX_TOTAL_BYTES = 150_000_000
_RATIO_FROM_BYTES = 5_000_000
Event = tuple[str, etree._Element]

_UNSAFE = (
    "The file's inner structure is unusual and was not opened, to be safe. "
    "Open it in the program that made it, save it again, and send that."
)
_DAMAGED = "The file is damaged and could not be opened. Download or save it again."


class ZipPackage:
    """Parts of an archive by name; `UnreadableDocumentError` for damaged or unsafe files."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Take an open archive whose directory is within the limits."""
        self._archive = archive
        self._n_bytes = 0
        self._names = {info.filename: info for info in archive.infolist()}

    @classmethod
    def open(cls, content: bytes) -> Self:
        """Open the archive and check its directory."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED) from error
        names = [info.filename for info in archive.infolist()]
        if len(names) > MAX_ENTRIES or len(set(names)) != len(names):
            raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE)
        return cls(archive)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the archive's order; none is a path on this machine."""
        return tuple(self._names)

    @property
    def has_macros(self) -> bool:
        """Whether the file carries macros; they are never read."""
        return any(name.endswith("vbaProject.bin") for name in self._names)

    def has(self, name: str) -> bool:
        """Whether the archive has a part of this name."""
        return name in self._names

    def part(self, name: str) -> bytes:
        """Read one part, counting its bytes while they come."""
        info = self._names.get(name)
        if info is None:
            raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED)
        too_dense = info.file_size > max(info.compress_size, 1) * MAX_RATIO
        if info.file_size > MAX_PART_BYTES or (info.file_size > _RATIO_FROM_BYTES and too_dense):
            raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE)
        try:
            with self._archive.open(info) as stream:
                part = stream.read(MAX_PART_BYTES + 1)
        except (zipfile.BadZipFile, RuntimeError, OSError, EOFError, ValueError) as error:
            raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED) from error
        except Exception as error:  # zlib and lzma have errors of their own
            raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED) from error
        self._n_bytes += len(part)
        if len(part) > MAX_PART_BYTES or self._n_bytes > MAX_TOTAL_BYTES:
            raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE)
        return part

    def elements(self, name: str, events: tuple[str, ...] = ("end",)) -> Iterator[Event]:
        """Parse one part as a stream; see `xml_events`."""
        yield from xml_events(self.part(name), events)


def xml_events(part: bytes, events: tuple[str, ...] = ("end",)) -> Iterator[Event]:
    """Parse XML as a stream: no entities, no network, no DOCTYPE, libxml2's limits on."""
    parser = etree.iterparse(
        io.BytesIO(part), events=events, resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    is_checked = False
    try:
        for event, element in parser:
            if not is_checked and element.getroottree().docinfo.doctype:
                raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE)
            is_checked = True
            yield event, element
    except etree.XMLSyntaxError as error:
        is_unsafe = b"<!DOCTYPE" in part[:4096] or "depth" in str(error) or "uge" in str(error)
        if is_unsafe:
            raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE) from error
        raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED) from error
