"""Passages are the syllabus's own words, cut where a reader would cut."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from syllabi import Block, SectionKind
from syllabi.assembly import assemble_syllabus
from syllabi.passages import passages_of
from tests.builders import heading, make_docx, make_text, paragraph
from tests.syllabi.blocks import head, item, prose, row


def texts(*blocks: Block) -> list[str]:
    return [passage.text for passage in passages_of(blocks)]


def test_a_paragraph_gives_its_sentences_with_the_one_before_as_setting() -> None:
    first, second = passages_of([prose("Babies cry. Parents respond.")])

    assert (first.text, first.setting) == ("Babies cry.", "")
    assert (second.text, second.setting) == ("Parents respond.", "Babies cry.")


def test_a_list_item_stays_whole() -> None:
    assert texts(item("Observe. Then write.")) == ["Observe. Then write."]


def test_a_reference_stays_whole() -> None:
    citation = "Bowlby, J. (1988). A secure base. London: Routledge."

    assert texts(prose(citation)) == [citation]


def test_each_filled_cell_is_a_passage_with_its_row_as_setting() -> None:
    first, second = passages_of([row(2, "Week 5", "", "Attachment")])

    assert (first.text, first.setting) == ("Week 5", "Attachment")
    assert (second.text, second.setting) == ("Attachment", "Week 5")


def test_a_long_cell_is_cut_at_its_paragraphs() -> None:
    lines = ["Read about play " * 6, "Watch the film " * 6]
    cell = "\n".join(line.strip() for line in lines)

    assert texts(row(2, "1", cell))[1:] == [line.strip() for line in lines]


def test_a_heading_that_only_names_a_part_is_no_passage() -> None:
    assert texts(head("Course Description"), head("References")) == []


def test_a_heading_with_words_of_its_own_is_a_passage() -> None:
    week = replace(head("Week 5: Attachment and loss"), section=SectionKind.SCHEDULE)

    assert texts(week, head("Course Description")) == ["Week 5: Attachment and loss"]


def test_ids_are_unique_and_survive_an_edit_elsewhere() -> None:
    before = passages_of([prose("Play."), prose("Play."), prose("Sleep.")])
    after = passages_of([prose("A new line."), prose("Play."), prose("Play."), prose("Sleep.")])

    assert len({passage.id for passage in before}) == 3
    assert [passage.id for passage in before] == [passage.id for passage in after[1:]]


def test_positions_count_up_from_zero() -> None:
    assert [p.position for p in passages_of([prose("A b. C d."), item("E")])] == [0, 1, 2]


@given(st.text(alphabet="abc .,;:?A!()'\"1", min_size=1, max_size=400))
def test_every_passage_is_text_of_its_block(text: str) -> None:
    block = prose(" ".join(text.split()))

    assert all(passage.text in block.text for passage in passages_of([block]))


def test_a_policy_only_syllabus_has_only_policy_passages() -> None:
    spec = [
        heading("Attendance Policy"),
        paragraph("Attendance is required at every class. Two absences lower the grade."),
        heading("Academic Integrity"),
        paragraph("Plagiarism will be reported to the Dean of Students."),
        heading("Counseling Services"),
        paragraph("Anxiety, depression and the loss of a loved one are common. Help is free."),
    ]
    for content in (make_text(spec), make_docx(spec)):
        syllabus = assemble_syllabus(content, "policies")

        assert syllabus.passages
        assert {passage.section for passage in syllabus.passages} == {SectionKind.POLICIES}
