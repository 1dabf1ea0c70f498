"""Every file that cannot be read says why, and what to send instead."""

import pytest

from syllabi import MAX_FILE_BYTES, SyllabusError, UnreadKind, read_syllabi, read_syllabus
from syllabi.assembly import assemble_syllabus
from syllabi.document import UnreadableDocumentError
from syllabi.formats import recognise
from tests.builders import (
    heading,
    make_cartridge,
    make_docx,
    make_html,
    make_odt,
    make_ole,
    make_pdf,
    make_rtf,
    make_scanned_pdf,
    make_text,
    make_zip,
    paragraph,
)

GOOD = [heading("Course Description"), paragraph("This course explores how families grow.")]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def bitmap(header: int) -> bytes:
    return b"BM" + bytes([200, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, header, 0, 0, 0]) + bytes(200)


def opendocument(kind: str) -> bytes:
    return make_zip([("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode())])


MAIL = b"From: jane@example.edu\nMIME-Version: 1.0\nContent-Type: "
CASES = [
    ("empty.docx", b"", UnreadKind.NO_TEXT, "empty"),
    ("blank.txt", b" \n\t ", UnreadKind.NO_TEXT, "empty"),
    ("~$syllabus.docx", b"\x05Jane Doe" + bytes(150), UnreadKind.UNSUPPORTED, "lock file"),
    ("old.doc", OLE, UnreadKind.UNSUPPORTED, "old Office format"),
    ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), UnreadKind.PASSWORD, "password"),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(99), UnreadKind.UNSUPPORTED, "picture"),
    ("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(99), UnreadKind.UNSUPPORTED, "picture"),
    ("slides.pptx", make_zip([("ppt/presentation.xml", b"<p/>")]), UnreadKind.UNSUPPORTED, "Power"),
    ("grades.xlsx", make_zip([("xl/workbook.xml", b"<w/>")]), UnreadKind.UNSUPPORTED, "Excel"),
    ("notes.pages", make_zip([("Index/Document.iwa", b"x")]), UnreadKind.UNSUPPORTED, "Pages"),
    ("photo.bmp", bitmap(40), UnreadKind.UNSUPPORTED, "picture"),
    ("photo.tif", b"II*\x00\x08\x00\x00\x00" + bytes(99), UnreadKind.UNSUPPORTED, "picture"),
    ("photo.tiff", b"MM\x00*\x00\x00\x00\x08" + bytes(99), UnreadKind.UNSUPPORTED, "picture"),
    ("grades.csv", b"name,grade\nAnn,A\n", UnreadKind.UNSUPPORTED, ".csv"),
    ("plot.py", b"print('infant')\n", UnreadKind.UNSUPPORTED, ".py"),
    ("data.json", b'{"course": "infants"}', UnreadKind.UNSUPPORTED, ".json"),
    ("feed.xml", b"<?xml version='1.0'?><a>infants</a>", UnreadKind.UNSUPPORTED, ".xml"),
    ("SERVER.LOG", b"all is well\n", UnreadKind.UNSUPPORTED, ".log"),
    ("notes.xyz", b"infant mental health\n", UnreadKind.UNSUPPORTED, ".xyz"),
    ("things.zip", make_zip([("a.txt", b"x")]), UnreadKind.UNSUPPORTED, "archive"),
    ("rows.ods", opendocument("spreadsheet"), UnreadKind.UNSUPPORTED, "spreadsheet"),
    ("slides.odp", opendocument("presentation"), UnreadKind.UNSUPPORTED, "presentation"),
    ("old.doc", make_ole("WordDocument", "1Table"), UnreadKind.UNSUPPORTED, "LibreOffice"),
    ("locked.doc", make_ole("WordDocument", flags=0x0100), UnreadKind.PASSWORD, "password"),
    ("old.xls", make_ole("Workbook"), UnreadKind.UNSUPPORTED, "Excel"),
    ("old.ppt", make_ole("PowerPoint Document"), UnreadKind.UNSUPPORTED, "PowerPoint"),
    ("note.msg", make_ole("__properties_version1.0"), UnreadKind.UNSUPPORTED, "Outlook"),
    ("dos.doc", b"\xdb\xa5-\x00" + bytes(99), UnreadKind.UNSUPPORTED, "very old Word"),
    ("old.wpd", b"\xffWPC" + bytes(99), UnreadKind.UNSUPPORTED, "WordPerfect"),
    ("zeros.docx", bytes(5_000), UnreadKind.NO_TEXT, "empty"),
    (".~lock.a.odt#", b",jane,pc,01.01.2026;", UnreadKind.UNSUPPORTED, "lock file"),
    ("backup.mbz", b"\x1f\x8b\x08" + bytes(99), UnreadKind.UNSUPPORTED, "Moodle"),
    ("backup.zip", make_zip([("moodle_backup.xml", b"")]), UnreadKind.UNSUPPORTED, "Moodle"),
    ("export.zip", make_zip([(".bb-package-info", b"")]), UnreadKind.UNSUPPORTED, "Blackboard"),
    (
        "book.epub",
        make_zip([("mimetype", b"application/epub+zip")]),
        UnreadKind.UNSUPPORTED,
        "EPUB",
    ),
    ("all.7z", b"7z\xbc\xaf\x27\x1c", UnreadKind.UNSUPPORTED, "archive"),
    ("link.gdoc", b'{"doc_id": "1x"}', UnreadKind.UNSUPPORTED, "Google Doc"),
    ("link.url", b"[InternetShortcut]\r\nURL=x", UnreadKind.UNSUPPORTED, "link"),
    ("link.webloc", b"<plist><dict><key>URL</key>", UnreadKind.UNSUPPORTED, "link"),
    ("page.mht", MAIL + b"multipart/related\n", UnreadKind.UNSUPPORTED, ".mht"),
    ("note.eml", MAIL + b"text/plain\n\nHello", UnreadKind.UNSUPPORTED, "letter"),
    ("word.xml", b'<?xml?><?mso progid="Word.Document"?>', UnreadKind.UNSUPPORTED, "XML"),
    ("page.ps", b"%!PS-Adobe", UnreadKind.UNSUPPORTED, "PostScript"),
    ("talk.mp4", bytes(4) + b"ftypisom" + bytes(99), UnreadKind.UNSUPPORTED, "recording"),
    ("photo.heic", bytes(4) + b"ftypheic" + bytes(99), UnreadKind.UNSUPPORTED, "picture"),
    ("cut.odt", make_odt(GOOD)[:400], UnreadKind.DAMAGED, "damaged"),
    ("noise.txt", bytes(range(256)) * 20, UnreadKind.UNSUPPORTED, "not text"),
    ("cut.docx", make_docx(GOOD)[:3000], UnreadKind.DAMAGED, "damaged"),
    ("noise.docx", b"\x00\x01\x02" * 100, UnreadKind.DAMAGED, "damaged"),
    ("cut.pdf", b"%PDF-1.7\nnothing more", UnreadKind.DAMAGED, "damaged"),
    ("words.pdf", b"just words, no PDF", UnreadKind.DAMAGED, "damaged"),
    ("locked.pdf", make_pdf(GOOD, password="secret"), UnreadKind.PASSWORD, "password"),  # noqa: S106
    ("scan.pdf", make_scanned_pdf(3), UnreadKind.NO_TEXT, "3 of 3 pages"),
    ("wordless.html", b"<html><body><script>x()</script></body></html>", UnreadKind.NO_TEXT, "no"),
    ("long.txt", b"word " * 1_200_000, UnreadKind.TOO_BIG, "6.0 MB, and at most 5 MB"),
    ("long.html", b"<html>" + b"word " * 1_200_000, UnreadKind.TOO_BIG, "6.0 MB, and at most 5 MB"),
]


@pytest.mark.parametrize(("name", "content", "kind", "words"), CASES, ids=[c[0] for c in CASES])
def test_a_file_that_cannot_be_read_says_why(
    name: str, content: bytes, kind: UnreadKind, words: str
) -> None:
    with pytest.raises(SyllabusError) as caught:
        assemble_syllabus(content, name)

    assert caught.value.kind is kind
    assert caught.value.source == name
    assert words in caught.value.explanation
    assert caught.value.explanation.endswith(".")


def test_a_file_beyond_the_limit_is_never_opened() -> None:
    with pytest.raises(SyllabusError, match="20 MB") as caught:
        read_syllabus(bytes(MAX_FILE_BYTES + 1), "huge.txt")

    assert caught.value.kind is UnreadKind.TOO_BIG


def test_the_content_decides_and_not_the_name() -> None:
    syllabus = assemble_syllabus(make_docx(GOOD), "syllabus.pdf")

    assert syllabus.blocks[1].text == "This course explores how families grow."
    assert syllabus.warnings == ("Named .pdf but holds Word; it was read as Word.",)


@pytest.mark.parametrize(
    "name",
    [
        "syllabus",
        "syllabus.txt",
        "syllabus.md",
        "syllabus.doc",
        "syllabus.RTF",
        "syllabus.odt",
        "syllabus.pages",
        "NURS 330 version 1.2",
        "Taught by Dr. Lee",
        "../../x",
        "a\nb",
    ],
)
def test_text_under_a_documents_name_is_text(name: str) -> None:
    assert assemble_syllabus(make_text(GOOD), name).source == name


def test_a_document_under_a_strange_name_is_still_read() -> None:
    assert assemble_syllabus(make_docx(GOOD), "syllabus.xyz").blocks


@pytest.mark.parametrize("words", ["BMEG 3140 Infant Motion", "BM", "II* Infants", "MM and us"])
def test_words_that_begin_like_a_picture_are_words(words: str) -> None:
    content = f"{words}\n\nThis course explores how families grow.\n".encode()

    assert assemble_syllabus(content, "syllabus.txt").blocks[0].text == words


def test_one_bad_file_leaves_the_others_alone() -> None:
    syllabi, errors = read_syllabi(
        [("a.docx", make_docx(GOOD)), ("b.docx", b""), ("c.txt", make_text(GOOD))]
    )

    assert [syllabus.source for syllabus in syllabi] == ["a.docx", "c.txt"]
    assert [error.source for error in errors] == ["b.docx"]


def test_identical_files_give_two_syllabi_with_one_id() -> None:
    content = make_text(GOOD)
    syllabi, _ = read_syllabi([("a.md", content), ("b.md", content)])

    assert len(syllabi) == 2
    assert syllabi[0].id == syllabi[1].id
    assert len(syllabi[0].id) == 12


CONTENTS = [
    ("Word", make_docx(GOOD)),
    ("PDF", make_pdf(GOOD)),
    ("OpenDocument", make_odt(GOOD)),
    ("RTF", make_rtf(GOOD)),
    ("Course export", make_cartridge(GOOD)),
    ("HTML", make_html(GOOD)),
    ("Text", make_text(GOOD)),
    ("old Word", make_ole("WordDocument")),
    ("PowerPoint", make_zip([("ppt/presentation.xml", b"<p/>")])),
    ("picture", b"\x89PNG\r\n\x1a\n" + bytes(99)),
]
SUFFIXES = (".docx", ".pdf", ".odt", ".rtf", ".imscc", ".zip", ".html", ".txt", ".doc", ".xyz", "")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("kind", "content"), CONTENTS, ids=[kind for kind, _ in CONTENTS])
def test_the_content_decides_under_every_name(kind: str, content: bytes, suffix: str) -> None:
    name = f"syllabus{suffix}"
    try:
        found = recognise(content, name).name
    except UnreadableDocumentError as error:
        found = error.explanation

    if kind == "Text" and suffix in (".pdf", ".xyz"):
        assert "PDF" in found
    else:
        assert kind in found


