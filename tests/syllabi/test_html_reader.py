"""A web page gives what a visitor reads."""

import pytest

from syllabi import BlockKind, DocumentPart
from syllabi.document import MAX_CELLS
from syllabi.readers.html_reader import read_html


def read(body: str) -> list[tuple[BlockKind, str]]:
    page = f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>"
    return [(block.kind, block.text) for block in read_html(page.encode("utf-8")).blocks]


def test_headings_paragraphs_and_lists_are_kept() -> None:
    assert read("<h2>Play</h2><p>Some <i>words</i>.</p><ul><li>One<li><p>Two</p></ul>") == [
        (BlockKind.HEADING, "Play"),
        (BlockKind.PARAGRAPH, "Some words."),
        (BlockKind.LIST_ITEM, "One"),
        (BlockKind.LIST_ITEM, "Two"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>Gone</script>",
        "<style>Gone</style>",
        "<template>Gone</template>",
        "<noscript>Gone</noscript>",
        "<svg><text>Gone</text></svg>",
        "<iframe>Gone</iframe>",
        "<form><p>Gone</p></form>",
        '<div style="display: none"><p>Gone</p></div>',
        "<p hidden>Gone</p>",
        "<!-- Gone -->",
    ],
)
def test_what_a_visitor_does_not_read_is_dropped(hidden: str) -> None:
    assert read(f"<p>Kept</p>{hidden}") == [(BlockKind.PARAGRAPH, "Kept")]


@pytest.mark.parametrize("name", ["embed", "wbr", "source", "track", "keygen", "bgsound"])
@pytest.mark.parametrize("attributes", ["src=x", "src=x hidden", 'style="display:none"'])
def test_what_follows_an_element_without_an_end_is_kept(name: str, attributes: str) -> None:
    assert read(f"<p>Kept</p><{name} {attributes}><p>Kept too</p>") == [
        (BlockKind.PARAGRAPH, "Kept"),
        (BlockKind.PARAGRAPH, "Kept too"),
    ]


def test_the_end_of_an_object_still_ends_what_is_dropped() -> None:
    assert read("<object><embed src=x>Gone</object><p>Kept</p>") == [(BlockKind.PARAGRAPH, "Kept")]


def test_a_bold_paragraph_and_a_bold_first_line_are_headings() -> None:
    assert read("<p><b>Grading</b></p><p><strong>Outcomes</strong><br>Plan care.</p>") == [
        (BlockKind.HEADING, "Grading"),
        (BlockKind.HEADING, "Outcomes"),
        (BlockKind.PARAGRAPH, "Plan care."),
    ]


def test_a_line_break_within_a_sentence_does_not_cut_it() -> None:
    assert read("<p>This course<br>explores play.</p>") == [
        (BlockKind.PARAGRAPH, "This course explores play.")
    ]


def test_table_rows_keep_cells_and_layout_tables_are_text() -> None:
    rows = "<table><tr><th>Week</th><th>Topic</th></tr><tr><td>1<td>Play<br>Sleep</table>"
    assert read(rows) == [
        (BlockKind.TABLE_ROW, "Week | Topic"),
        (BlockKind.TABLE_ROW, "1 | Play Sleep"),
    ]
    assert read("<table><tr><td>Only words</td></tr></table>") == [
        (BlockKind.PARAGRAPH, "Only words")
    ]


def test_markup_in_words_stays_words() -> None:
    assert read("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")[0][1] == "<script>alert(1)</script>"


def cells(body: str) -> list[tuple[str, ...]]:
    return [block.cells for block in read_html(f"<table>{body}</table>".encode()).blocks]


