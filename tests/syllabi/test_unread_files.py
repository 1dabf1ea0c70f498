"""Every file that cannot be read says why, and what to send instead."""

import pytest

from syllabi import MAX_FILE_BYTES, SyllabusError, UnreadKind, read_syllabi, read_syllabus
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
    ("huge.txt", b"a " * (MAX_FILE_BYTES // 2 + 1), UnreadKind.TOO_BIG, "20 MB"),
    ("long.txt", b"word " * 1_200_000, UnreadKind.TOO_BIG, "5 MB"),
]


@pytest.mark.parametrize(("name", "content", "kind", "words"), CASES, ids=[c[0] for c in CASES])
def test_a_file_that_cannot_be_read_says_why(
    name: str, content: bytes, kind: UnreadKind, words: str
) -> None:
    with pytest.raises(SyllabusError) as caught:
        read_syllabus(content, name)

    assert caught.value.kind is kind
    assert caught.value.source == name
    assert words in caught.value.explanation
    assert caught.value.explanation.endswith(".")


def test_the_content_decides_and_not_the_name() -> None:
    syllabus = read_syllabus(make_docx(GOOD), "syllabus.pdf")

    assert syllabus.blocks[1].text == "This course explores how families grow."
    assert syllabus.warnings == ("Named .pdf but holds Word; it was read as Word.",)


@pytest.mark.parametrize("name", ["syllabus", "syllabus.txt", "syllabus.doc", "../../x", "a\nb"])
def test_text_under_any_name_is_text(name: str) -> None:
    assert read_syllabus(make_text(GOOD), name).source == name


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
