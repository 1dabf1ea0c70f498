"""Files made to crash, hang or fill memory: each is read or refused within seconds."""

import time
from collections.abc import Iterator

import pytest

from syllabi import Syllabus, SyllabusError, UnreadKind
from syllabi.isolation import ReadingChild, reading_command
from tests.builders import make_raw_docx, make_zip

WORDS = "<w:p><w:r><w:t>Infant development</w:t></w:r></w:p>"
MAX_SECONDS = 10.0
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.fixture(scope="module")
def child() -> Iterator[ReadingChild]:
    """One child for all of them: starting it takes longer than most of the files."""
    with ReadingChild(tuple(reading_command()), max_seconds=30) as child:
        yield child


def read(child: ReadingChild, content: bytes, name: str) -> Syllabus:
    outcome = child.read(name, content)
    if isinstance(outcome, SyllabusError):
        raise outcome
    return outcome


def docx_with_nested_tables(depth: int) -> bytes:
    cells = "<w:tbl><w:tr><w:tc>" * depth + WORDS + "</w:tc></w:tr></w:tbl>" * depth
    return make_raw_docx(cells)


def docx_with_span(span: str) -> bytes:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{WORDS}</w:tc>'
    return make_raw_docx(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>")


def duplicate_parts() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return make_zip([("word/document.xml", b"<a/>"), ("word/document.xml", b"<b/>")])


REFUSED = [
    ("doctype", make_raw_docx(WORDS, head="<!DOCTYPE w:document>"), UnreadKind.UNSAFE),
    (
        "billion laughs",
        make_raw_docx(WORDS, head=f'<!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'),
        UnreadKind.UNSAFE,
    ),
    (
        "file entity",
        make_raw_docx(
            "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>",
            head='<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
        ),
        UnreadKind.UNSAFE,
    ),
    ("zip bomb", make_raw_docx(WORDS + " " * 60_000_000), UnreadKind.UNSAFE),
    ("many entries", make_zip([(f"word/{n}.xml", b"") for n in range(5_100)]), UnreadKind.UNSAFE),
    ("tables 40 deep", docx_with_nested_tables(40), UnreadKind.UNSAFE),
    ("tables 900 deep", docx_with_nested_tables(900), UnreadKind.UNSAFE),
    ("broken xml", make_raw_docx("<w:p><w:r>"), UnreadKind.DAMAGED),
    ("no main part", make_zip([("word/other.xml", b"<x/>")]), UnreadKind.DAMAGED),
    (
        "60,001 paragraphs",
        make_raw_docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 60_001),
        UnreadKind.TOO_BIG,
    ),
]


@pytest.mark.parametrize(("name", "content", "kind"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_hostile_word_file_is_refused(
    child: ReadingChild, name: str, content: bytes, kind: UnreadKind
) -> None:
    started = time.monotonic()
    with pytest.raises(SyllabusError) as caught:
        read(child, content, f"{name}.docx")

    assert caught.value.kind is kind
    assert time.monotonic() - started < MAX_SECONDS


def test_a_part_stored_twice_is_refused(child: ReadingChild) -> None:
    with pytest.raises(SyllabusError) as caught:
        read(child, duplicate_parts(), "twice.docx")

    assert caught.value.kind is UnreadKind.UNSAFE


READ = [
    ("an absurd span", docx_with_span("200000000"), "Infant development"),
    ("a span that is no number", docx_with_span("9" * 5_000), "Infant development"),
    ("tables 10 deep", docx_with_nested_tables(10), "Infant development"),
    ("100,000 nested divs", b"<html>" + b"<div>" * 100_000 + b"deep words", "deep words"),
    ("50,000 attributes", b"<html><p " + b"a=1 " * 50_000 + b">plain words</p>", "plain words"),
    ("one long line", b"infant " * 300_000, "infant"),
    ("one long word", b"a" * 1_000_000, "aaaa"),
    ("stars", b"words " + b"*" * 100_000 + b"!", "words"),
    ("brackets", b"words " + b"[" * 100_000, "words"),
    ("pipes", b"words | here\n" + b"x|\n" * 20_000, "words"),
    ("comment starts", b"words " + b"<!--" * 50_000, "words"),
    ("full stops", b"words " + b"A. " * 100_000, "words"),
]


@pytest.mark.parametrize(("name", "content", "words"), READ, ids=[case[0] for case in READ])
def test_an_odd_file_is_read_in_seconds(
    child: ReadingChild, name: str, content: bytes, words: str
) -> None:
    started = time.monotonic()
    syllabus = read(child, content, "odd")

    assert any(words in block.text for block in syllabus.blocks)
    assert time.monotonic() - started < MAX_SECONDS


def test_a_hostile_pdf_is_contained(child: ReadingChild) -> None:
    catalog = b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[2 0 R]"
    content = b"%PDF-1.4\n" + catalog + b"/Count 1000000000>> endobj trailer <</Root 1 0 R>>"

    with pytest.raises(SyllabusError):
        read(child, content, "cycle.pdf")
