"""Rich text: paragraphs, tables, notes and letters of every code page; hidden words apart."""

import time

import pytest

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers import rtf_tokens
from syllabi.readers.rtf_reader import read_rtf
from syllabi.syllabus import BlockKind, DocumentPart
from tests.builders import make_raw_rtf


def read(body: str, head: str = "") -> Document:
    return read_rtf(make_raw_rtf(body, head))


def texts(document: Document, part: DocumentPart = DocumentPart.BODY) -> list[str]:
    return [block.text for block in document.blocks if block.part is part]


FONTS = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fnil\fcharset204{\*\panose 01}Cyr;}}"
KEPT = [
    ("Windows letters", r"Caf\'e9 \'93play\'94", "Café “play”"),
    ("raw letters", "Caf\xe9", "Café"),
    ("Unicode with a stand-in", r"\u8220?play\u8221?", "“play”"),
    ("Unicode with two stand-ins", r"{\uc2\u233\'c3\'a9t\'e9}", "été"),
    ("Unicode beyond 65,535", r"\u-10179?\u-8704? joy", "😀 joy"),
    ("another code page", r"{\f1\'cf\'f0\'e8} words", "При words"),
    ("signs", r"a\~b\_c \{d\} \\e\emdash f\bullet", "a b-c {d} \\e—f•"),
    ("words across lines", "infant\r\n mental", "infant mental"),
    ("fields", r'See {\field{\*\fldinst LINK "http://x"}{\fldrslt the guide}}', "See the guide"),
    ("insertions", r"{\revised new} words", "new words"),
    ("a text box", r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed\par}}{\shprslt{Twice}}}",
     "Boxed"),
    ("a line break", r"First line\line Second line", "First line"),
    ("nothing closes it", r"{{{words", "words"),
    ("data that is counted", r"{\pict\bin5 }}}}}} words", "words"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "text"), KEPT, ids=[case[0] for case in KEPT])
def test_what_is_seen_is_kept(name: str, body: str, text: str) -> None:
    assert texts(read(body + r"\par", FONTS))[0] == text


DROPPED = [
    r"{\*\unknown secret}", r"{\info{\title secret}}", r"{\pict secret}", r"{\deleted secret}",
    r"{\*\annotation secret}", r"{\stylesheet{\s1 secret;}}", r"{\colortbl;\red0 secret;}",
    r"{\nonesttables secret}", r"{\*\bkmkstart secret}", r"{\xe secret}",
]  # fmt: skip


@pytest.mark.parametrize("group", DROPPED)
def test_what_is_no_part_of_the_text_must_not_be_read(group: str) -> None:
    assert texts(read(rf"Infant {group} words\par")) == ["Infant words"]


def test_hidden_text_is_kept_apart() -> None:
    document = read(r"Seen {\v secret}words\par")

    assert texts(document) == ["Seen words"]
    assert texts(document, DocumentPart.HIDDEN) == ["secret"]
    assert "Hidden text" in document.warnings[0]


def test_a_header_is_kept_once_and_apart() -> None:
    document = read(r"{\header NURS 330\par}{\headerf NURS 330\par}Infant words\par")

    assert [(block.part, block.text) for block in document.blocks] == [
        (DocumentPart.BODY, "Infant words"),
        (DocumentPart.RUNNING, "NURS 330"),
    ]


def test_a_footnote_stands_after_its_paragraph() -> None:
    document = read(r"Main{\footnote {\chftn} A note.} words\par Next words\par")

    assert texts(document) == ["Main words", "A note.", "Next words"]


def test_headings_are_known_by_style_level_and_bold_type() -> None:
    head = r"{\stylesheet{\s0 Normal;}{\s3\b\fs32\snext0 heading 2;}}"
    document = read(
        r"\pard\s3 Course goals\par\pard\outlinelevel0 Part one\par"
        r"\pard{\b Ways of playing}\par\pard Plain words\par",
        head,
    )

    assert [block.kind for block in document.blocks] == [BlockKind.HEADING] * 3 + [
        BlockKind.PARAGRAPH
    ]
    assert [block.level for block in document.blocks[:2]] == [2, 1]


def test_list_items_lose_their_marks_but_keep_numbers_that_name_them() -> None:
    document = read(
        r"\pard{\listtext\'b7\tab}\ls1 One\par{\listtext 2.\tab}Two\par"
        r"{\listtext SLO3.\tab}Three\par"
    )

    assert texts(document) == ["One", "Two", "SLO3. Three"]
    assert {block.kind for block in document.blocks} == {BlockKind.LIST_ITEM}


def test_rows_keep_their_cells_and_tables_their_numbers() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl 1\cell Attachment\par Bonds\cell\row"
    document = read(rf"{row}{row}\pard Between\par{row}")

    assert document.blocks[0].cells == ("1", "Attachment\nBonds")
    assert [block.place for block in document.blocks] == [
        "table 1, row 1", "table 1, row 2", "paragraph 1", "table 2, row 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "repeated"), [("Week 2", "Week 2"), ("2", "2"), ("Infant play", "")]
)
def test_only_a_week_merged_over_rows_is_said_in_each(words: str, repeated: str) -> None:
    first = rf"\trowd\clvmgf\cellx1\cellx2\pard\intbl {words}\cell Birth\cell\row"
    second = r"\trowd\clvmrg\cellx1\cellx2\pard\intbl\cell Sleep\cell\row"
    third = r"\trowd\cellx1\cellx2\pard\intbl\cell Play\cell\row"
    document = read(f"{first}{second}{third}{second}")

    assert [block.cells[0] for block in document.blocks] == [words, repeated, "", ""]


def test_a_row_of_one_cell_is_layout() -> None:
    document = read(r"\trowd\cellx1\pard\intbl Infant words\cell\row")

    assert document.blocks[0].kind is BlockKind.PARAGRAPH


HOSTILE = [
    ("a font table", r"{\fonttbl" + r"{\f1\fcharset0 A;" * 20_000),
    ("open groups", "{" * 100_000),
    ("closed groups", "words" + "}" * 300_000),
    ("a large picture", r"{\pict " + "0" * 8_000_000 + "} words"),
    ("fields", r"{\field{\*\fldinst HYPERLINK " * 20_000),
    ("cells", r"\pard\intbl x\cell " * 20_000 + r"\row"),
    ("absurd numbers", r"\fs9999999999\uc999999999\u-9999999999 words\bin999999999 x"),
]


@pytest.mark.parametrize(("name", "body"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_a_hostile_file_is_done_with_in_seconds(name: str, body: str) -> None:
    started = time.process_time()
    try:
        read(body)
    except UnreadableDocumentError as error:
        assert error.kind in (UnreadKind.NO_TEXT, UnreadKind.TOO_BIG)  # noqa: PT017

    assert time.process_time() - started < 10


def test_a_file_of_marks_alone_is_too_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_tokens, "MAX_TOKENS", 1_000)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(r"\b" * 1_001)

    assert caught.value.kind is UnreadKind.TOO_BIG
