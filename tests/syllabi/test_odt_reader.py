"""OpenDocument: what a reader sees is kept, once; what he does not see is not matched."""

import time

import pytest

from syllabi.document import Document, UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers.odt_reader import read_odt
from syllabi.readers.zip_package import SLIGHTLY_DAMAGED
from syllabi.syllabus import Block, BlockKind, DocumentPart
from tests.builders import make_flat_odt, make_odt_styles, make_raw_odt, make_zip, paragraph
from tests.builders import make_odt as make

WORDS = "<text:p>Infant development</text:p>"
CELL = f"<table:table-cell>{WORDS}</table:table-cell>"
COVERED = "<table:covered-table-cell/>"
HIDDEN_STYLE = (
    '<style:style style:name="Gone" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)
NUMBERS = (
    '<text:list-style style:name="Outcomes"><text:list-level-style-number text:level="1" '
    'style:num-prefix="SLO" style:num-format="1" style:num-suffix="."/></text:list-style>'
)
PARENTS = (
    '<style:style style:name="Loud" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Loud"/>'
)


def read(body: str, styles: str = "") -> Document:
    return read_odt(make_raw_odt(body, styles))


def texts(document: Document, part: DocumentPart = DocumentPart.BODY) -> list[str]:
    return [block.text for block in document.blocks if block.part is part]


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


KEPT = [
    ("spans", "<text:p>Play <text:span>and</text:span> talk</text:p>", "Play and talk"),
    ("spaces", '<text:p>a<text:s text:c="3"/>b<text:tab/>c</text:p>', "a b c"),
    ("links", "<text:p>See <text:a>the guide</text:a>.</text:p>", "See the guide."),
    ("fields", "<text:p>Due <text:date>May 5</text:date></text:p>", "Due May 5"),
    ("sections", f"<text:section>{WORDS}</text:section>", "Infant development"),
    ("insertions", "<text:p>New <text:change-start/>words<text:change-end/></text:p>", "New words"),
    ("a text box", f"<text:p><draw:frame><draw:text-box>{WORDS}</draw:text-box></draw:frame>"
     "</text:p>", "Infant development"),
    ("a shape", f"<text:p><draw:custom-shape>{WORDS}</draw:custom-shape></text:p>",
     "Infant development"),
    ("a bibliography", f"<text:bibliography><text:index-body>{WORDS}</text:index-body>"
     "</text:bibliography>", "Infant development"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "text"), KEPT, ids=[case[0] for case in KEPT])
def test_what_is_seen_is_kept_once(name: str, body: str, text: str) -> None:
    assert texts(read(body)) == [text]


DROPPED = [
    ("deletions", "<text:tracked-changes><text:changed-region><text:deletion><text:p>secret"
     "</text:p></text:deletion></text:changed-region></text:tracked-changes>"),
    ("comments", "<text:p><office:annotation><text:p>secret</text:p></office:annotation></text:p>"),
    ("the plan of an index", "<text:table-of-content><text:table-of-content-source>"
     "<text:index-title-template>secret</text:index-title-template></text:table-of-content-source>"
     "</text:table-of-content>"),
    ("covered cells", "<table:table>" + row(CELL, CELL, "<table:covered-table-cell>"
     "<text:p>secret</text:p></table:covered-table-cell>") + "</table:table>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body"), DROPPED, ids=[case[0] for case in DROPPED])
def test_what_is_no_part_of_the_text_must_not_be_read(name: str, body: str) -> None:
    assert not any("secret" in block.text for block in read(WORDS + body).blocks)


@pytest.mark.parametrize("index", ["table-of-content", "illustration-index", "table-index"])
def test_tables_of_contents_are_kept_apart(index: str) -> None:
    lines = "<text:index-body><text:p>Play 3</text:p><text:p>Loss 4</text:p></text:index-body>"
    document = read(f"{WORDS}<text:{index}>{lines}</text:{index}>{WORDS}")

    assert [(b.part, b.place) for b in document.blocks[1:3]] == [
        (DocumentPart.RUNNING, "table of contents")
    ] * 2
    assert texts(document, DocumentPart.RUNNING) == ["Play 3", "Loss 4"]
    assert document.blocks[-1].place == "paragraph 2"


def test_a_table_of_contents_in_a_cell_is_no_text_of_its_row() -> None:
    index = "<text:table-of-content><text:index-body><text:p>Play 3</text:p></text:index-body>"
    cell = f"<table:table-cell>{WORDS}{index}</text:table-of-content></table:table-cell>"
    document = read(f"<table:table>{row(CELL, cell)}</table:table>")

    assert texts(document) == ["Infant development | Infant development"]
    assert texts(document, DocumentPart.RUNNING) == ["Play 3"]


@pytest.mark.parametrize("damage", ['xml:id="1#a"', 'lost:name="x"'])
def test_a_document_that_is_whole_but_invalid_is_read_and_said_to_be(damage: str) -> None:
    for content in (make_raw_odt, make_flat_odt):
        document = read_odt(content(f"<text:p {damage}>Play</text:p>{WORDS}"))

        assert texts(document) == ["Play", "Infant development"]
        assert document.warnings == (SLIGHTLY_DAMAGED,)


def test_an_invalid_document_with_a_doctype_is_still_refused() -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_odt(make_raw_odt('<text:p xml:id="1#a">Play</text:p>', head="<!DOCTYPE x>"))

    assert caught.value.kind is UnreadKind.UNSAFE


HIDDEN = [
    ("a style", '<text:p>Seen<text:span text:style-name="Gone"> secret</text:span></text:p>'),
    ("a field", '<text:p>Seen<text:hidden-text text:is-hidden="true" text:string-value="secret"/>'
     "</text:p>"),
    ("a paragraph", "<text:p>Seen</text:p><text:p>secret<text:hidden-paragraph "
     'text:is-hidden="true"/></text:p>'),
    ("a section", '<text:p>Seen</text:p><text:section text:display="none"><text:p>secret</text:p>'
     "</text:section>"),
    ("a section in a cell", "<text:p>Seen</text:p><table:table>" + row(CELL, "<table:table-cell>"
     '<text:section text:display="none"><text:p>secret</text:p></text:section></table:table-cell>')
     + "</table:table>"),
    ("a cell", "<text:p>Seen</text:p><table:table>" + row(CELL, "<table:table-cell><text:p>Also"
     '<text:span text:style-name="Gone"> secret</text:span></text:p></table:table-cell>')
     + "</table:table>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body"), HIDDEN, ids=[case[0] for case in HIDDEN])
def test_hidden_text_is_kept_apart(name: str, body: str) -> None:
    document = read(body, HIDDEN_STYLE)

    assert texts(document, DocumentPart.HIDDEN) == ["secret"]
    assert "secret" not in " ".join(texts(document))
    assert texts(document)[0] == "Seen"
    assert "Hidden text" in document.warnings[0]


def test_a_style_s_bold_makes_a_heading_through_its_parent() -> None:
    body = '<text:p text:style-name="P1">Ways of playing</text:p>' + WORDS

    assert kinds(read(body, PARENTS)) == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert kinds(read(body)) == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_footnote_stands_after_its_paragraph() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note."
    body = f"<text:p>Main{note}</text:p></text:note-body></text:note> words</text:p>{WORDS}"

    assert texts(read(body)) == ["Main words", "A note.", "Infant development"]


def test_a_number_that_names_its_item_is_kept() -> None:
    items = "".join(
        f"<text:list-item><text:p>{words}</text:p></text:list-item>"
        for words in ("Describe", "Plan")
    )
    named = read(f'<text:list text:style-name="Outcomes">{items}</text:list>', NUMBERS)
    plain = read(f'<text:list text:style-name="Outcomes">{items}</text:list>',
                 NUMBERS.replace("SLO", ""))  # fmt: skip

    assert texts(named) == ["SLO1. Describe", "SLO2. Plan"]
    assert texts(plain) == ["Describe", "Plan"]


def test_cells_keep_their_columns() -> None:
    spanned = CELL.replace(
        "<table:table-cell", '<table:table-cell table:number-columns-spanned="2"'
    )
    body = f"<table:table>{row(spanned, COVERED, CELL)}{row(CELL, CELL, CELL)}</table:table>"

    assert cells(read(body))[0] == ("Infant development", "", "Infant development")
    assert len(cells(read(body))[1]) == 3


@pytest.mark.parametrize(
    ("words", "repeated"), [("Week 2", "Week 2"), ("2", "2"), ("Infant play", "")]
)
def test_only_a_week_merged_over_rows_is_said_in_each(words: str, repeated: str) -> None:
    merged = (
        '<table:table-cell table:number-rows-spanned="2">'
        f"<text:p>{words}</text:p></table:table-cell>"
    )
    rows = row(merged, CELL), row(COVERED, CELL), row("<table:table-cell/>", CELL)
    found = cells(read(f"<table:table>{''.join(rows)}</table:table>"))

    assert [first for first, _ in found] == [words, repeated, ""]


def test_a_table_in_a_cell_gives_its_cells_as_lines() -> None:
    inner = f"<table:table>{row(CELL, CELL)}</table:table>"
    body = (
        f"<table:table>{row(f'<table:table-cell>{inner}</table:table-cell>', CELL)}</table:table>"
    )

    assert cells(read(body)) == [("Infant development\nInfant development", "Infant development")]


def test_a_table_of_one_column_is_layout() -> None:
    assert kinds(read(f"<table:table>{row(CELL)}</table:table>")) == [BlockKind.PARAGRAPH]


def test_headers_are_kept_once_and_page_numbers_are_not() -> None:
    lines = "<text:p>NURS 330</text:p><text:p>Page <text:page-number>1</text:page-number></text:p>"
    pages = f"<style:master-page><style:header>{lines}</style:header></style:master-page>" * 2
    content = make_raw_odt(WORDS, other_parts=[("styles.xml", make_odt_styles(pages))])

    assert [(block.part, block.text) for block in read_odt(content).blocks] == [
        (DocumentPart.BODY, "Infant development"),
        (DocumentPart.RUNNING, "NURS 330"),
    ]


def test_one_xml_file_is_read_too() -> None:
    assert texts(read_odt(make_flat_odt(WORDS))) == ["Infant development"]


def test_repeats_must_not_hang_or_fill_memory() -> None:
    cell = (
        f'<table:table-cell table:number-columns-repeated="1000000000">{WORDS}</table:table-cell>'
    )
    body = f'<table:table><table:table-row table:number-rows-repeated="2000000000">{cell}'
    started = time.process_time()
    document = read(
        f'{body}</table:table-row></table:table><text:p>a<text:s text:c="999999999"/></text:p>'
    )

    assert len(cells(document)) == 200
    assert {len(found) for found in cells(document)} == {63}
    assert time.process_time() - started < 5


DEEP = "<table:table><table:table-row><table:table-cell>"
REFUSED = [
    ("a doctype", make_raw_odt(WORDS, head="<!DOCTYPE x>"), UnreadKind.UNSAFE),
    ("a doctype in one file", make_flat_odt(WORDS, head="<!DOCTYPE x>"), UnreadKind.UNSAFE),
    ("tables 40 deep", make_raw_odt(DEEP * 40 + WORDS + "</table:table-cell></table:table-row>"
     "</table:table>" * 1), UnreadKind.DAMAGED),
    ("no content", make_zip([("mimetype", b"x")]), UnreadKind.DAMAGED),
    ("no words", make_raw_odt("<text:p/>"), UnreadKind.NO_TEXT),
    ("a password", make_raw_odt(WORDS, other_parts=[("META-INF/manifest.xml",
     b"<manifest:encryption-data/>")]), UnreadKind.PASSWORD),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "kind"), REFUSED, ids=[case[0] for case in REFUSED])
def test_a_file_that_is_not_read_says_why(name: str, content: bytes, kind: UnreadKind) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_odt(content)

    assert caught.value.kind is kind


def test_tables_nested_beyond_reason_are_unsafe() -> None:
    closing = "</table:table-cell></table:table-row></table:table>"
    with pytest.raises(UnreadableDocumentError, match="nested") as caught:
        read(DEEP * 30 + WORDS + closing * 30)

    assert caught.value.kind is UnreadKind.UNSAFE


def test_places_can_be_followed() -> None:
    assert read_odt(make([paragraph("One"), paragraph("Two")])).blocks[1].place == "paragraph 2"


def kinds(document: Document) -> list[BlockKind]:
    return [block.kind for block in document.blocks]


def cells(document: Document) -> list[tuple[str, ...]]:
    return [found.cells for found in rows(document)]


def rows(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
