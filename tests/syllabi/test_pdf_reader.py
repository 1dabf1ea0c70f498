"""PDF pages become paragraphs with page numbers, without running heads."""

import io

import pytest
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from syllabi import BlockKind, UnreadKind
from syllabi.document import BlockCollector, UnreadableDocumentError
from syllabi.readers.pdf_layout import write_blocks
from syllabi.readers.pdf_lines import PdfLine
from syllabi.readers.pdf_reader import read_pdf
from syllabi.readers.pdf_running_lines import part_running_lines
from tests.builders import bold, heading, make_pdf, page_break, paragraph

LONG = (
    "This course explores how infants and their families grow together, with close attention "
    "to the first months at home, to feeding, to sleep and to the feelings of parents. "
)


def test_wrapped_lines_are_one_paragraph() -> None:
    blocks = read_pdf(make_pdf([paragraph(LONG), paragraph(LONG)])).blocks

    assert [block.text for block in blocks] == [LONG.strip()] * 2


def test_pages_are_counted_from_one() -> None:
    spec = [paragraph(LONG), page_break(), paragraph(f"Then more. {LONG}")]

    assert [block.page for block in read_pdf(make_pdf(spec)).blocks] == [1, 2]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    spec = [paragraph(LONG), page_break(), paragraph(LONG), page_break(), paragraph(LONG)]
    blocks = read_pdf(make_pdf(spec, running_head="NURS 330 Fall 2025")).blocks

    assert [block.text for block in blocks].count("NURS 330 Fall 2025") == 1
    assert not any(block.text.startswith("Page") for block in blocks)


def test_bold_and_large_lines_are_headings() -> None:
    spec = [heading("Large words", 1), paragraph(LONG), bold("Bold words"), paragraph(LONG)]
    blocks = read_pdf(make_pdf(spec)).blocks

    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def _grey() -> ImageReader:
    return ImageReader(Image.new("L", (8, 8), 128))


def made_of_pages(*kinds: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    for kind in kinds:
        if kind in ("picture", "stamped"):
            canvas.drawImage(_grey(), 50, 50, 500, 700)
            canvas.drawString(72, 20, "Scanned by X" if kind == "stamped" else "")
        elif kind in ("short", "red"):
            if kind == "red":
                canvas.rect(50, 50, 500, 700, fill=0)
            canvas.drawString(72, 20, "First page")
        elif kind == "words":
            for number in range(8):
                canvas.drawString(72, 700 - 14 * number, LONG[:80])
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("kinds", [["short"], ["red"], ["short", "empty", "empty"]])
def test_a_page_of_few_words_without_a_picture_is_read(kinds: list[str]) -> None:
    document = read_pdf(made_of_pages(*kinds))

    assert [block.text for block in document.blocks] == ["First page"]
    assert document.warnings == ()


@pytest.mark.parametrize("word", ["Potato", "Page"])
def test_pages_that_hold_nothing_but_a_count_are_read(word: str) -> None:
    spec = [part for n in range(4) for part in (paragraph(f"{word} {n}"), page_break())]

    assert [block.text for block in read_pdf(make_pdf(spec[:-1])).blocks][::3] == [
        f"{word} 0",
        f"{word} 3",
    ]


@pytest.mark.parametrize(
    ("kinds", "reason"),
    [
        (["picture"], "1 of 1 pages is a picture of text"),
        (["stamped"] * 50, "50 of 50 pages are pictures of text"),
        (["picture", "picture", "short"], "2 of 3 pages are pictures of text"),
        (["picture", "empty", "empty"], "1 of 3 pages is a picture of text"),
        (["empty"], "holds no text"),
    ],
)
def test_pictures_and_empty_pages_are_refused(kinds: list[str], reason: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=reason) as caught:
        read_pdf(made_of_pages(*kinds))

    assert caught.value.kind is UnreadKind.NO_TEXT


def test_a_partly_scanned_pdf_is_read_with_a_warning() -> None:
    document = read_pdf(made_of_pages("words", "picture", "empty", "picture", "picture"))

    assert document.warnings == (
        "Pages 2, 4-5 hold pictures of text, which cannot be read. Send the Word file, or a PDF "
        "in which words can be selected with the mouse.",
    )


def lines(*texts: str, page: int = 1) -> list[PdfLine]:
    return [PdfLine(text, page) for text in texts]


def kept(*pages: list[PdfLine]) -> list[list[str]]:
    return [[line.text for line in page] for page in part_running_lines(pages)[0]]


def test_a_repeated_line_inside_the_page_stays() -> None:
    texts = ["Head", "a", "b", "Again", "c", "d", "Foot"]

    assert kept(lines(*texts), lines(*texts, page=2)) == [["b", "Again", "c"]] * 2


@pytest.mark.parametrize(
    "foot",
    [
        "SOWK 410 Practice with Families Page {} of 4",
        "Family Practice | {}",
        "Page {}",
        "{} / 4",
        "- {} -",
    ],
)
def test_a_line_that_counts_the_pages_leaves_no_copy(foot: str) -> None:
    words = ["Infants", "Parents", "Families", "Homes"]
    pages = [lines(word, foot.format(n), page=n) for n, word in enumerate(words, 1)]

    assert kept(*pages) == [[word] for word in words]


@pytest.mark.parametrize("head", ["Week {}", "Chapter {}: Play"])
def test_headings_with_numbers_are_no_running_lines(head: str) -> None:
    numbers = (1, 4, 6)
    pages = [
        lines(head.format(number), f"About {number}", page=page)
        for page, number in enumerate(numbers, 1)
    ]

    assert [page[0] for page in kept(*pages)] == [head.format(number) for number in numbers]


def test_the_only_page_loses_its_page_number() -> None:
    assert kept(lines("Words", "NURS 330 Page 1 of 1")) == [["Words"]]


def test_larger_type_stands_above_smaller_type() -> None:
    spec = [heading("A", 1), heading("B", 2), paragraph(LONG), bold("C"), paragraph(LONG)]
    levels = {block.text: block.level for block in read_pdf(make_pdf(spec)).blocks if block.level}

    assert levels["A"] < levels["B"] < levels["C"]


def test_a_bullet_on_its_own_line_marks_the_next() -> None:
    collector = BlockCollector()
    write_blocks(lines("•", "Observe an infant"), collector)

    assert [(block.kind, block.text) for block in collector.blocks] == [
        (BlockKind.LIST_ITEM, "Observe an infant")
    ]


def test_a_paragraph_goes_on_across_pages() -> None:
    collector = BlockCollector()
    write_blocks([*lines("Infants learn from"), *lines("their parents.", page=2)], collector)

    assert [block.text for block in collector.blocks] == ["Infants learn from their parents."]
