"""Automatic numbers, which stand in no run of a Word document."""

import pytest

from syllabi import BlockKind
from syllabi.readers.docx_number_formats import written_number
from syllabi.readers.docx_reader import read_docx
from tests.builders import make_raw_docx, word_part
from tests.builders import word_paragraph as p
from tests.builders import word_run as r


def level(index: int, text: str, number_format: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(levels: str, overrides: str = "") -> bytes:
    """List 1 counts plainly; list 2 is the same list with overrides."""
    return word_part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>',
    )


def item(text: str, depth: int = 0, list_id: int = 1, more: str = "") -> str:
    number = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return p(r(text) if text else "", number + more)


def texts(body: str, numbers: bytes, styles: str = "") -> list[str]:
    parts = [("word/numbering.xml", numbers), ("word/styles.xml", word_part("styles", styles))]
    return [block.text for block in read_docx(make_raw_docx(body, parts)).blocks]


WRITTEN = [
    (4, "decimal", "4"), (4, "decimalZero", "04"), (27, "lowerLetter", "aa"),
    (2, "upperLetter", "B"), (9, "lowerRoman", "ix"), (14, "upperRoman", "XIV"),
    (2, "ordinal", "2nd"), (11, "ordinal", "11th"), (5, "cardinalText", "Five"),
    (40, "ordinalText", "40"), (3, "bullet", ""), (3, "none", ""), (3, "chicago", "3"),
    (0, "lowerRoman", "0"), (0, "upperLetter", "0"), (30_000, "lowerLetter", "30000"),
]  # fmt: skip


@pytest.mark.parametrize(("count", "number_format", "text"), WRITTEN)
def test_a_count_is_written_as_word_writes_it(count: int, number_format: str, text: str) -> None:
    assert written_number(count, number_format) == text


NAMES = [
    ("SLO%1.", "decimal", "SLO1. Observe"),
    ("Objective %1:", "upperRoman", "Objective I: Observe"),
    ("Week %1", "decimal", "Week 1 Observe"),
    ("Week %1", "cardinalText", "Week One Observe"),
]


@pytest.mark.parametrize(("label", "number_format", "text"), NAMES)
def test_a_number_that_names_an_item_is_read(label: str, number_format: str, text: str) -> None:
    assert texts(item("Observe"), numbering(level(0, label, number_format))) == [text]


@pytest.mark.parametrize(
    ("label", "number_format"),
    [("%1.", "decimal"), ("%1)", "lowerLetter"), ("%1.", "lowerRoman"), ("o", "bullet")],
)
def test_a_number_that_only_counts_is_left_out_of_the_item(label: str, number_format: str) -> None:
    (block,) = read_docx(
        make_raw_docx(
            item("Observe") * 1,
            [("word/numbering.xml", numbering(level(0, label, number_format)))],
        )
    ).blocks

    assert (block.kind, block.text) == (BlockKind.LIST_ITEM, "Observe")


def test_deeper_levels_start_anew_below_each_item() -> None:
    numbers = numbering(level(0, "Unit %1") + level(1, "%1.%2") + level(2, "%1.%2.%3"))
    depths = (0, 1, 1, 2, 0, 1)

    assert texts("".join(item("x", depth) for depth in depths), numbers) == [
        "Unit 1 x", "1.1 x", "1.2 x", "1.2.1 x", "Unit 2 x", "2.1 x",
    ]  # fmt: skip


def test_a_level_that_never_restarts_goes_on() -> None:
    numbers = numbering(level(0, "Unit %1") + level(1, "Week %2", more='<w:lvlRestart w:val="0"/>'))

    assert texts("".join(item("x", depth) for depth in (0, 1, 0, 1)), numbers) == [
        "Unit 1 x", "Week 1 x", "Unit 2 x", "Week 2 x",
    ]  # fmt: skip


