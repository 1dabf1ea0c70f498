"""Course exports that are hostile, and good files under hostile names."""

from syllabi import UnreadKind
from tests.builders import make_html, make_zip, paragraph
from tests.syllabi.hostile_file import ELSEWHERE, GOOD_WORDS, HostileFile
from tests.syllabi.hostile_zip import archive_of_itself, bomb_entry, xml_bomb
from tests.syllabi.raw_zip import plain_entry, raw_zip

_NAMESPACE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_PAGE = f"<html><head><title>Page</title></head><body><p>{GOOD_WORDS}</p></body></html>".encode()
SYLLABUS = "course_settings/syllabus.html"
_STRANGE = (UnreadKind.UNSAFE, UnreadKind.DAMAGED, UnreadKind.TOO_BIG, UnreadKind.UNSUPPORTED)


def manifest(hrefs: list[str], head: str = "") -> bytes:
    """The list of what a cartridge holds, with one resource a place."""
    resources = "".join(
        f'<resource identifier="r{n}" type="webcontent" href="{href}">'
        f'<file href="{href}"/></resource>'
        for n, href in enumerate(hrefs)
    )
    root = f'<manifest xmlns="{_NAMESPACE}"><resources>{resources}</resources></manifest>'
    return (head + root).encode()


def cartridge(parts: list[tuple[str, bytes]], hrefs: list[str] | None = None) -> bytes:
    """A course export with a good syllabus page and these further parts."""
    listed = [SYLLABUS, *(name for name, _ in parts), *(hrefs or [])]
    return make_zip([("imsmanifest.xml", manifest(listed)), (SYLLABUS, _PAGE), *parts])


def places_that_climb() -> bytes:
    elsewhere = ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", ELSEWHERE]
    return cartridge([("../../imh_escaped.html", _PAGE)], elsewhere)


def bomb_page() -> bytes:
    page = bomb_entry("wiki_content/a.html", b"<p>x</p>" * 125_000, 200, b"<html>", b"</html>")
    listed = plain_entry("imsmanifest.xml", manifest([SYLLABUS, "wiki_content/a.html"]))
    return raw_zip([listed, plain_entry(SYLLABUS, _PAGE), page])


def many_pages() -> bytes:
    return cartridge([(f"wiki_content/{n}.html", _PAGE) for n in range(3_000)])


def listed_many_times() -> bytes:
    return cartridge([], ["wiki_content/a.html", SYLLABUS] * 50_000)


def manifest_with_doctype() -> bytes:
    listed = manifest([SYLLABUS], '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')
    return make_zip([("imsmanifest.xml", listed), (SYLLABUS, _PAGE)])


def bombs_as_attachments() -> bytes:
    return cartridge([(f"web_resources/syllabus{n}.docx", xml_bomb()) for n in range(3)])


def archives_as_attachments() -> bytes:
    inner = cartridge([("web_resources/syllabus.zip", archive_of_itself())])
    names = ("web_resources/syllabus.imscc", "web_resources/syllabus.zip")
    return cartridge([(name, inner) for name in names])


CARTRIDGE_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.imscc", build, kinds, words)
    for name, build, kinds, words in (
        ("places that climb out", places_that_climb, (), GOOD_WORDS),
        ("page bomb, 200 MB", bomb_page, _STRANGE, GOOD_WORDS),
        ("3,000 pages", many_pages, _STRANGE, GOOD_WORDS),
        ("one page listed 50,000 times", listed_many_times, _STRANGE, GOOD_WORDS),
        ("list with an entity", manifest_with_doctype, _STRANGE, ""),
        ("bombs as attachments", bombs_as_attachments, _STRANGE, GOOD_WORDS),
        ("archives as attachments", archives_as_attachments, _STRANGE, GOOD_WORDS),
        (
            "a list and nothing else",
            lambda: make_zip([("imsmanifest.xml", manifest([]))]),
            (*_STRANGE, UnreadKind.NO_TEXT),
            "",
        ),
    )
)

HOSTILE_NAMES = (
    "../../../x.html",
    "/etc/passwd",
    "..\\..\\x.html",
    "CON",
    "NUL.html",
    "a" * 5_000 + ".html",
    "two\nlines.html",
    "\u202elmth.exe",
    "nul\x00.html",
    "\ud800.html",
    "<img src=x onerror=alert(1)>.html",
    "%s%n{0}.html",
    " ",
    "",
)
NAMED_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(
        f"named {name[:20]!r}", name, lambda: make_html([paragraph(GOOD_WORDS)]), (), GOOD_WORDS
    )
    for name in HOSTILE_NAMES
)
