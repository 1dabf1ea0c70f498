"""What Word can put into a document and other readers lose."""

import pytest

from syllabi import Block, BlockKind
from syllabi.document import UnreadableDocumentError
from syllabi.readers.docx_reader import read_docx
from tests.builders import bold, bullets, heading, make_docx, make_raw_docx
from tests.builders import word_paragraph as p
from tests.builders import word_run as r


def words(body: str) -> list[str]:
    return [block.text for block in read_docx(make_raw_docx(body)).blocks]


KEPT = [
    ("content control", f"<w:sdt><w:sdtContent>{p(r('Kept'))}</w:sdtContent></w:sdt>"),
    ("inline control", p(f"<w:sdt><w:sdtContent>{r('Kept')}</w:sdtContent></w:sdt>")),
    ("insertion", p(f"<w:ins>{r('Kept')}</w:ins>")),
    ("moved here", p(f"<w:moveTo>{r('Kept')}</w:moveTo>")),
    ("hyperlink", p(f"<w:hyperlink>{r('Kept')}</w:hyperlink>")),
    ("smart tag", p(f"<w:smartTag>{r('Kept')}</w:smartTag>")),
    ("field result", p(f"<w:fldSimple>{r('Kept')}</w:fldSimple>")),
    ("deletion", p(f"{r('Kept')}<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del>")),
    ("moved away", p(f"{r('Kept')}<w:moveFrom>{r('Gone')}</w:moveFrom>")),
    ("field code", p(f"<w:r><w:instrText>PAGE</w:instrText></w:r>{r('Kept')}")),
    ("text box", p(f"<w:r><w:pict><w:txbxContent>{p(r('Kept'))}</w:txbxContent></w:pict></w:r>")),
    (
        "text box stored twice",
        p(
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
            f"{p(r('Kept'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f"<w:txbxContent>{p(r('Kept'))}</w:txbxContent></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        ),
    ),
    ("one-column table", f"<w:tbl><w:tr><w:tc>{p(r('Kept'))}</w:tc></w:tr></w:tbl>"),
]


@pytest.mark.parametrize(("name", "body"), KEPT, ids=[case[0] for case in KEPT])
def test_visible_text_is_read_once_and_deleted_text_never(name: str, body: str) -> None:
    assert words(body) == ["Kept"]


def test_macros_are_ignored_with_a_warning() -> None:
    content = make_raw_docx(p(r("Kept")), [("word/vbaProject.bin", b"x")])

    assert read_docx(content).warnings == ("The file contains macros; they were ignored.",)


def test_merged_cells_keep_the_columns_apart() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p(r("Week 1"))}</w:tc>'
    under = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p('')}</w:tc>"
    cell = f"<w:tc>{p(r('Play'))}</w:tc>"
    body = f"<w:tbl><w:tr>{wide}{cell}</w:tr><w:tr>{under}{cell}{cell}</w:tr></w:tbl>"
    blocks = read_docx(make_raw_docx(body)).blocks

    assert [block.cells for block in blocks] == [("Week 1", "", "Play"), ("", "Play", "Play")]


def test_a_cell_keeps_its_paragraphs_apart() -> None:
    two = f"<w:tc>{p(r('Read one'))}{p(r('Read two'))}</w:tc><w:tc>{p(r('Due'))}</w:tc>"
    (block,) = read_docx(make_raw_docx(f"<w:tbl><w:tr>{two}</w:tr></w:tbl>")).blocks

    assert block.cells == ("Read one\nRead two", "Due")
    assert block.text == "Read one Read two | Due"


def test_a_heading_is_known_by_style_and_by_outline_level() -> None:
    (styled,) = read_docx(make_docx([heading("Anything", 3)])).blocks
    (outlined,) = read_docx(make_raw_docx(p(r("Anything"), '<w:outlineLvl w:val="1"/>'))).blocks

    assert (styled.kind, styled.level) == (BlockKind.HEADING, 3)
    assert (outlined.kind, outlined.level) == (BlockKind.HEADING, 2)


def kinds(body: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in read_docx(make_raw_docx(body)).blocks]


LONG = "This sentence is set in ordinary type and makes up most of the words. " * 3
PSEUDO = [
    ("bold", p(r("About the families", "<w:b/>"))),
    ("underlined", p(r("About the families", '<w:u w:val="single"/>'))),
    ("capitals", p(r("ABOUT THE FAMILIES"))),
    ("larger", p(r("About the families", '<w:sz w:val="32"/>'))),
    ("a known name", p(r("Learning outcomes"))),
]


@pytest.mark.parametrize(("name", "body"), PSEUDO, ids=[case[0] for case in PSEUDO])
def test_a_short_line_that_stands_out_is_a_heading(name: str, body: str) -> None:
    body += p(r(LONG, '<w:sz w:val="22"/>'))

    assert [kind for kind, _ in kinds(body)] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "body",
    [
        p(r("A bold sentence ends with a full stop.", "<w:b/>")),
        p(r("Bold words that go on for much too long to be a heading " * 3, "<w:b/>")),
        p(r("Only ") + r("one", "<w:b/>") + r(" word is bold")),
        p(r("Not bold at all", '<w:b w:val="0"/>')),
    ],
)
def test_other_bold_text_is_no_heading(body: str) -> None:
    assert [kind for kind, _ in kinds(body)] == [BlockKind.PARAGRAPH]


def test_a_label_before_a_colon_is_split_into_a_heading_and_the_rest() -> None:
    body = p(r("Course Description: ", "<w:b/>") + r("This course explores play."))

    assert kinds(body) == [
        (BlockKind.HEADING, "Course Description"),
        (BlockKind.PARAGRAPH, "This course explores play."),
    ]


def test_bullets_typed_by_hand_are_list_items() -> None:
    assert kinds(p(r("• Observe")) + p(r("2. Write"))) == [
        (BlockKind.LIST_ITEM, "Observe"),
        (BlockKind.LIST_ITEM, "Write"),
    ]


def test_automatic_bullets_are_list_items() -> None:
    blocks = read_docx(make_docx([bullets("Observe"), bold("Grading")])).blocks

    assert [block.kind for block in blocks] == [BlockKind.LIST_ITEM, BlockKind.HEADING]


def test_a_strict_namespace_reads_the_same() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    content = make_raw_docx(f'<v:x xmlns:w="{strict}">{p(r("Kept"))}</v:x>')

    assert [block.text for block in read_docx(content).blocks] == ["Kept"]


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="no text"):
        read_docx(make_raw_docx(p("")))


def test_nothing_is_read_from_a_linked_file() -> None:
    link = (
        '<Relationships xmlns="x"><Relationship Id="r1" Type="http://x/attachedTemplate" '
        'Target="http://127.0.0.1:9/x" TargetMode="External"/></Relationships>'
    )
    content = make_raw_docx(p(r("Kept")), [("word/_rels/document.xml.rels", link.encode())])

    assert [block.text for block in read_docx(content).blocks] == ["Kept"]


def places(blocks: tuple[Block, ...]) -> list[str]:
    return [block.place for block in blocks]


def test_places_count_paragraphs_and_table_rows() -> None:
    cell = f"<w:tc>{p(r('Play'))}</w:tc>" * 2
    body = p(r("One")) + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + p(r("Two"))

    assert places(read_docx(make_raw_docx(body)).blocks) == [
        "paragraph 1",
        "table 1, row 1",
        "paragraph 2",
    ]
