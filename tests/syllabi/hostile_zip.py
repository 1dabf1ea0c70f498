"""Word files whose archive is hostile: bombs, lies, traversal and parts stored twice."""

import bz2
import zlib
from dataclasses import replace

from syllabi import UnreadKind
from tests.builders import WORD_NAMESPACE, make_raw_docx, make_zip
from tests.syllabi.hostile_file import GOOD_WORDS, HostileFile, deflated_repeats
from tests.syllabi.raw_zip import Entry, plain_entry, raw_zip

MAIN = "word/document.xml"
MEGABYTE = 1_000_000
PARAGRAPH = f"<w:p><w:r><w:t>{GOOD_WORDS}</w:t></w:r></w:p>"
_HEAD = f'<w:document xmlns:w="{WORD_NAMESPACE}"><w:body>'
_FOOT = "</w:body></w:document>"
GOOD_XML = f"{_HEAD}{PARAGRAPH}{_FOOT}".encode()
_SYMLINK = 0o120777 << 16
_STRANGE = (UnreadKind.UNSAFE, UnreadKind.DAMAGED)


def bomb_entry(name: str, block: bytes, times: int, head: bytes = b"", foot: bytes = b"") -> Entry:
    """A part of `block`, `times` over, between `head` and `foot`."""
    stored = _unfinished(head) + deflated_repeats(block, times)[:-2] + _finished(foot)
    crc = zlib.crc32(head)
    for _ in range(times):
        crc = zlib.crc32(block, crc)
    n_bytes = len(head) + len(block) * times + len(foot)
    return Entry(name, stored, n_bytes, zlib.crc32(foot, crc))


def _unfinished(content: bytes) -> bytes:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(content) + squeezer.flush(zlib.Z_FULL_FLUSH)


def _finished(content: bytes) -> bytes:
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(content) + squeezer.flush()


def xml_bomb() -> bytes:
    return raw_zip([bomb_entry(MAIN, b" " * MEGABYTE, 300, _HEAD.encode(), _FOOT.encode())])


def one_run_of_300_megabytes() -> bytes:
    head, foot = f"{_HEAD}<w:p><w:r><w:t>", f"</w:t></w:r></w:p>{_FOOT}"
    return raw_zip([bomb_entry(MAIN, b"infant " * 150_000, 286, head.encode(), foot.encode())])


def size_that_lies() -> bytes:
    bomb = bomb_entry(MAIN, b" " * MEGABYTE, 300, _HEAD.encode(), _FOOT.encode())
    return raw_zip([replace(bomb, said_bytes=5_000)])


def media_bomb() -> bytes:
    picture = Entry("word/media/image1.png", deflated_repeats(bytes(MEGABYTE), 2_000), 2 * 10**9)
    return raw_zip([plain_entry(MAIN, GOOD_XML), picture])


def many_parts_of_30_megabytes() -> bytes:
    parts = [bomb_entry(f"word/header{n}.xml", b"infants " * 125_000, 30) for n in range(1, 9)]
    return raw_zip([plain_entry(MAIN, GOOD_XML), *parts])


def bomb_in_another_compression() -> bytes:
    content = GOOD_XML.replace(b"<w:body>", b"<w:body>" + b" " * 60 * MEGABYTE)
    return raw_zip(
        [Entry(MAIN, bz2.compress(content), len(content), zlib.crc32(content), method=12)]
    )


def sixty_thousand_entries() -> bytes:
    empty = [plain_entry(f"word/{n}.xml", b"") for n in range(60_000)]
    return raw_zip([plain_entry(MAIN, GOOD_XML), *empty])


def overlapping_entries() -> bytes:
    kernel = bomb_entry("word/0.xml", b" " * MEGABYTE, 20)
    shared = [
        Entry(f"word/{n}.xml", kernel.stored, kernel.said_bytes, kernel.crc, shares=0)
        for n in range(1, 300)
    ]
    main = Entry(MAIN, kernel.stored, kernel.said_bytes, kernel.crc, shares=0)
    return raw_zip([kernel, *shared, main])


def archive_of_itself() -> bytes:
    content = b"infant " * 100
    for level in range(8):
        content = make_zip([(f"{level}-{n}.zip", content) for n in range(4)])
    return content


def names_that_climb() -> bytes:
    names = ("../../../imh_escaped", "/imh_escaped", "..\\..\\imh_escaped", "C:\\imh_escaped")
    return raw_zip([plain_entry(MAIN, GOOD_XML), *(plain_entry(name, b"x") for name in names)])


def symbolic_links() -> bytes:
    link = plain_entry("word/media/link.png", b"/etc/passwd", _SYMLINK)
    return raw_zip([plain_entry(MAIN, GOOD_XML), link])


def main_part_is_a_link() -> bytes:
    return raw_zip([plain_entry(MAIN, b"/etc/passwd", _SYMLINK)])


def part_stored_twice() -> bytes:
    return raw_zip([plain_entry(MAIN, GOOD_XML), plain_entry(MAIN, GOOD_XML.lower())])


def part_with_a_password() -> bytes:
    return raw_zip([Entry(MAIN, GOOD_XML, len(GOOD_XML), flags=1)])


def unknown_compression() -> bytes:
    return raw_zip([Entry(MAIN, GOOD_XML, len(GOOD_XML), method=99)])


def wrong_check_sum() -> bytes:
    return raw_zip([Entry(MAIN, _finished(GOOD_XML), len(GOOD_XML), crc=1)])


ZIP_FILES: tuple[HostileFile, ...] = (
    HostileFile("XML bomb, 300 MB", "a.docx", xml_bomb, (UnreadKind.UNSAFE,)),
    HostileFile("one run of 300 MB", "a.docx", one_run_of_300_megabytes, (UnreadKind.UNSAFE,)),
    HostileFile("a size that lies, 300 MB", "a.docx", size_that_lies, _STRANGE),
    HostileFile("media bomb, 2 GB", "a.docx", media_bomb, words=GOOD_WORDS),
    HostileFile(
        "8 headers of 30 MB", "a.docx", many_parts_of_30_megabytes, _STRANGE, words=GOOD_WORDS
    ),
    HostileFile("bomb in bzip2, 60 MB", "a.docx", bomb_in_another_compression, _STRANGE),
    HostileFile("60,000 entries", "a.docx", sixty_thousand_entries, (UnreadKind.UNSAFE,)),
    HostileFile("301 entries over the same bytes", "a.docx", overlapping_entries, _STRANGE),
    HostileFile(
        "archives in archives, 65,536", "a.zip", archive_of_itself, (UnreadKind.UNSUPPORTED,)
    ),
    HostileFile("names that climb out", "a.docx", names_that_climb, words=GOOD_WORDS),
    HostileFile("a link to a local file", "a.docx", symbolic_links, words=GOOD_WORDS),
    HostileFile("main part is a link", "a.docx", main_part_is_a_link, _STRANGE),
    HostileFile("main part stored twice", "a.docx", part_stored_twice, (UnreadKind.UNSAFE,)),
    HostileFile(
        "main part with a zip password",
        "a.docx",
        part_with_a_password,
        (*_STRANGE, UnreadKind.PASSWORD),
    ),
    HostileFile("unknown compression", "a.docx", unknown_compression, _STRANGE),
    HostileFile("wrong check sum", "a.docx", wrong_check_sum, _STRANGE),
    HostileFile(
        "cut in half",
        "a.docx",
        lambda: make_raw_docx(PARAGRAPH * 500)[:300],
        (UnreadKind.DAMAGED,),
    ),
)
