"""Where a part ends, and which lines only look like its heading or its fact."""

import pytest

from syllabi import Block, SectionKind
from syllabi.headings import split_label
from syllabi.meetings import month_and_day
from syllabi.sections import assign_sections
from tests.syllabi.blocks import head, item, prose

PROSE = "This course introduces how families and young children live, grow and learn together " * 3
WEEKS = tuple(prose(f"Week {number}: Play") for number in (1, 2, 3))


def sections(*blocks: Block) -> list[SectionKind]:
    return [block.section for block in assign_sections(blocks)]


@pytest.mark.parametrize(
    "fragment", ["Due Dates", "Introduction", "Midterm exam", "paper)", "(due by class time)"]
)
def test_a_schedule_goes_on_below_a_fragment_that_dates_follow(fragment: str) -> None:
    found = sections(head("Course Schedule"), *WEEKS, head(fragment), prose("Read."), *WEEKS)

    assert set(found) == {SectionKind.SCHEDULE}


@pytest.mark.parametrize("heading", ["Grading", "Assignments", "Course Requirements"])
def test_a_heading_of_tasks_ends_a_schedule_even_above_dates(heading: str) -> None:
    found = sections(head("Course Schedule"), *WEEKS, head(heading), prose("Sept 5: a paper"))

    assert found[4] is SectionKind.ASSESSMENT


@pytest.mark.parametrize("heading", ["Reference List", "General Content"])
def test_a_rubrics_criterion_is_no_part(heading: str) -> None:
    criterion = prose("The paper is somewhat disorganised and follows none of what was asked for.")

    assert set(sections(head("Paper Rubric"), head(heading), criterion, criterion)) == {
        SectionKind.ASSESSMENT
    }


def test_a_heading_that_comes_back_is_a_column_of_the_rubric() -> None:
    rubric = (head("Description", 2), prose("Emerging"))

    assert set(sections(head("Essay Rubric", 2), *rubric * 3)) == {SectionKind.ASSESSMENT}


def test_a_letterhead_ends_what_stands_above_it() -> None:
    found = sections(head("Grading"), prose("Two papers."), head("School of Play", 4), prose("x"))

    assert found[2:] == [SectionKind.OTHER] * 2


def test_one_word_torn_off_leaves_no_outcomes() -> None:
    verbs = (item("Engage families"), item("Assess families and infants"))

    assert set(sections(head("Course Goals"), head("Methods"), prose("Nine:"), *verbs)) == {
        SectionKind.OUTCOMES
    }
    assert sections(head("Course Goals"), head("Methods"), prose("Two papers."))[2] is (
        SectionKind.ASSESSMENT
    )


def test_a_line_that_goes_on_below_is_no_heading() -> None:
    found = sections(head("Learning Outcomes"), prose("Final Exam"), prose("and what it is for"))

    assert set(found) == {SectionKind.OUTCOMES}


def test_a_documented_disability_is_a_notice() -> None:
    text = "Anyone with a documented disability may ask for arrangements."

    assert sections(prose(text)) == [SectionKind.POLICIES]


def test_dates_that_go_back_by_weeks_begin_another_list() -> None:
    dated = [prose(f"{date} Play") for date in ("11/20", "12/4", "12/11", "11/13", "11/27")]

    assert sections(*dated) == [SectionKind.SCHEDULE] * 3 + [SectionKind.OTHER] * 2


def test_a_year_that_ends_tears_no_schedule() -> None:
    dated = [prose(f"{date} Play") for date in ("12/4", "12/11", "1/8")]

    assert set(sections(*dated)) == {SectionKind.SCHEDULE}


def test_prose_below_the_last_date_is_not_of_the_schedule() -> None:
    assert sections(*WEEKS, prose("A film."), prose(PROSE))[3:] == [
        SectionKind.SCHEDULE,
        SectionKind.DESCRIPTION,
    ]


@pytest.mark.parametrize("label", ["Time", "Location:"])
def test_a_bare_label_below_a_schedules_heading_is_a_column(label: str) -> None:
    assert set(sections(head("Course Schedule", 2), head(label, 3), prose("Play."))) == {
        SectionKind.SCHEDULE
    }


def test_an_introduction_reaches_a_dozen_blocks() -> None:
    found = sections(head("Introduction"), *[prose("Play.")] * 14)

    assert found[12:14] == [SectionKind.DESCRIPTION, SectionKind.OTHER]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Course Objectives:The focus is on play", "Course Objectives"),
        ("Course Objectives:http://example.org", None),
        ("Setting:The clinic", None),
    ],
)
def test_a_known_label_needs_no_space_behind_its_colon(text: str, label: str | None) -> None:
    found = split_label(text)

    assert (found[0] if found else None) == label


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sept. 5: Play", (9, 5)),
        ("Mon 9/12", (9, 12)),
        ("8 January", (1, 8)),
        ("13/45", None),
        ("Week 3", None),
    ],
)
def test_a_lines_month_and_day_are_read(text: str, date: tuple[int, int] | None) -> None:
    assert month_and_day(text) == date


@pytest.mark.parametrize("heading", ["Description", "School of Play", "Overview"])
def test_headings_without_end_are_read_at_once(heading: str) -> None:
    blocks = [head("Essay Rubric"), *(head(f"{heading} {n % 9}") for n in range(3_000))]

    assert len(assign_sections(blocks)) == len(blocks)


FRONT = (
    (head("Department of Early Childhood Education", 1), head("MATH 120 Statistics", 2)),
    (head("Childrearing Families:", 1), head("Infants and Toddlers at Home", 2)),
    (head("Nutmeg State University", 1), prose("School of Nursing"), prose("Fall 2026")),
)


@pytest.mark.parametrize("front", FRONT)
def test_a_letterhead_or_a_second_title_line_must_not_stand_over_what_follows(
    front: tuple[Block, ...],
) -> None:
    schedule = (head("Course Schedule", 3), *WEEKS)

    assert assign_sections((*front, *schedule))[-1].path == ("Course Schedule",)


@pytest.mark.parametrize("content", [prose(PROSE), item("Sleep, feeding and play")])
def test_an_early_heading_over_content_stays_above_it(content: Block) -> None:
    blocks = assign_sections((head("Infants at Home"), content, head("Grading"), prose("Quiz 10%")))

    assert blocks[1].path == ("Infants at Home",)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("How you will be graded", SectionKind.ASSESSMENT),
        ("What counts", SectionKind.ASSESSMENT),
        ("Support for students", SectionKind.POLICIES),
        ("What you will learn", SectionKind.OUTCOMES),
    ],
)
def test_plain_headings_after_a_schedule_open_their_own_part(
    heading: str, section: SectionKind
) -> None:
    found = sections(head("Course Schedule"), *WEEKS, head(heading), prose("A case study, 20%."))

    assert found[4] is section


def test_a_fact_told_in_its_heading_does_not_reach_the_text_below() -> None:
    text = prose("Participants learn how boats are built, and how the young learn to sail them.")

    assert sections(head("Credit hours (3)"), text)[1] is not SectionKind.POLICIES
    assert sections(head("Credit hours"), text)[1] is SectionKind.POLICIES
