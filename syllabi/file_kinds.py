"""A file's bytes and name in, whether it is of a kind that is not read out: one question each."""

import re
import zlib
from pathlib import PurePath

from syllabi.archives import archive_of
from syllabi.ole_file import has_word_password, is_ole, root_streams

_BITMAP_HEADERS = tuple(length.to_bytes(4, "little") for length in (12, 40, 52, 56, 64, 108, 124))
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OLDEST_WORD = (b"\xdb\xa5\x2d\x00", b"\x31\xbe\x00\x00", b"\xfe\x37\x00\x1c", b"\xfe\x37\x00\x23")
_PACKED = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"PK\x05\x06")
_RECORDINGS = (b"ID3", b"OggS", b"\x1aE\xdf\xa3")
_MAIL_HEADER = re.compile(
    rb"^(?:From|Received|Return-Path|Subject|Date|MIME-Version|X-[\w-]+):", re.I
)
_WORD_XML = (b'progid="Word.Document"', b"schemas.microsoft.com/office/2006/xmlPackage")
_LINKS = (b"[internetshortcut]", b"[desktop entry]", b"l\x00\x00\x00\x01\x14\x02\x00")


def is_locked_office(content: bytes) -> bool:
    """Whether a password protects a Word, Excel or PowerPoint file, new or old."""
    return is_ole(content) and (_ENCRYPTED_PACKAGE in content or has_word_password(content))


def is_old_office(content: bytes, *streams: str) -> bool:
    """Whether an old Office file has one of these streams; none are named for any."""
    return is_ole(content) and (not streams or not root_streams(content).keys().isdisjoint(streams))


def is_oldest_word(content: bytes) -> bool:
    """Whether Word for DOS, Windows 3 or an early Mac wrote the file."""
    return content.startswith(_OLDEST_WORD)


def is_opendocument(content: bytes, *kinds: str) -> bool:
    """Whether an OpenDocument file is of one of these kinds ("text", "presentation")."""
    kind = archive_of(content).mimetype.rpartition("opendocument.")[2]
    return "opendocument." in archive_of(content).mimetype and kind.startswith(kinds)


def is_pages(content: bytes) -> bool:
    """Whether Apple's Pages, Keynote or Numbers wrote the file."""
    names = archive_of(content).names
    return any(name.endswith((".iwa", "Index.zip", "index.apxl")) for name in names)


def is_moodle(content: bytes, name: str) -> bool:
    """Whether the file is a Moodle backup (.mbz), a zip or a packed tar."""
    if content.startswith(b"\x1f\x8b"):
        return name.lower().endswith(".mbz") or b"moodle" in _unpacked_head(content)
    return archive_of(content).has("moodle_backup.xml")


def is_packed(content: bytes) -> bool:
    """Whether the file is an archive of another kind than zip, or an empty one."""
    return content.startswith(_PACKED) or content[257:262] == b"ustar"


def is_google_link(content: bytes, name: str) -> bool:
    """Whether the file only points to a document in Google Drive (.gdoc)."""
    is_small_json = len(content) < 4096 and content.lstrip().startswith(b"{")
    is_named = PurePath(name).suffix.lower() in (".gdoc", ".gsheet", ".gslides")
    return is_small_json and (is_named or b"docs.google.com" in content)


def is_link(content: bytes) -> bool:
    """Whether the file only points to a page or another file (.url, .webloc, .lnk)."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf\r\n ").lower()
    is_webloc = len(content) < 4096 and b"<plist" in head and b"<key>url</key>" in head
    return head.startswith(_LINKS) or is_webloc


def is_web_archive(content: bytes) -> bool:
    """Whether the file is a saved web page in the form of a message (.mht, .mhtml)."""
    return is_mail(content) and b"multipart/related" in content[:4096].lower()


def is_mail(content: bytes) -> bool:
    """Whether the file is an electronic letter (.eml)."""
    head = content[:4096]
    is_headed = _MAIL_HEADER.match(head.lstrip()) is not None
    return (
        is_headed
        and b"\nmime-version:" in b"\n" + head.lower()
        and b"content-type:" in head.lower()
    )


def is_word_xml(content: bytes) -> bool:
    """Whether Word saved the document as one XML file."""
    head = content[:4096]
    return head.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml") and any(
        sign in head for sign in _WORD_XML
    )


def is_recording(content: bytes) -> bool:
    """Whether the file is sound or film."""
    is_film = content[4:8] == b"ftyp" and not _is_new_picture(content)
    is_riff = content.startswith(b"RIFF") and content[8:12] in (b"WAVE", b"AVI ")
    return content.startswith(_RECORDINGS) or is_film or is_riff


def is_picture(content: bytes) -> bool:
    """Whether the bytes begin as a picture does; "BMEG 3140" alone is no bitmap."""
    if content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")):
        return True
    if content.startswith(b"BM"):  # two reserved numbers, then the length of a known header
        return content[6:10] == bytes(4) and content[14:18] in _BITMAP_HEADERS
    if content[:4] in (b"II*\x00", b"MM\x00*"):  # then the place of the first directory
        place = int.from_bytes(content[4:8], "little" if content[:1] == b"I" else "big")
        return 8 <= place < len(content)
    is_webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return is_webp or _is_new_picture(content)


def _is_new_picture(content: bytes) -> bool:
    return content[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix", b"ftypavif")


def _unpacked_head(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(content[:65_536], 65_536)
    except zlib.error:
        return b""
