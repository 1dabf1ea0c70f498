"""OpenDocument files that are hostile: repeats, depth, entities, bombs, links."""

import zlib

from syllabi import UnreadKind
from tests.builders import make_zip
from tests.syllabi.hostile_file import ELSEWHERE, GOOD_WORDS, HostileFile, nested
from tests.syllabi.hostile_zip import MEGABYTE, bomb_entry
from tests.syllabi.raw_zip import plain_entry, raw_zip

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TYPE = b"application/vnd.oasis.opendocument.text"
_STRANGE = (UnreadKind.UNSAFE, UnreadKind.DAMAGED, UnreadKind.TOO_BIG)
_HEAD = (
    f'<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" '
    f'xmlns:table="{_OASIS}:table:1.0" xmlns:draw="{_OASIS}:drawing:1.0" '
    f'xmlns:style="{_OASIS}:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
)
_BODY, _FOOT = (
    "<office:body><office:text>",
    "</office:text></office:body></office:document-content>",
)
_GOOD = f"<text:p>{GOOD_WORDS}</text:p>"


def odt(body: str, head: str = "", styles: str = "") -> bytes:
    """An OpenDocument text of this body; `head` stands before the root element."""
    content = f"{head}{_HEAD}{styles}{_BODY}{body}{_FOOT}"
    return make_zip([("mimetype", _TYPE), ("content.xml", content.encode())])


def repeated_columns() -> bytes:
    cell = (
        f'<table:table-cell table:number-columns-repeated="1000000000">{_GOOD}</table:table-cell>'
    )
    return odt(f"<table:table><table:table-row>{cell}</table:table-row></table:table>")


def repeated_rows() -> bytes:
    row = f"<table:table-cell>{_GOOD}</table:table-cell>"
    opening = '<table:table-row table:number-rows-repeated="1000000000">'
    return odt(f"<table:table>{opening}{row}</table:table-row></table:table>")


def spaces() -> bytes:
    return odt(f'<text:p>{GOOD_WORDS}<text:s text:c="2000000000"/>end</text:p>')


def long_number() -> bytes:
    level = '<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."'
    styles = (
        '<office:automatic-styles><text:list-style style:name="L">'
        f'{level} text:start-value="2000000000"/></text:list-style></office:automatic-styles>'
    )
    items = f"<text:list-item>{_GOOD}</text:list-item>" * 3
    return odt(f'<text:list text:style-name="L">{items}</text:list>', styles=styles)


def content_bomb() -> bytes:
    bomb = bomb_entry("content.xml", b" " * MEGABYTE, 300, (_HEAD + _BODY).encode(), _FOOT.encode())
    return raw_zip([plain_entry("mimetype", _TYPE), bomb])


def locked_odt() -> bytes:
    entry = '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'
    manifest = f'<m:manifest xmlns:m="{_OASIS}:manifest:1.0">{entry}</m:manifest>'
    parts = [("mimetype", _TYPE), ("META-INF/manifest.xml", manifest.encode())]
    return make_zip([*parts, ("content.xml", zlib.compress(b"secret"))])


def linked_odt() -> bytes:
    links = "".join(
        f'<text:section><text:section-source xlink:href="{place}"/></text:section>'
        f'<text:p><draw:frame><draw:image xlink:href="{place}"/></draw:frame></text:p>'
        for place in (ELSEWHERE, "file:///etc/passwd", "../../../../etc/passwd")
    )
    return odt(_GOOD + links)


ODT_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.odt", build, kinds, words)
    for name, build, kinds, words in (
        ("column repeated 10⁹ times", repeated_columns, (), GOOD_WORDS),
        ("row repeated 10⁹ times", repeated_rows, (), GOOD_WORDS),
        ("2,000,000,000 spaces", spaces, (), GOOD_WORDS),
        ("Roman number 2,000,000,000", long_number, (), GOOD_WORDS),
        ("content bomb, 300 MB", content_bomb, (UnreadKind.UNSAFE,), ""),
        ("a password", locked_odt, (UnreadKind.PASSWORD,), ""),
        ("texts and pictures from elsewhere", linked_odt, (), GOOD_WORDS),
        (
            "entity of a local file",
            lambda: odt(
                f"{_GOOD}<text:p>&f;</text:p>",
                '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
            ),
            (UnreadKind.UNSAFE,),
            "",
        ),
        (
            "tables 60 deep",
            lambda: odt(
                nested(
                    "<table:table><table:table-row><table:table-cell>",
                    60,
                    _GOOD,
                    "</table:table-cell></table:table-row></table:table>",
                )
            ),
            _STRANGE,
            GOOD_WORDS,
        ),
        (
            "sections 5,000 deep",
            lambda: odt(nested("<text:section>", 5_000, _GOOD, "</text:section>")),
            _STRANGE,
            "",
        ),
        (
            "lists 3,000 deep",
            lambda: odt(
                nested("<text:list><text:list-item>", 3_000, _GOOD, "</text:list-item></text:list>")
            ),
            _STRANGE,
            "",
        ),
        (
            "spans 3,000 deep",
            lambda: odt(
                f"<text:p>{nested('<text:span>', 3_000, GOOD_WORDS, '</text:span>')}</text:p>"
            ),
            _STRANGE,
            "",
        ),
    )
)
