"""A heading of a PDF that goes on in a second line is one heading; two headings stay two."""

import io

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from syllabi import Block, BlockKind
from syllabi.readers.pdf_reader import read_pdf

BODY = "Infants and their families are seen at home by a team of two nurses and one social worker."
LARGE = "NURS 342: Nursing Care of Childbearing and Childrearing"
Line = tuple[str, str, int]


def read(*lines: Line, is_centred: bool = False, gap: float = 1.2) -> list[Block]:
    """Set (text, font, size) from the top, and body text below."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    y = 720.0
    for text, font, size in lines:
        canvas.setFont(font, size)
        canvas.drawCentredString(306, y, text) if is_centred else canvas.drawString(72, y, text)
        y -= gap * size
    canvas.setFont("Helvetica", 11)
    for number in range(6):
        canvas.drawString(72, y - 30 - 13 * number, BODY)
    canvas.save()
    return list(read_pdf(buffer.getvalue()).blocks)


def headings(*lines: Line, is_centred: bool = False, gap: float = 1.2) -> list[str]:
    blocks = read(*lines, is_centred=is_centred, gap=gap)
    return [block.text for block in blocks if block.kind is BlockKind.HEADING]


def bold(text: str, size: int = 11) -> Line:
    return text, "Helvetica-Bold", size


@pytest.mark.parametrize("is_centred", [False, True])
@pytest.mark.parametrize(
    "lines",
    [
        (bold(LARGE, 16), bold("Families and Communities", 16)),
        (bold("Nursing Care of Infants and", 16), bold("Families", 16)),
        (bold("Course Objectives and"), bold("Outcomes")),
        (bold("What babies need from us,"), bold("and when")),
    ],
)
def test_a_heading_of_two_lines_is_one(lines: tuple[Line, Line], is_centred: bool) -> None:
    assert headings(*lines, is_centred=is_centred) == [f"{lines[0][0]} {lines[1][0]}"]


@pytest.mark.parametrize(
    "lines",
    [
        (bold("Nutmeg State University"), bold("School of Nursing")),
        (bold("Course Description"), bold("Grading")),
        (bold("1. Introduction to Play"), bold("2. Attachment")),
        (bold("Nursing Care of Infants", 16), bold("Ways of Playing", 12)),
        (bold("Infant Development"), bold("Fall 2025")),
        (bold(LARGE, 16), bold("Fall 2025 and Spring 2026", 16)),
        (bold("Infant Development"), bold("Instructor: Dr. Lee")),
        (bold("Ways of Playing"), bold("Week 1: Attachment")),
    ],
)
def test_two_headings_must_not_be_one(lines: tuple[Line, Line]) -> None:
    assert headings(*lines) == [text for text, _, _ in lines]


def test_a_wide_gap_parts_two_headings() -> None:
    assert len(headings(bold(LARGE, 16), bold("Families", 16), gap=2.5)) == 2


def test_a_bold_sentence_over_two_lines_is_a_paragraph() -> None:
    start = "Students who miss more than two clinical days cannot pass this course, and no"
    blocks = read(bold(start), bold("exception is made."))

    assert blocks[0].kind is BlockKind.PARAGRAPH
    assert blocks[0].text == f"{start} exception is made."
