"""The formats that can be read, one row each, and how a file's bytes tell which it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from syllabi.archives import ZIP_MAGIC, archive_of
from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.file_kinds import is_opendocument
from syllabi.readers.cartridge_manifest import MANIFEST
from syllabi.readers.cartridge_reader import read_cartridge
from syllabi.readers.docx_reader import read_docx
from syllabi.readers.html_reader import read_html
from syllabi.readers.odt_reader import read_odt
from syllabi.readers.pdf_reader import read_pdf
from syllabi.readers.rtf_reader import read_rtf
from syllabi.readers.text_reader import read_text
from syllabi.refusals import SEND_INSTEAD, refuse_known_kinds
from syllabi.words import word_set


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: its name in messages, its suffixes, how to know it, how to read it."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes], Document]


def _is_docx(content: bytes) -> bool:
    archive = archive_of(content)
    is_elsewhere = archive.has("[Content_Types].xml") and archive.has("document.xml")
    return (archive.has_under("word/", "/word/") or is_elsewhere) and not archive.has(MANIFEST)


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:1024] and not content.startswith(ZIP_MAGIC)


def _is_odt(content: bytes) -> bool:
    head = content[:4096]
    is_flat = b"<office:document" in head and b"opendocument.text" in head
    archive = archive_of(content)
    is_untyped = not archive.mimetype and archive.has("content.xml")
    return is_flat or is_untyped or is_opendocument(content, "text")


def _is_rtf(content: bytes) -> bool:
    return content[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rt")


def _is_cartridge(content: bytes) -> bool:
    return archive_of(content).has(MANIFEST)


def _is_html(content: bytes) -> bool:
    head = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) or (
        head.startswith((b"<?xml", b"<!--", b"<meta", b"<title")) and b"<html" in head
    )


_HTML = Reader("HTML", (".html", ".htm", ".xhtml"), _is_html, read_html)
# Any bytes can be text, so the text reader comes last and itself refuses what is none.
READERS: tuple[Reader, ...] = (
    Reader("Word", (".docx", ".docm", ".dotx", ".dotm"), _is_docx, read_docx),
    Reader("PDF", (".pdf",), _is_pdf, read_pdf),
    Reader("OpenDocument", (".odt", ".ott", ".fodt"), _is_odt, read_odt),
    Reader("RTF", (".rtf",), _is_rtf, read_rtf),
    Reader("Course export", (".imscc", ".zip"), _is_cartridge, read_cartridge),
    _HTML,
    Reader("Text", (".txt", ".md", ".markdown", ".text"), lambda content: True, read_text),
)
SUPPORTED_SUFFIXES: tuple[str, ...] = tuple(
    suffix for reader in READERS for suffix in reader.suffixes
)
# Text under these is read too: people rename files, and some programs save text so.
_OTHER_DOCUMENTS = word_set(".doc .dot .wpd .wps .pages .tex .rst")
_SUFFIX = re.compile(r"\.[a-z][a-z0-9_+-]{0,11}")
_TAG = re.compile(rb"</[a-z][a-z0-9]{0,9}\s*>|<(?:p|br|hr|li|td)\b[^<>]{0,200}>", re.I)
_ALWAYS_BINARY = ("Word", "PDF", "OpenDocument")
_OLD_WORD = (".doc", ".dot")


def recognise(content: bytes, filename: str) -> Reader:
    """Choose the reader by the file's content; its name decides only how it is refused.

    Raises `UnreadableDocumentError` for kinds that are not read, with what to do instead.
    """
    refuse_known_kinds(content, filename)
    suffix = PurePath(filename).suffix.lower()
    reader = next(reader for reader in READERS if reader.sniff(content))
    if reader is READERS[-1] and suffix in _HTML.suffixes and _TAG.search(content[:65_536]):
        return _HTML  # a piece of a page, without <html>
    is_text = reader is READERS[-1]
    named = next((other for other in READERS if suffix in other.suffixes), None)
    if named is not None and is_text and named.name in _ALWAYS_BINARY:
        _refuse_damaged(content, named)
    if is_text and content.startswith(ZIP_MAGIC):
        raise UnreadableDocumentError(
            UnreadKind.UNSUPPORTED,
            "This is an archive or a file of an unknown kind. If it is an archive, unzip it and "
            f"send the documents themselves. {SEND_INSTEAD}",
        )
    if is_text:
        _refuse_other_text(suffix)
    return reader


def differs_from_name(reader: Reader, filename: str) -> bool:
    """Say whether the file's suffix belongs to another format than its content."""
    suffix = PurePath(filename).suffix.lower()
    is_word = suffix in _OLD_WORD and reader is READERS[0]
    is_known = suffix in ("", *reader.suffixes) or is_word
    return not is_known and reader is not READERS[-1]


def _refuse_other_text(suffix: str) -> None:
    """Refuse data and programs; "Dr. Lee" and "version 1.2" have no suffix to go by."""
    if suffix in SUPPORTED_SUFFIXES or suffix in _OTHER_DOCUMENTS or not _SUFFIX.fullmatch(suffix):
        return
    raise UnreadableDocumentError(
        UnreadKind.UNSUPPORTED,
        f"The name ends in {suffix}, which is no kind of document that is read. If the file is a "
        f"syllabus, save it under another kind. {SEND_INSTEAD}",
    )


def _refuse_damaged(content: bytes, named: Reader) -> None:
    """Refuse binary rubbish that is named .docx or .pdf; real text under such a name is read."""
    if content.startswith(ZIP_MAGIC) or b"\x00" in content[:4096] or named.name == "PDF":
        raise UnreadableDocumentError(
            UnreadKind.DAMAGED,
            f"The file is damaged: it is named like a {named.name} file but cannot be opened as "
            "one. Download or save it again.",
        )
