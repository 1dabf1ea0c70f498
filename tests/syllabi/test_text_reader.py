"""Markdown and plain text as people really send them."""

import pytest

from syllabi import BlockKind
from syllabi.readers.markdown_marks import strip_marks
from syllabi.readers.text_reader import read_text

HEADING, PROSE, ITEM, ROW = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_ROW,
)


def read(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in read_text(text.encode("utf-8")).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "# Attachment theory",
        "Attachment theory\n=================",
        "Attachment theory\n-----------------",
        "**Attachment theory**",
        "__Attachment theory__",
        "* *Attachment theory**",
    ],
)
def test_marked_lines_are_headings(line: str) -> None:
    assert read(f"{line}\n\nSome words follow here.") == [
        (HEADING, "Attachment theory"),
        (PROSE, "Some words follow here."),
    ]


@pytest.mark.parametrize("line", ["COURSE CONTENT", "Learning outcomes", "Course Description:"])
def test_plain_lines_that_name_a_part_are_headings(line: str) -> None:
    assert read(f"{line}\nThis course explores play.")[0] == (HEADING, line)


@pytest.mark.parametrize(
    "text",
    [
        "He spoke of the course\ndescription and of little else.",
        "SHOUTING IN A SENTENCE IS NOT A HEADING, IT IS ONLY LOUD.",
        "Bowlby, J. (1988). A secure base:\nclinical applications.",
    ],
)
def test_other_lines_are_no_headings(text: str) -> None:
    assert {kind for kind, _ in read(text)} == {PROSE}


def test_wrapped_lines_are_joined_to_one_paragraph() -> None:
    text = (
        "This course explores how infants and their families grow\n"
        "together, with close attention to the first months at home\n"
        "and to early self-\nregulation.\n\nA second paragraph."
    )

    assert read(text) == [
        (PROSE, text.split("\n\n", maxsplit=1)[0].replace("-\n", "-").replace("\n", " ")),
        (PROSE, "A second paragraph."),
    ]


def test_unwrapped_lines_stay_apart() -> None:
    assert len(read("Attachment in infancy\nLoss and mourning\nPlay and language\n")) == 3


# As wide as the lines of the file, so that only its words tell that a line is an item of its own.
WRAPPED = "Reflect on your own values and reactions during a visit to a family at home"


@pytest.mark.parametrize(
    "end",
    [
        " - 20%",
        " \u2013 20 %",
        ": 20 points",
        " (15 points)",
        " (15 pts each)",
        " [12.5%].",
        " (20% of the final grade)",
        " \u2026 20 percent",
    ],
)
def test_a_line_that_ends_with_its_weight_ends_there(end: str) -> None:
    first, second = f"{WRAPPED}{end}", "Policy brief on a child or family health issue - 15%"

    assert [words for _, words in read(f"{first}\n{second}\nQuizzes - 10%")] == [
        first,
        second,
        "Quizzes - 10%",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{WRAPPED} - 20%", "of the final grade, and more for those who like to write"),
        (f"{WRAPPED} (20%)", "and write of what you saw there - 15%"),
        (f"{WRAPPED} (20%),", "Quizzes (30%) and an examination (50%)"),
        (f"{WRAPPED} (45%);", "Virtual Community Research (45%)"),
        (f"{WRAPPED} and", "Write a policy brief on a child or family health issue - 15%"),
        (f"{WRAPPED} in 20%", "Connecticut families took part in it, and in the others"),
        (f"{WRAPPED} for 15 points", "Students write of it, and hand in what they wrote"),
        (f"{WRAPPED}, pages 10-20", "Bowlby has more of it"),
    ],
)
def test_a_wrapped_line_that_only_holds_a_number_goes_on(first: str, second: str) -> None:
    assert [words for _, words in read(f"{first}\n{second}")] == [f"{first} {second}"]


@pytest.mark.parametrize(
    "line", ["- Observe", "* Observe", "• Observe", "1. Observe", "a) Observe", "1\\. Observe"]
)
def test_bullets_and_numbers_make_list_items(line: str) -> None:
    assert read(f"{line}\n{line}") == [(ITEM, "Observe")] * 2


def test_a_wrapped_list_item_is_one_item() -> None:
    text = "- Describe how infants and parents come to know each other\n  in the first weeks."

    assert read(text) == [(ITEM, " ".join(text[2:].split()))]


def test_initials_are_not_a_numbered_list() -> None:
    assert read("A. B. Smith (2001). Play.")[0][0] is PROSE


def test_pipe_tables_give_rows() -> None:
    assert read("| Week | Topic |\n|---|---|\n| 1 | **Play** |\n") == [
        (ROW, "Week | Topic"),
        (ROW, "1 | Play"),
    ]


def test_a_label_is_split_from_its_text() -> None:
    assert read("Course Description: This course explores play.") == [
        (HEADING, "Course Description"),
        (PROSE, "This course explores play."),
    ]


@pytest.mark.parametrize("line", ["Week 5: Play", "Office: Room 3", "Note: bring a pen"])
def test_a_line_with_a_colon_stays_whole(line: str) -> None:
    assert read(f"{line} and paper.")[0][1].startswith(line)


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**bold** and *soft* and ***both***", "bold and soft and both"),
        ("_soft_ and __bold__", "soft and bold"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("[the text](http://example.edu/a_b)", "the text"),
        ("<https://example.edu>", "https://example.edu"),
        ("1\\. escaped \\* star", "1. escaped * star"),
        ("Mosby&#8217;s &amp; Co", "Mosby\u2019s & Co"),
        ("`code` ~~old~~", "code old"),
        ("5 < 6 and a <b>tag</b>", "5 < 6 and a tag"),
    ],
)
def test_marks_go_and_words_stay(marked: str, words: str) -> None:
    assert strip_marks(marked) == words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    blocks = read_text("Families caf\u00e9 \u201cplay\u201d".encode(encoding)).blocks

    assert blocks[0].text == "Families caf\u00e9 \u201cplay\u201d"


def test_places_are_lines() -> None:
    blocks = read_text(b"# Title\n\nWords here.\n\n- item\n").blocks

    assert [block.place for block in blocks] == ["line 1", "line 3", "line 5"]
