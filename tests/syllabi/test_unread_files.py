"""Every file that cannot be read says why, and what to send instead."""

import pytest

from syllabi import MAX_FILE_BYTES, SyllabusError, UnreadKind, read_syllabi, read_syllabus
from syllabi.assembly import assemble_syllabus
from tests.builders import (
    heading,
    make_docx,
    make_pdf,
    make_scanned_pdf,
    make_text,
    make_zip,
    paragraph,
)

GOOD = [heading("Course Description"), paragraph("This course explores how families grow.")]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def bitmap(header: int) -> bytes:
    return b"BM" + bytes([200, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, header, 0, 0, 0]) + bytes(200)


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
    ("notes.rtf", b"{\\rtf1 hello}", UnreadKind.UNSUPPORTED, "RTF"),
    ("noise.txt", bytes(range(256)) * 20, UnreadKind.UNSUPPORTED, "not text"),
    ("cut.docx", make_docx(GOOD)[:3000], UnreadKind.DAMAGED, "damaged"),
    ("noise.docx", b"\x00\x01\x02" * 100, UnreadKind.DAMAGED, "damaged"),
    ("cut.pdf", b"%PDF-1.7\nnothing more", UnreadKind.DAMAGED, "damaged"),
    ("words.pdf", b"just words, no PDF", UnreadKind.DAMAGED, "damaged"),
    ("locked.pdf", make_pdf(GOOD, password="secret"), UnreadKind.PASSWORD, "password"),  # noqa: S106
    ("scan.pdf", make_scanned_pdf(3), UnreadKind.NO_TEXT, "3 of 3 pages"),
    ("wordless.html", b"<html><body><script>x()</script></body></html>", UnreadKind.NO_TEXT, "no"),
    ("long.txt", b"word " * 1_200_000, UnreadKind.TOO_BIG, "5 MB"),
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