@pytest.mark.parametrize(
    ("name", "content", "warnings"),
    [
        ("a.doc", make_html(GOOD), ("Named .doc but holds HTML; it was read as HTML.",)),
        ("a.doc", make_rtf(GOOD), ("Named .doc but holds RTF; it was read as RTF.",)),
        ("a.doc", make_docx(GOOD), ()),
        ("a.doc", make_text(GOOD), ()),
        ("a.zip", make_cartridge(GOOD), ()),
    ],
)
def test_a_document_under_an_old_name_is_read(
    name: str, content: bytes, warnings: tuple[str, ...]
) -> None:
    assert assemble_syllabus(content, name).warnings == warnings


def test_a_piece_of_a_page_is_a_page_only_by_its_name() -> None:
    piece = b"<p>This course explores</p><p>how families grow.</p>"

    assert recognise(piece, "syllabus.html").name == "HTML"
    assert recognise(piece, "syllabus.md").name == "Text"


def test_a_folder_s_name_in_a_cartridge_must_not_decide() -> None:
    attached = [("ppt/slides.pptx", b"x"), ("word/a.txt", b"x"), ("xl/b.txt", b"x")]

    assert recognise(make_cartridge(GOOD, attached=attached), "a.imscc").name == "Course export"


def test_a_document_in_a_zip_of_documents_is_not_taken_for_the_whole() -> None:
    content = make_zip([("a.docx", make_docx(GOOD)), ("b.pdf", make_pdf(GOOD))])
    with pytest.raises(UnreadableDocumentError, match="unzip it"):
        recognise(content, "all.zip")
