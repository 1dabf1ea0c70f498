"""Where a Word file keeps its parts, and what becomes of parts that are odd or damaged."""

import pytest

from syllabi import UnreadKind
from syllabi.document import UnreadableDocumentError
from syllabi.readers.docx_reader import read_docx
from syllabi.readers.docx_story import MAX_ELEMENTS
from syllabi.readers.zip_package import SLIGHTLY_DAMAGED
from tests.builders import WORD_NAMESPACE, make_raw_docx, make_zip, word_part, word_relations
from tests.builders import word_paragraph as p
from tests.builders import word_run as r

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
DOCTYPE = b"<!DOCTYPE x>"


def document(body: str, namespace: str = WORD_NAMESPACE) -> bytes:
    return f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'.encode()


def texts(*parts: tuple[str, bytes]) -> list[str]:
    return [block.text for block in read_docx(make_zip(parts)).blocks]


BODY = document(p(r("Kept")))
PLACES = [
    ("word/document.xml", "", ""),
    ("word/document2.xml", "_rels/.rels", "word/document2.xml"),
    ("word/document.xml", "_rels/.rels", "/word/document.xml"),
    ("docs/main part.xml", "_rels/.rels", "docs/main%20part.xml"),
    ("word/document.xml", "_rels/.rels", "docs/../word/document.xml"),
    ("Word/Document.xml", "_rels/.rels", "word/document.xml"),
    ("word\\document.xml", "_rels/.rels", "word/document.xml"),
    ("word/document.xml", "_rels/.rels", "word/missing.xml"),
]


@pytest.mark.parametrize(("name", "index", "target"), PLACES)
def test_the_main_part_is_found_by_the_index_or_by_its_usual_name(
    name: str, index: str, target: str
) -> None:
    relations = [(index, word_relations(("officeDocument", target)))] if index else []

    assert texts((name, BODY), *relations) == ["Kept"]


def test_a_main_part_outside_the_file_is_never_looked_for() -> None:
    index = word_relations(("officeDocument", "file:///etc/passwd")).replace(
        b"/>", b' TargetMode="External"/>'
    )

    assert texts(("word/document.xml", BODY), ("_rels/.rels", index)) == ["Kept"]


def test_the_other_parts_are_found_by_the_index_of_the_main_part() -> None:
    style = '<w:style w:styleId="A"><w:name w:val="heading 2"/></w:style>'
    content = make_zip(
        [
            ("word/document.xml", document(p(r("Anything"), '<w:pStyle w:val="A"/>'))),
            ("word/_rels/document.xml.rels", word_relations(("styles", "../other/looks.xml"))),
            ("other/looks.xml", word_part("styles", style)),
        ]
    )

    assert [block.level for block in read_docx(content).blocks] == [2]


def test_the_strict_form_reads_the_same() -> None:
    body = document(p(r("Kept") + r("Gone", '<w:vanish w:val="true"/>')), STRICT)
    index = word_relations(("officeDocument", "word/document.xml")).replace(
        b"schemas.openxmlformats.org/x", b"purl.oclc.org/ooxml/officeDocument/relationships"
    )
    blocks = read_docx(make_zip([("word/document.xml", body), ("_rels/.rels", index)])).blocks

    assert [(block.part.value, block.text) for block in blocks] == [
        ("body", "Kept"),
        ("hidden", "Gone"),
    ]


OPTIONAL = [
    ("word/styles.xml", "styles"),
    ("word/numbering.xml", "automatic numbers"),
    ("word/footnotes.xml", "footnotes"),
]


@pytest.mark.parametrize(("name", "words"), OPTIONAL)
def test_a_damaged_part_beside_the_main_one_is_left_out_with_a_warning(
    name: str, words: str
) -> None:
    document = read_docx(make_raw_docx(p(r("Kept")), [(name, b"<w:x")]))

    assert [block.text for block in document.blocks] == ["Kept"]
    assert document.warnings == (f"A part of the file is damaged and was left out: {words}.",)


@pytest.mark.parametrize("name", [name for name, _ in OPTIONAL] + ["word/_rels/document.xml.rels"])
def test_a_doctype_in_any_part_that_is_opened_is_refused(name: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_docx(make_raw_docx(p(r("Kept")), [(name, DOCTYPE + b"<w:x xmlns:w='x'/>")]))

    assert caught.value.kind is UnreadKind.UNSAFE


DAMAGE = "<w:p lost:x='1'><w:r><w:t>Also</w:t></w:r></w:p>"


def test_a_file_that_is_whole_but_invalid_is_read_and_said_to_be() -> None:
    document = read_docx(make_raw_docx(p(r("Kept")) + DAMAGE))

    assert [block.text for block in document.blocks] == ["Kept", "Also"]
    assert document.warnings == (SLIGHTLY_DAMAGED,)


def test_a_style_sheet_that_is_whole_but_invalid_still_counts() -> None:
    styles = "<w:style w:styleId='A' lost:x='1'><w:name w:val='heading 2'/></w:style>"
    parts = [("word/styles.xml", word_part("styles", styles))]
    document = read_docx(make_raw_docx(p(r("Play"), "<w:pStyle w:val='A'/>"), parts))

    assert [block.level for block in document.blocks] == [2]
    assert document.warnings == (SLIGHTLY_DAMAGED,)


def test_xml_that_the_parser_gave_up_is_never_mended() -> None:
    assert refusal(make_raw_docx(p(r("Kept")) + "<w:p><w:r>")) is UnreadKind.DAMAGED


WRAPPERS = [
    ("inline controls", "<w:p>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "</w:p>"),
    ("block controls", "", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", ""),
    ("runs", "<w:p>", "<w:ins>", "</w:ins>", "</w:p>"),
    ("rows", "<w:tbl>", "<w:customXml>", "</w:customXml>", "</w:tbl>"),
    ("boxes", "", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", ""),
    ("tables", "", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", ""),
]


@pytest.mark.parametrize("depth", [110, 240, 900, 3_000])
@pytest.mark.parametrize("wrapper", WRAPPERS, ids=[wrapper[0] for wrapper in WRAPPERS])
def test_any_depth_is_read_or_refused_by_name(wrapper: tuple[str, ...], depth: int) -> None:
    _, before, opening, closing, after = wrapper
    inner = opening * depth + r("deep") + closing * depth

    assert refusal(make_raw_docx(p(r("Kept")) + before + inner + after)) in (
        None,
        UnreadKind.UNSAFE,
    )


def refusal(content: bytes) -> UnreadKind | None:
    try:
        read_docx(content)
    except UnreadableDocumentError as error:
        return error.kind
    return None


@pytest.mark.parametrize("value", ["-1", "200000000", "9" * 5_000, "x", "", "١٢"])
def test_absurd_table_attributes_lose_no_words(value: str) -> None:
    cell = (
        f'<w:tc><w:tcPr><w:gridSpan w:val="{value}"/><w:vMerge w:val="{value}"/></w:tcPr>'
        f"{p(r('Kept'))}</w:tc>"
    )
    before = f'<w:trPr><w:gridBefore w:val="{value}"/></w:trPr>'
    body = f"<w:tbl><w:tr>{before}{cell}{cell}</w:tr></w:tbl>"
    (block,) = read_docx(make_raw_docx(body)).blocks

    assert block.text.replace("|", "").split() == ["Kept", "Kept"]
    assert len(block.cells) <= 63


def test_more_empty_paragraphs_than_any_syllabus_has_are_refused_as_too_many() -> None:
    content = make_raw_docx(p(r("Kept")) + "<w:p/>" * MAX_ELEMENTS)

    assert refusal(content) is UnreadKind.TOO_BIG
