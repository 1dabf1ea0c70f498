"""What a heading's last word, or one telling word, says against the rest of it."""

import pytest

from syllabi import SectionKind
from syllabi.heading_words import match_heading
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose

CITATION = "Bowlby, J. (1988). A secure base. London: Routledge."


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Make-Up Exam Policy", SectionKind.POLICIES),
        ("Final Exam Policies", SectionKind.POLICIES),
        ("Grading Policy", SectionKind.ASSESSMENT),
        ("Course Requirements and Policies", SectionKind.ASSESSMENT),
        ("Reading and Video Schedule", SectionKind.SCHEDULE),
        ("Final Exam Schedule", SectionKind.ASSESSMENT),
        ("Office Hours Schedule", SectionKind.POLICIES),
        ("Learning Outcomes Rubric", SectionKind.ASSESSMENT),
        ("Rubric for the family interview", SectionKind.ASSESSMENT),
        ("Course Expectations", SectionKind.POLICIES),
        ("Classroom Guidelines", SectionKind.POLICIES),
        ("Learning Expectations", SectionKind.OUTCOMES),
        ("Supplemental Texts", SectionKind.READINGS),
    ],
)
def test_one_word_decides_what_a_heading_is(heading: str, section: SectionKind) -> None:
    known = match_heading(heading)

    assert known is not None
    assert known.section is section


@pytest.mark.parametrize("heading", ["Child Welfare Policy", "Feeding guidelines", "Family policy"])
def test_a_topic_that_ends_like_a_policy_is_none(heading: str) -> None:
    assert match_heading(heading) is None


@pytest.mark.parametrize(
    ("above", "section"),
    [("Prerequisites", SectionKind.READINGS), ("Schedule", SectionKind.SCHEDULE)],
)
def test_a_short_heading_that_ends_in_texts_opens_readings(
    above: str, section: SectionKind
) -> None:
    blocks = assign_sections([head(above, 2), head("Play Therapy Texts", 3), prose("On sand.")])

    assert [block.section for block in blocks[1:]] == [section] * 2


def test_a_reference_is_never_a_policy_but_below_policies() -> None:
    stray = assign_sections([head("Instructor"), item(CITATION)])
    below = assign_sections([head("Course Policies"), item(CITATION)])

    assert stray[1].section is SectionKind.READINGS
    assert below[1].section is SectionKind.POLICIES
