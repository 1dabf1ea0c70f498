"""Kinds of files that are recognised only to say what to send instead."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind

ZIP_MAGIC = b"PK\x03\x04"
SEND_INSTEAD = "Please send Word (.docx), PDF, HTML, Markdown or plain text."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BITMAP_HEADERS = tuple(length.to_bytes(4, "little") for length in (12, 40, 52, 56, 64, 108, 124))
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def zip_holds(content: bytes, name: str) -> bool:
    """Say whether the bytes are a zip archive with `name` in the name of one of its parts."""
    if not content.startswith(ZIP_MAGIC):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(name in part for part in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        return name.encode() in content  # a damaged archive still shows what it was


def _is_picture(content: bytes) -> bool:
    """Say whether the bytes begin as a picture does; "BMEG 3140" alone is no bitmap."""
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")):
        return True
    if content.startswith(b"BM"):  # two reserved numbers, then the length of a known header
        return content[6:10] == bytes(4) and content[14:18] in _BITMAP_HEADERS
    if content[:4] in (b"II*\x00", b"MM\x00*"):  # then the place of the first directory
        place = int.from_bytes(content[4:8], "little" if content[:1] == b"I" else "big")
        return 8 <= place < len(content)
    is_webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return is_webp or content[4:12] in (b"ftypheic", b"ftypmif1")


@dataclass(frozen=True, slots=True)
class _Refusal:
    """A kind of file that is recognised in order to say what to send instead."""

    sniff: Callable[[bytes, str], bool]
    kind: UnreadKind
    explanation: str


_REFUSALS: tuple[_Refusal, ...] = (
    _Refusal(
        lambda content, name: not content.strip(),
        UnreadKind.NO_TEXT,
        "The file is empty. Check that the right file was saved, and send it again.",
    ),
    _Refusal(
        lambda content, name: PurePath(name).name.startswith("~$") and len(content) < 1024,
        UnreadKind.UNSUPPORTED,
        "This is a lock file that Word keeps while a document is open, not the document. "
        "Close Word and choose the file whose name has no ~$.",
    ),
    _Refusal(
        lambda content, name: content.startswith(_OLE) and _ENCRYPTED_PACKAGE in content,
        UnreadKind.PASSWORD,
        "The file is protected by a password. Save a copy without one and send that; "
        "we never ask for passwords.",
    ),
    _Refusal(
        lambda content, name: content.startswith(_OLE),
        UnreadKind.UNSUPPORTED,
        "This is the old Office format (.doc, .xls or .ppt). Open it in Word or LibreOffice, "
        "save it as .docx or PDF, and send that.",
    ),
    _Refusal(
        lambda content, name: content.startswith(b"{\\rtf"),
        UnreadKind.UNSUPPORTED,
        f"This is a rich text file (RTF), which is not read yet. Save it as .docx. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: zip_holds(content, "ppt/"),
        UnreadKind.UNSUPPORTED,
        f"This is a PowerPoint file. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: zip_holds(content, "xl/"),
        UnreadKind.UNSUPPORTED,
        f"This is an Excel workbook. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: zip_holds(content, ".iwa"),
        UnreadKind.UNSUPPORTED,
        "This is an Apple Pages file. In Pages choose File, Export to, Word or PDF, and send that.",
    ),
    _Refusal(
        lambda content, name: content.startswith(ZIP_MAGIC) and b"opendocument" in content[:200],
        UnreadKind.UNSUPPORTED,
        f"This is an OpenDocument file, which is not read yet. Save it as .docx. {SEND_INSTEAD}",
    ),
    _Refusal(
        lambda content, name: _is_picture(content),
        UnreadKind.UNSUPPORTED,
        f"This is a picture; words in pictures are not read. {SEND_INSTEAD}",
    ),
)


def refuse_known_kinds(content: bytes, filename: str) -> None:
    """Raise `UnreadableDocumentError` for empty, locked, old, foreign and picture files."""
    for refusal in _REFUSALS:
        if refusal.sniff(content, filename):
            raise UnreadableDocumentError(refusal.kind, refusal.explanation)