def test_two_uses_of_a_list_count_on_unless_one_says_where_it_starts() -> None:
    body = item("a") + item("b", list_id=2) + item("c", list_id=2)
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    levels = level(0, "SLO%1.")

    assert texts(body, numbering(levels)) == ["SLO1. a", "SLO2. b", "SLO3. c"]
    assert texts(body, numbering(levels, restart)) == ["SLO1. a", "SLO5. b", "SLO6. c"]


def test_a_use_of_a_list_can_change_its_label() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "Goal %1:")}</w:lvlOverride>'

    assert texts(item("b", list_id=2), numbering(level(0, "%1."), own)) == ["Goal 1: b"]


def test_legal_numbering_writes_all_counts_in_digits() -> None:
    numbers = numbering(level(0, "%1.", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>"))

    assert texts(item("a") + item("b", 1), numbers) == ["a", "1.1 b"]


def test_a_heading_keeps_every_number_but_no_bullet() -> None:
    outlined = '<w:outlineLvl w:val="0"/>'
    body = item("Readings", more=outlined) + item("Grading", more=outlined)
    roman, bullet = numbering(level(0, "%1.", "upperRoman")), numbering(level(0, "§", "bullet"))

    assert texts(body, roman) == ["I. Readings", "II. Grading"]
    assert texts(body, bullet) == ["Readings", "Grading"]


def test_a_bold_line_with_an_upper_number_is_a_heading() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    bold = make_raw_docx(
        p(r("About the families", "<w:b/>"), number),
        [("word/numbering.xml", numbering(level(0, "%1.", "upperRoman")))],
    )
    (block,) = read_docx(bold).blocks

    assert (block.kind, block.text) == (BlockKind.HEADING, "I. About the families")


def test_a_style_brings_its_list_and_its_level() -> None:
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    numbers = numbering(level(0, "Unit %1", more='<w:pStyle w:val="A"/>') + level(1, "%1.%2"))
    body = "".join(p(r(name), f'<w:pStyle w:val="{name}"/>') for name in "ABC")

    assert texts(body, numbers, styles) == ["Unit 1 A", "Unit 2 B", "2.1 C"]


def test_a_list_style_leads_to_its_list() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="Outcomes"><w:pPr><w:numPr><w:numId w:val="2"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    numbers = word_part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Outcomes"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "SLO%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    )

    assert texts(item("Observe"), numbers, styles) == ["SLO1. Observe"]


def test_a_paragraph_can_leave_its_styles_list() -> None:
    styles = (
        '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = p(r("x"), '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>')

    assert texts(body, numbering(level(0, "SLO%1.")), styles) == ["x"]


def test_deleted_and_hidden_paragraphs_are_not_counted() -> None:
    hidden = p(
        r("secret", "<w:vanish/>"),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    )
    gone = item("", more="<w:rPr><w:del/></w:rPr>")

    assert texts(item("a") + hidden + gone + item("b"), numbering(level(0, "SLO%1."))) == [
        "SLO1. a", "secret", "SLO2. b",
    ]  # fmt: skip


def test_a_cell_that_holds_only_a_number_says_it() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>" + cell.format(item("")) + cell.format(p(r("Play"))) + "</w:tr>"
    body = f"<w:tbl>{row * 2}</w:tbl>"

    assert texts(body, numbering(level(0, "%1."))) == ["1. | Play", "2. | Play"]


@pytest.mark.parametrize(
    "numbers",
    [
        word_part("numbering", ""),
        numbering(level(0, "%9%8%7" * 5_000)),
        numbering(f'<w:lvl w:ilvl="{"9" * 500}"><w:start w:val="-5"/></w:lvl>'),
        numbering(level(0, "SLO%1.").replace('w:val="1"', f'w:val="{"9" * 400}"')),
    ],
)
def test_absurd_numbers_lose_no_words(numbers: bytes) -> None:
    (text,) = texts(item("Observe"), numbers)

    assert text.endswith("Observe")
    assert len(text) < 300
