"""Campus notices that stand inside a part of the course, as blocks and as sentences."""

from dataclasses import replace

import pytest

from syllabi import Block, SectionKind
from syllabi.passages import passages_of
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose, row

SET_ASIDE = SectionKind.POLICIES
HEADINGS = {
    "Course Description": SectionKind.DESCRIPTION,
    "Learning Outcomes": SectionKind.OUTCOMES,
    "Course Schedule": SectionKind.SCHEDULE,
    "Assignments": SectionKind.ASSESSMENT,
}
NOTICES = [
    "If you experience perinatal depression or anxiety, the Counseling Center can help.",
    "Students who are pregnant or parenting infants may contact the Title IX office for support.",
    "Late work loses 10% a day unless accommodations for a disability or a pregnancy apply.",
    "If you are struggling with grief or trauma, please contact the Dean of Students.",
    "Students affected by domestic violence should contact Student Health Services.",
    "Parents of young children are encouraged to visit our campus food pantry.",
    "You can register with the Office of Disability Services for accommodations.",
    "The Writing Center is available to help you with every stage of a paper.",
    "Academic integrity applies to all work on infants and families.",
]
CONTENT = [
    "Students will contact a counseling center to interview a clinician about postpartum loss.",
    "Students must visit the Counseling Center and interview a clinician about perinatal loss.",
    "If you choose the clinic, visit the Counseling Center and describe how it serves mothers.",
    "We discuss how college counseling centers see attachment in students who become parents.",
    "Students should contact a family with a newborn and observe a feeding.",
    "If you are a nurse, you can help parents of infants with disabilities.",
    "Late preterm infants will need support from the family.",
]
TOPICS = [
    "Title IX and pregnant students: law and policy",
    "Week 5: College counseling centers and attachment",
    "How Title IX can help pregnant and parenting students",
    "Food insecurity and infant development",
    "Week 6: If you feel the infant's distress: the Counseling Center of Vienna can help.",
]


def _sections(block: Block, heading: str) -> dict[str, SectionKind]:
    """Give the section of each passage of a block below a heading."""
    blocks = assign_sections([head(heading), block])[1:]
    return {passage.text: passage.section for passage in passages_of(blocks)}


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_to_students_is_set_aside_in_any_part(heading: str, text: str) -> None:
    given = [head(heading), prose(text), item(text)]

    assert [block.section for block in assign_sections(given)[1:]] == [SET_ASIDE] * 2


def test_a_notice_below_a_week_is_set_aside_and_the_week_stays() -> None:
    given = [head("Course Schedule"), head("Week 3: Perinatal loss", 3), prose(NOTICES[0])]
    week, notice = assign_sections(given)[1:]

    assert (week.section, notice.section) == (SectionKind.SCHEDULE, SET_ASIDE)
    assert notice.sign.words


def test_a_topic_that_heads_a_notice_in_a_schedule_stays() -> None:
    given = [head("Course Schedule"), head("Week 3", 3), head("Perinatal depression", 4)]
    topic, notice = assign_sections([*given, prose(NOTICES[0])])[2:]

    assert (topic.section, notice.section) == (SectionKind.SCHEDULE, SET_ASIDE)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("text", CONTENT)
def test_course_content_that_names_a_service_is_not_set_aside(heading: str, text: str) -> None:
    for block in (prose(text), item(text), row(2, "3", text)):
        assert SET_ASIDE not in _sections(block, heading).values()


@pytest.mark.parametrize("heading", ["Course Description", "Learning Outcomes", "Course Schedule"])
@pytest.mark.parametrize("text", TOPICS)
def test_a_topic_is_not_set_aside(heading: str, text: str) -> None:
    for block in (prose(text), item(text), row(2, "3", text)):
        assert SET_ASIDE not in _sections(block, heading).values()


@pytest.mark.parametrize(
    ("heading", "content", "notice"),
    [
        ("Assignments", "Case study of a toddler (20%).", "Late work will not be accepted."),
        ("Assignments", "Developmental screening of an infant, 20%.", NOTICES[-1]),
        ("Assignments", "Observe an infant at play.", "Plagiarism will mean a failing grade."),
        ("Course Schedule", "Week 3: Perinatal depression and anxiety.", NOTICES[0]),
        ("Course Schedule", "Bonding after birth.", NOTICES[1]),
        ("Course Description", "The course is about infants and their families.", NOTICES[2]),
        ("Learning Outcomes", "Describe how infants attach to caregivers.", NOTICES[3]),
    ],
)
def test_only_the_notice_in_a_block_is_set_aside(heading: str, content: str, notice: str) -> None:
    text = f"{content} {notice}"
    expected = {content: HEADINGS[heading], notice: SET_ASIDE}

    assert assign_sections([head(heading), prose(text)])[1].section is HEADINGS[heading]
    for block in (prose(text), item(text), row(2, "3", text), row(2, "3", content, notice)):
        assert expected.items() <= _sections(block, heading).items()


def test_content_behind_a_notice_is_matched() -> None:
    text = "Case study of a toddler. Late work will not be accepted. Describe the child's play."

    assert list(_sections(item(text), "Assignments").values()) == [
        SectionKind.ASSESSMENT,
        SET_ASIDE,
        SectionKind.ASSESSMENT,
    ]


def test_a_notice_is_no_setting_for_the_sentence_behind_it() -> None:
    blocks = assign_sections([head("Assignments"), prose(f"A paper. {NOTICES[0]} Watch a baby.")])

    assert [passage.setting for passage in passages_of(blocks[1:])] == ["", "A paper.", ""]


def test_a_task_in_one_sentence_with_a_notice_stays() -> None:
    text = "Case study of a toddler (20%); late work will not be accepted."

    assert _sections(item(text), "Assignments") == {text: SectionKind.ASSESSMENT}


@pytest.mark.parametrize(
    "text",
    [
        "Late work will not be accepted. Exceptions for absence need documentation.",
        "Attendance is required. If you are absent, please notify the instructor.",
    ],
)
def test_what_goes_on_with_a_notice_is_one_too(text: str) -> None:
    assert assign_sections([head("Assignments"), prose(text)])[1].section is SET_ASIDE


def test_no_sentence_is_set_aside_of_what_a_person_moved() -> None:
    text = f"Case study of a toddler (20%). {NOTICES[0]}"
    (_, block) = assign_sections([head("Assignments"), prose(text)])
    moved = replace(block, section=SectionKind.SCHEDULE)

    assert {p.section for p in passages_of([moved])} == {SectionKind.SCHEDULE}


def test_no_sentence_counts_of_what_a_person_set_aside() -> None:
    (_, block) = assign_sections([head("Assignments"), prose("Observe an infant. Write.")])
    moved = replace(block, section=SET_ASIDE)

    assert {p.section for p in passages_of([moved])} == {SET_ASIDE}
