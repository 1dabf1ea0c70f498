"""The zip around a document: only named parts are opened, in memory, within fixed limits."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Self

from lxml import etree

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind

MAX_ENTRIES = 5_000
MAX_PART_BYTES = 40_000_000
MAX_RATIO = 300
MAX_TOTAL_BYTES = 150_000_000
_RATIO_FROM_BYTES = 5_000_000
Event = tuple[str, etree._Element]
SLIGHTLY_DAMAGED = "The file is slightly damaged; something may be missing."

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
        self.warnings: set[str] = set()
        """What is said of parts that are not quite whole."""
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

    def events(self, name: str, events: tuple[str, ...]) -> Iterator[Event]:
        """Parse one part as a stream; see `xml_events`."""
        yield from xml_events(self.part(name), self.warnings, events)

    def elements(self, name: str, *kinds: str) -> list[etree._Element]:
        """Parse one part whole, which is faster, and give its elements of these kinds."""
        part, tags = self.part(name), tuple(f"{{*}}{kind}" for kind in kinds)
        try:
            root = etree.fromstring(part, _guarded_parser())
        except etree.XMLSyntaxError:  # the stream tells what is wrong, and if it can be read
            started = [element for _, element in xml_events(part, self.warnings, ("start",))]
            root = started[0]
        _refuse_doctype(root)
        return list(root.iter(*tags))


def xml_events(
    part: bytes,
    warnings: set[str],
    events: tuple[str, ...],
) -> Iterator[Event]:
    """Parse XML as a stream: no entities, no network, no DOCTYPE, libxml2's limits on.

    A part that is whole but breaks a rule of names is read, and `SLIGHTLY_DAMAGED` is added to
    `warnings`.
    """
    parser = etree.iterparse(
        io.BytesIO(part), events=events, resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    is_checked = False
    try:
        for event, element in parser:
            if not is_checked:
                _refuse_doctype(element)
                is_checked = True
            yield event, element
    except etree.XMLSyntaxError as error:
        _refuse_damaged(part, error, parser)
        warnings.add(SLIGHTLY_DAMAGED)


def _guarded_parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip


def _refuse_doctype(element: etree._Element) -> None:
    docinfo: Any = element.getroottree().docinfo
    if docinfo.doctype:
        raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE)


def _refuse_damaged(
    part: bytes, error: etree.XMLSyntaxError, parser: "etree.iterparse[Event]"
) -> None:
    """Refuse XML that the parser gave up; after lesser errors it has gone on to the end."""
    if b"<!DOCTYPE" in part[:4096] or "depth" in str(error) or "uge" in str(error):
        raise UnreadableDocumentError(UnreadKind.UNSAFE, _UNSAFE) from error
    levels = [entry.level for entry in parser.error_log]
    if not levels or etree.ErrorLevels.FATAL in levels:
        raise UnreadableDocumentError(UnreadKind.DAMAGED, _DAMAGED) from error
