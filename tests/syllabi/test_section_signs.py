"""Every block says why it has its section, in the syllabus's own words."""

from dataclasses import replace

import pytest

from syllabi import Block, DocumentPart, SectionKind, SectionSign, SignKind
from syllabi.section_signs import MAX_SIGN_CHARACTERS, sign_of
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose, row

PROSE = "This course introduces how families and young children live, grow and learn together " * 3
CITATION = "Bowlby, J. (1988). A secure base. London: Routledge."
NOTICE = "The Counseling Center offers free support to students."


@pytest.mark.parametrize(
    ("blocks", "sign"),
    [
        ((head("Course Goals"), prose("Know play.")), ("heading", "Course Goals")),
        ((head("Course Goals", 2), head("Play", 3), item("x")), ("heading", "Course Goals")),
        ((head("Week 5: Loss"), prose("A film.")), ("meeting", "Week 5")),
        ((prose("Office hours: by appointment"),), ("fact", "Office hours")),
        ((prose("Lecture: Wednesdays, 2-4 pm"),), ("fact", "Lecture: Wednesdays, 2-4 pm")),
        ((row(1, "Course Description", PROSE),), ("row_label", "Course Description")),
        ((row(1, "Week", "Topic"), row(2, "1", "Play")), ("table_head", "Week | Topic")),
        ((row(1, "Task", "Weight"), row(2, "Log", "9")), ("table_head", "Task | Weight")),
        ((*[prose(f"Week {n}: Play") for n in (1, 2, 3)],), ("dated_lines", "Week 1: Play")),
        ((prose("Log 20%"), prose("Visit 30%"), prose("Essay 50%")), ("weights", "Log 20%")),
        ((*[prose(CITATION)] * 4,), ("citations", CITATION)),
        ((prose("You will be able to:"), item("Observe")), ("lead_in", "You will be able to:")),
        ((head("Introduction"), item("SLO1. Observe")), ("lead_in", "SLO1.")),
        ((prose(NOTICE),), ("notice_wording", "Counseling Center")),
        ((head("Grading"), item("A 93-100; B 83-92; C 73-82")),
         ("grade_scale", "A 93-100; B 83-92; C 73-82")),
        ((prose("NURS 330"), prose(PROSE)),
         ("early_prose", "This course introduces how families and young children")),
        ((prose("Welcome."),), ("none", "")),
    ],
)  # fmt: skip
def test_the_last_block_says_what_shows_its_section(
    blocks: tuple[Block, ...], sign: tuple[str, str]
) -> None:
    assert assign_sections(blocks)[-1].sign == SectionSign(SignKind(sign[0]), sign[1])


def test_a_sign_is_short_and_ends_at_a_word() -> None:
    words = sign_of(SignKind.CITATIONS, "infants " * 40).words

    assert len(words) <= MAX_SIGN_CHARACTERS
    assert words.endswith("infants \u2026")


def test_a_notice_is_quoted_as_it_is_written() -> None:
    (block,) = assign_sections([prose("The University's TITLE  IX office can help.")])

    assert block.sign.words == "TITLE IX"


@pytest.mark.parametrize("part", [DocumentPart.RUNNING, DocumentPart.HIDDEN])
def test_what_is_outside_the_body_has_no_part_in_sections(part: DocumentPart) -> None:
    outside = replace(head("Course Policies", 1), part=part)
    blocks = assign_sections([head("Course Schedule"), outside, prose("Play."), outside])

    assert [block.section for block in blocks[1:3]] == [SectionKind.OTHER, SectionKind.SCHEDULE]
    assert blocks[1].sign == SectionSign(SignKind.DOCUMENT_PART, part.value)
    assert blocks[1].path == ()
    assert blocks[2].path == ("Course Schedule",)


def test_a_page_header_does_not_tear_a_run_of_citations() -> None:
    header = replace(prose("NURS 330, page 2"), part=DocumentPart.RUNNING)
    blocks = assign_sections([*[prose(CITATION)] * 2, header, *[prose(CITATION)] * 2])

    assert [block.section for block in blocks if block is not blocks[2]] == [
        SectionKind.BIBLIOGRAPHY
    ] * 4
