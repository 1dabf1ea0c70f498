"""A web page gives what a visitor reads."""

import pytest

from syllabi import BlockKind
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
