"""The text of a PDF's pages: cut words, spaced letters, turned pages, hidden words."""

import io
from collections.abc import Callable

import pytest
from PIL import Image
from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from syllabi import Block, DocumentPart
from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.readers import pdf_grids, pdf_text
from syllabi.readers.pdf_letters import undoubled
from syllabi.readers.pdf_reader import read_pdf
from tests.builders import make_pdf, make_scanned_pdf, page_break, paragraph, table

OWN = (
    "Infants and their parents at home.",
    "Grief of families after a loss.",
    "Feeding and sleep in the first months.",
    "Play and language of toddlers.",
)
PLAIN = "Infants and their families are seen at home by a team of two."


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def written(*lines: str) -> bytes:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 14 * number, line)

    return drawn(draw)


def texts(blocks: tuple[Block, ...], part: DocumentPart = DocumentPart.BODY) -> list[str]:
    return [block.text for block in blocks if block.part is part]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Nurses study parent-", "infant work.", "parent-infant work"),
        ("Nurses study evidence-", "based care.", "evidence-based care"),
        ("Nurses look for walk-", "through rooms.", "walk-through rooms"),
        ("Nurses study the develop-", "ment of infants.", "the development of"),
        ("Nurses study person-", "ality of infants.", "personality of"),
        ("Nurses visit Mother-", "Infant units.", "Mother-Infant units"),
        ("Nurses see a 9-", "month-old infant.", "a 9-month-old infant"),
        ("Nurses see pre-", "and postnatal care.", "pre- and postnatal care"),
        ("Nurses study the infant\u2013", "parent bond.", "infant\u2013parent bond"),
        ("Nurses watch play\u2014", "and they write.", "play\u2014and they write"),
        ("Nurses watch play and/", "or sleep.", "play and/or sleep"),
        ("Nurses watch play \u2013", "or sleep.", "play \u2013 or sleep"),
    ],
)
def test_a_word_cut_by_the_line_end_is_whole(first: str, second: str, joined: str) -> None:
    assert joined in " ".join(texts(read_pdf(written(PLAIN, first, second)).blocks))


@pytest.mark.parametrize("word", ["re-enactment", "reenactment"])
def test_a_cut_word_is_written_as_elsewhere_in_the_document(word: str) -> None:
    content = written("Infants and their families watch a re-", "enactment.", PLAIN, f"The {word}")

    assert f"watch a {word}." in " ".join(texts(read_pdf(content).blocks))


def test_letters_spaced_out_are_words() -> None:
    content = written("C O U R S E   G O A L S", PLAIN)

    assert texts(read_pdf(content).blocks)[0] == "COURSE GOALS"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CCoouurrssee  GGooaallss", "Course Goals"),
        ("--------", "--------"),
        ("aabbccdde", "aabbccdde"),
        ("Bookkeeping", "Bookkeeping"),
    ],
)
def test_a_line_printed_twice_over_is_read_once(text: str, expected: str) -> None:
    assert undoubled(text) == expected


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_reads_as_it_is_seen(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        width, height = canvas._pagesize
        canvas.setPageRotation(turn)
        across, up = {0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}[turn]
        canvas.translate(across, up)
        canvas.rotate(turn)
        for number in range(1, 5):
            canvas.drawString(72, 500 - 30 * number, f"Week {number}")
            canvas.drawString(150, 500 - 30 * number, f"Play and language, part {number}")
            canvas.drawString(150, 487 - 30 * number, "of the first years")

    rows = [block.cells for block in read_pdf(drawn(draw)).blocks]

    assert rows == [
        (f"Week {n}", f"Play and language, part {n} of the first years") for n in range(1, 5)
    ]


def hidden(canvas: Canvas, how: str) -> None:
    canvas.drawString(72, 700, PLAIN)
    words = canvas.beginText(72, 680)
    if how == "invisible":
        words.setTextRenderMode(3)
    elif how == "white":
        words.setFillColorRGB(1, 1, 1)
    elif how == "tiny":
        words.setFont("Helvetica", 0.5)
    elif how == "white on black":
        canvas.rect(60, 670, 300, 30, fill=1)
        words.setFillColorRGB(1, 1, 1)
    words.textLine("Attachment theory")
    canvas.drawText(words)


@pytest.mark.parametrize("how", ["invisible", "white", "tiny"])
def test_text_that_nobody_sees_is_kept_apart_and_told(how: str) -> None:
    document = read_pdf(drawn(lambda canvas: hidden(canvas, how)))

    assert texts(document.blocks) == [PLAIN]
    assert texts(document.blocks, DocumentPart.HIDDEN) == ["Attachment theory"]
    assert document.warnings == ("Hidden text was found; it is shown but not matched.",)


def test_white_words_on_a_dark_ground_are_seen() -> None:
    document = read_pdf(drawn(lambda canvas: hidden(canvas, "white on black")))

    assert "Attachment theory" in " ".join(texts(document.blocks))
    assert document.warnings == ()


def test_what_a_scanner_recognised_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (8, 8), 255)), 0, 0, *letter)
        words = canvas.beginText(72, 680)
        words.setTextRenderMode(3)
        words.textLine(PLAIN)
        canvas.drawText(words)

    document = read_pdf(drawn(draw))

    assert texts(document.blocks) == [PLAIN]
    assert document.warnings == ()


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        for column, left in enumerate((72, 320)):
            for number in range(12):
                words = f"Column {column} line {number} of words that fill it up"
                canvas.drawString(left, 700 - 14 * number, words)

    text = " ".join(texts(read_pdf(drawn(draw)).blocks))
    first = [f"Column {column} line {number}" for column in range(2) for number in range(12)]

    assert [text.index(words) for words in first] == sorted(text.index(words) for words in first)


