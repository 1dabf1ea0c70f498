from dataclasses import replace

import pytest

from exports import credits_text, moved_text, set_aside_reasons, sign_text
from exports.outline import Bullet, Heading, Paragraph, course_pages
from syllabi import (
    Block,
    BlockKind,
    Course,
    DocumentPart,
    SectionKind,
    SectionSign,
    SignKind,
)
from tests.exports.reports import make_course, make_framework, make_passage, make_report

ATTENDANCE = SectionSign(SignKind.HEADING, "Attendance")
NOTICE = SectionSign(SignKind.NOTICE_WORDING, "students with disabilities")


def block(
    sign: SectionSign,
    section: SectionKind = SectionKind.POLICIES,
    proposed: SectionKind = SectionKind.POLICIES,
    part: DocumentPart = DocumentPart.BODY,
) -> Block:
    made = Block(BlockKind.PARAGRAPH, "Some words.", "line 1", section=section, proposed=proposed)
    return replace(made, sign=sign, part=part)


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (SectionSign(), "no sign of a section"),
        (ATTENDANCE, 'heading "Attendance"'),
        (NOTICE, 'reads like a campus notice "students with disabilities"'),
        (SectionSign(SignKind.LEAD_IN, "Students will:"), 'follows "Students will:"'),
        (SectionSign(SignKind.GRADE_SCALE), "grading scale"),
    ],
)
def test_a_sign_is_said_in_words(sign: SectionSign, words: str) -> None:
    assert sign_text(sign) == words


def test_every_kind_of_sign_has_words() -> None:
    texts = {sign_text(SectionSign(kind)) for kind in SignKind}
    assert len(texts) == len(SignKind)


def test_long_words_of_a_syllabus_are_cut() -> None:
    assert len(sign_text(SectionSign(SignKind.HEADING, "long " * 100))) < 90


def test_reasons_are_counted_with_the_commonest_first() -> None:
    blocks = (
        block(NOTICE),
        block(ATTENDANCE),
        block(ATTENDANCE),
        block(SectionSign(SignKind.HEADING, "Late work")),
        block(ATTENDANCE, proposed=SectionKind.OTHER),
        block(SectionSign(SignKind.DOCUMENT_PART), part=DocumentPart.HIDDEN),
    )
    assert set_aside_reasons(blocks) == (
        '3 paragraphs: heading "Attendance" and "Late work"',
        '1 paragraph: reads like a campus notice "students with disabilities"',
        "1 paragraph: set aside by hand",
        "1 paragraph: hidden text",
    )


def test_moves_are_counted_with_their_targets() -> None:
    to_outcomes = block(NOTICE, SectionKind.OUTCOMES)
    assert moved_text([to_outcomes]) == (
        "1 paragraph was moved to another section by hand: 1 to Outcomes."
    )
    assert moved_text([to_outcomes, to_outcomes, block(NOTICE, SectionKind.SCHEDULE)]) == (
        "3 paragraphs were moved to another section by hand: 2 to Outcomes and 1 to Schedule."
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [("3", "3 credits"), ("1", "1 credit"), ("3-4", "3-4 credits"), ("6 ECTS", "6 ECTS"), ("", "")],
)
def test_credits_are_said_as_the_syllabus_words_them(found: str, words: str) -> None:
    assert credits_text(found) == words


def test_the_course_page_states_facts_moves_and_reasons_and_no_instructor() -> None:
    framework = make_framework()
    course = Course("NURS 330", "Care", "Fall 2025", "nursing", "3", "graduate", "Dr. Lee")
    aligned = replace(
        make_course(framework, course=course),
        set_aside_blocks=(block(ATTENDANCE),),
        moved_blocks=(block(NOTICE, SectionKind.OUTCOMES),),
    )
    nodes = [*course_pages(make_report(framework, aligned))]
    facts = "Fall 2025; 3 credits; graduate; Nursing; syllabus nurs-330.docx."
    assert Paragraph(facts) in nodes
    assert Paragraph(moved_text(aligned.moved_blocks), lead="Note: ") in nodes
    assert Bullet('1 paragraph: heading "Attendance".') in nodes
    assert Heading("Set aside", 3) in nodes
    assert "Dr. Lee" not in repr(nodes)


def test_a_course_without_moves_or_policies_says_nothing_of_them() -> None:
    framework = make_framework()
    words = repr([*course_pages(make_report(framework, make_course(framework)))])
    assert "by hand" not in words
    assert "Set aside" not in words


def test_what_was_set_aside_is_counted_in_blocks_alone_and_the_counts_add_up() -> None:
    framework = make_framework()
    title = replace(block(ATTENDANCE), kind=BlockKind.HEADING, text="Attendance", path=("Rules",))
    below = replace(block(ATTENDANCE), path=("Rules", "Attendance"))
    hidden = block(SectionSign(SignKind.DOCUMENT_PART), part=DocumentPart.HIDDEN)
    passage = make_passage("Be on time.")
    course = make_course(framework, set_aside=(passage, passage))
    aligned = replace(course, set_aside_blocks=(title, below, hidden))
    nodes = [*course_pages(make_report(framework, aligned))]
    after = nodes[nodes.index(Heading("Set aside", 3)) + 1 :]
    assert after == [
        Paragraph(
            "3 paragraphs of course facts, policies, page headers or hidden text did not count, "
            "under: Attendance."
        ),
        Paragraph("Why:", with_next=True),
        Bullet('2 paragraphs: heading "Attendance".'),
        Bullet("1 paragraph: hidden text."),
    ]
