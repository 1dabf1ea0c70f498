"""The same syllabus in every format gives the same blocks."""

from collections.abc import Callable

import pytest

from syllabi import BlockKind, SectionKind, Syllabus
from syllabi.assembly import assemble_syllabus
from tests.builders import (
    MAKERS,
    Spec,
    bold,
    bullets,
    heading,
    make_docx,
    make_html,
    make_odt,
    make_pdf,
    make_rtf,
    make_text,
    paragraph,
    table,
)

Maker = Callable[[Spec], bytes]
DESCRIPTION = "This course explores how infants and their families grow together at home."
SPEC: Spec = [
    heading("NURS 330: Family Nursing", 1),
    heading("Course Description"),
    paragraph(DESCRIPTION),
    bold("Learning Outcomes"),
    bullets("Describe infant states and cues.", "Plan care with families of newborns."),
    heading("Course Schedule"),
    table(["Week", "Topic", "Readings"], ["1", "Attachment", "Bowlby"], ["2", "Loss", "Robertson"]),
    bold("Attendance Policy"),
    paragraph("Attendance is required at every class."),
]


@pytest.mark.parametrize(("suffix", "make"), MAKERS)
def test_every_format_keeps_headings_prose_and_lists(suffix: str, make: Maker) -> None:
    syllabus = assemble_syllabus(make(SPEC), f"nurs330{suffix}")

    assert kind_of(syllabus, "Course Description") is BlockKind.HEADING
    assert kind_of(syllabus, "Learning Outcomes") is BlockKind.HEADING
    assert kind_of(syllabus, DESCRIPTION) is BlockKind.PARAGRAPH
    assert kind_of(syllabus, "Describe infant states and cues.") is BlockKind.LIST_ITEM
    assert section_of(syllabus, DESCRIPTION) is SectionKind.DESCRIPTION
    assert section_of(syllabus, "Plan care with families of newborns.") is SectionKind.OUTCOMES
    assert section_of(syllabus, "Attendance is required at every class.") is SectionKind.POLICIES
    assert syllabus.course.code == "NURS 330"
    assert syllabus.course.title == "Family Nursing"


@pytest.mark.parametrize(("suffix", "make"), MAKERS)
def test_a_table_row_keeps_its_cells(suffix: str, make: Maker) -> None:
    syllabus = assemble_syllabus(make(SPEC), f"nurs330{suffix}")
    row = next(block for block in syllabus.blocks if "Robertson" in block.text)

    assert row.kind is BlockKind.TABLE_ROW
    assert row.cells == ("2", "Loss", "Robertson")
    assert row.text == "2 | Loss | Robertson"
    assert row.place.removeprefix("page 1, ") == "table 1, row 3"
    assert row.section is SectionKind.SCHEDULE


@pytest.mark.parametrize(("suffix", "make"), MAKERS)
def test_a_table_stands_between_its_heading_and_the_next(suffix: str, make: Maker) -> None:
    texts = [block.text for block in assemble_syllabus(make(SPEC), f"nurs330{suffix}").blocks]
    start = texts.index("Course Schedule")

    assert texts[start + 1 : start + 5] == [
        "Week | Topic | Readings",
        "1 | Attachment | Bowlby",
        "2 | Loss | Robertson",
        "Attendance Policy",
    ]


def test_only_a_pdf_has_pages() -> None:
    assert {block.page for block in assemble_syllabus(make_pdf(SPEC), "a.pdf").blocks} == {1}
    for make in (make_docx, make_html, make_text, make_odt, make_rtf):
        assert {block.page for block in assemble_syllabus(make(SPEC), "a").blocks} == {None}


@pytest.mark.parametrize(("suffix", "make"), MAKERS)
def test_reading_twice_gives_the_same_syllabus(suffix: str, make: Maker) -> None:
    content = make(SPEC)

    assert assemble_syllabus(content, f"a{suffix}") == assemble_syllabus(content, f"a{suffix}")


def kind_of(syllabus: Syllabus, text: str) -> BlockKind:
    return next(block.kind for block in syllabus.blocks if block.text == text)


def section_of(syllabus: Syllabus, text: str) -> SectionKind:
    return next(block.section for block in syllabus.blocks if block.text == text)