def test_what_every_page_repeats_is_kept_once_behind_the_body() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(1, 4):
            canvas.drawString(72, 760, "NURS 330 Family Nursing")
            for number in range(9):
                canvas.drawString(72, 700 - 30 * number, f"Words {page} {number} on infants")
            canvas.drawString(72, 20, f"https://example.edu/syllabus.html {page}/3")
            canvas.showPage()

    blocks = read_pdf(drawn(draw)).blocks

    assert texts(blocks, DocumentPart.RUNNING) == ["NURS 330 Family Nursing"]
    assert blocks[-1].part is DocumentPart.RUNNING
    assert not any("example.edu" in block.text for block in blocks)


def test_a_number_below_words_is_no_page_number() -> None:
    assert texts(read_pdf(written(PLAIN, "See chapters 1 and", "2")).blocks)[-1].endswith("2")


def test_a_page_with_more_than_the_limit_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_text, "MAX_PAGE_CHARACTERS", 100)
    blocks = read_pdf(written(*[PLAIN] * 9)).blocks

    assert 90 <= sum(len(block.text) for block in blocks) <= 100


def test_slow_tables_are_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(finder: pdf_grids.GridFinder, number: int) -> tuple[()]:
        while True:
            pass

    monkeypatch.setattr(pdf_grids, "MAX_PAGE_SECONDS", 0.05)
    monkeypatch.setattr(pdf_grids.GridFinder, "_found", found)
    document = read_pdf(make_pdf([paragraph(PLAIN), table(("Week", "Topic"), ("1", "Play"))]))

    assert "Play" in " ".join(texts(document.blocks))
    assert document.warnings == (
        "Page 1: looking for tables took too long; what stands there is read as lines.",
    )


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    buffer = io.BytesIO()
    lock = StandardEncryption("", ownerPassword="owner", canCopy=0)
    canvas = Canvas(buffer, pagesize=letter, encrypt=lock)
    canvas.drawString(72, 700, PLAIN)
    canvas.save()

    assert texts(read_pdf(buffer.getvalue()).blocks) == [PLAIN]


def test_a_file_that_asks_for_a_password_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError, match="never ask for passwords") as caught:
        read_pdf(make_pdf([paragraph(PLAIN)], password="words"))  # noqa: S106 - a test's own

    assert caught.value.kind is UnreadKind.PASSWORD


def test_a_document_of_pictures_is_refused_with_their_number() -> None:
    with pytest.raises(UnreadableDocumentError, match="3 of 3 pages are pictures") as caught:
        read_pdf(make_scanned_pdf(3))

    assert caught.value.kind is UnreadKind.NO_TEXT


def test_a_page_that_cannot_be_loaded_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(pdf: PdfDocument, index: int) -> PdfPage:
        if index in {1, 3}:
            raise PdfiumError("Failed to load page.")
        return pdf.get_page(index)

    monkeypatch.setattr(PdfDocument, "__getitem__", load)
    spec = [part for words in OWN for part in (paragraph(words), page_break())][:-1]
    document = read_pdf(make_pdf(spec))

    assert {block.page for block in document.blocks} == {1, 3}
    assert document.warnings == ("2 of 4 pages could not be read (pages 2, 4).",)