SPANS = [
    ("a week over two rows", "<tr><td rowspan=2>Week 2<td>Birth<tr><td>Sleep<tr><td>3<td>Play",
     [("Week 2", "Birth"), ("Week 2", "Sleep"), ("3", "Play")]),
    ("a number in the first column", "<tr><td rowspan=2>2<td>Birth<tr><td>Sleep",
     [("2", "Birth"), ("2", "Sleep")]),
    ("words are not repeated", "<tr><td>1<td rowspan=2>Birth<td>Ch. 1<tr><td>2<td>Ch. 2",
     [("1", "Birth", "Ch. 1"), ("2", "", "Ch. 2")]),
    ("columns", "<tr><td>1<td colspan=2>Birth<td>Quiz", [("1", "Birth", "", "Quiz")]),
    ("columns and rows", "<tr><td>1<td colspan=2 rowspan=2>Birth<td>Quiz<tr><td>2<td>Essay",
     [("1", "Birth", "", "Quiz"), ("2", "", "", "Essay")]),
    ("all the rows that follow", "<tr><td rowspan=0>Week 2<td>Birth<tr><td>Sleep<tr><td>Play",
     [("Week 2", "Birth"), ("Week 2", "Sleep"), ("Week 2", "Play")]),
    ("no further than its part", "<thead><tr><td rowspan=9>Week<td>Topic</thead>"
     "<tbody><tr><td>1<td>Birth", [("Week", "Topic"), ("1", "Birth")]),
    ("a band across the table", "<tr><td>1<td>Birth<tr><td colspan=2>Spring break",
     [("1", "Birth"), ("Spring break", "")]),
    ("absurd values", "<tr><td rowspan=-3 colspan=x>1<td rowspan=1.5>Birth",
     [("1", "Birth")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "expected"), SPANS, ids=[case[0] for case in SPANS])
def test_merged_cells_keep_the_columns(
    name: str, body: str, expected: list[tuple[str, ...]]
) -> None:
    assert cells(body) == expected


def test_an_absurd_span_must_not_fill_memory() -> None:
    huge = "<tr><td rowspan=999999999 colspan=999999999>Birth<td>Sleep<td>Play"
    found = cells(huge + "<tr><td>Loss" * 3)

    assert max(map(len, found)) == MAX_CELLS
    assert found[0][-1] == "Sleep\nPlay"
    assert "Loss" in found[-1][-1]


def test_a_later_table_is_not_covered_by_an_earlier_one() -> None:
    first = "<table><tr><td rowspan=9>Week 1<td>Birth</table>"
    assert read(f"{first}<table><tr><td>A<td>B</table>")[-1] == (BlockKind.TABLE_ROW, "A | B")


RUNNING = [
    ("a footer", "<footer><p>NURS 330</p></footer>"),
    ("a footer within the main part", "<main><footer>NURS 330</footer></main>"),
    ("a word processor's header", '<div title="header"><p>NURS 330</p></div>'),
    ("a word processor's footer", '<div title="footer"><p>NURS 330</p></div>'),
    ("a menu", "<nav><ul><li><a href=x>NURS 330</a></li></ul></nav>"),
]


@pytest.mark.parametrize(("name", "body"), RUNNING, ids=[case[0] for case in RUNNING])
def test_what_every_page_has_stands_apart_at_the_end(name: str, body: str) -> None:
    document = read_html(f"{body}<p>Infant words</p>{body}<footer>Page 3</footer>".encode())

    assert [(block.part, block.text) for block in document.blocks] == [
        (DocumentPart.BODY, "Infant words"),
        (DocumentPart.RUNNING, "NURS 330"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<header><h1>Infant play</h1></header>",
        "<article><footer>Infant play</footer></article>",
        "<blockquote><footer>Infant play</footer></blockquote>",
        '<div title="Infants">Infant play</div>',
        "<nav>Infant play <a href=x>more</a></nav>",
    ],
)
def test_what_belongs_to_the_page_must_not_stand_apart(body: str) -> None:
    document = read_html(f"{body}<p>Loss</p>".encode())

    assert document.blocks[0].text.startswith("Infant play")
    assert {block.part for block in document.blocks} == {DocumentPart.BODY}


def test_a_paragraph_that_is_only_a_link_is_no_heading() -> None:
    assert read("<p><b><a href=x>Grading</a></b></p><p><a name=y><b>Grading</b></a></p>") == [
        (BlockKind.PARAGRAPH, "Grading"),
        (BlockKind.HEADING, "Grading"),
    ]
