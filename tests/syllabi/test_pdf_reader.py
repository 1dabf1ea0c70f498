"""PDF pages become paragraphs with page numbers, without running heads."""

from syllabi import BlockKind, read_syllabus
from syllabi.document import BlockCollector
from syllabi.readers.pdf_layout import PdfLine, drop_repeated_lines, write_blocks
from tests.builders import bold, heading, make_pdf, page_break, paragraph

LONG = (
    "This course explores how infants and their families grow together, with close attention "
    "to the first months at home, to feeding, to sleep and to the feelings of parents. "
)


def test_wrapped_lines_are_one_paragraph() -> None:
    blocks = read_syllabus(make_pdf([paragraph(LONG), paragraph(LONG)]), "a.pdf").blocks

    assert [block.text for block in blocks] == [LONG.strip()] * 2


def test_pages_are_counted_from_one() -> None:
    spec = [paragraph(LONG), page_break(), paragraph(f"Then more. {LONG}")]

    assert [block.page for block in read_syllabus(make_pdf(spec), "a.pdf").blocks] == [1, 2]


def test_running_heads_and_page_numbers_are_dropped() -> None:
    spec = [paragraph(LONG), page_break(), paragraph(LONG), page_break(), paragraph(LONG)]
    blocks = read_syllabus(make_pdf(spec, running_head="NURS 330 Fall 2025"), "a.pdf").blocks

    assert [block.text for block in blocks].count("NURS 330 Fall 2025") == 1
    assert not any(block.text.startswith("Page") for block in blocks)


def test_bold_and_large_lines_are_headings() -> None:
    spec = [heading("Large words", 1), paragraph(LONG), bold("Bold words"), paragraph(LONG)]
    blocks = read_syllabus(make_pdf(spec), "a.pdf").blocks

    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2


def test_a_partly_scanned_pdf_is_read_with_a_warning() -> None:
    spec = [paragraph(LONG), page_break(), paragraph(LONG), page_break(), paragraph("-")]
    syllabus = read_syllabus(make_pdf(spec), "a.pdf")

    assert syllabus.warnings == ("1 of 3 pages hold no text; they may be pictures (pages 3).",)


def lines(*texts: str, page: int = 1) -> list[PdfLine]:
    return [PdfLine(text, page) for text in texts]


def test_a_repeated_line_inside_the_page_stays() -> None:
    page = lines("Head", "a", "b", "Again", "c", "d", "Foot")
    kept = [line.text for line in drop_repeated_lines([page, page])]

    assert kept.count("Again") == 2
    assert kept.count("Head") == 1


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
