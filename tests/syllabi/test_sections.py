"""Which part of a syllabus a text belongs to, and above all what is never a policy."""

from collections.abc import Callable

import pytest

from syllabi import Block, BlockKind, Course, SectionKind
from syllabi.assembly import assemble_syllabus
from syllabi.heading_words import match_heading
from syllabi.sections import assign_sections
from tests.builders import MAKERS, Spec, heading, paragraph
from tests.syllabi.blocks import head, item, prose, row

PROSE = "This course introduces how families and young children live, grow and learn together " * 3


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Course Description", SectionKind.DESCRIPTION),
        ("II. CATALOG DESCRIPTION:", SectionKind.DESCRIPTION),
        ("Student Learning Outcomes (SLOs)", SectionKind.OUTCOMES),
        ("Goals and Objectives", SectionKind.OUTCOMES),
        ("Core Course Performance Objectives (CCPOs)", SectionKind.OUTCOMES),
        ("PROFESSIONAL COMPETENCIES", SectionKind.OUTCOMES),
        ("Course Level Learning Outcome(s)", SectionKind.OUTCOMES),
        ("7. About the course", SectionKind.DESCRIPTION),
        ("Tentative Course Schedule (subject to change)", SectionKind.SCHEDULE),
        ("Topical Outline", SectionKind.SCHEDULE),
        ("Assignments and Grading", SectionKind.ASSESSMENT),
        ("Attendance and Participation", SectionKind.ASSESSMENT),
        ("Required Texts", SectionKind.READINGS),
        ("Recommended readings", SectionKind.READINGS),
        ("References", SectionKind.BIBLIOGRAPHY),
        ("Selected Bibliography", SectionKind.BIBLIOGRAPHY),
        ("Attendance Policy", SectionKind.POLICIES),
        ("Academic Integrity and Plagiarism", SectionKind.POLICIES),
        ("University Counseling Services", SectionKind.POLICIES),
        ("Title IX and Sexual Misconduct", SectionKind.POLICIES),
        ("Statement on Diversity and Inclusion", SectionKind.POLICIES),
        ("Land Acknowledgement", SectionKind.POLICIES),
        ("Use of Generative AI in This Course", SectionKind.POLICIES),
        ("Late Work", SectionKind.POLICIES),
    ],
)
def test_a_heading_names_its_section(heading: str, section: SectionKind) -> None:
    known = match_heading(heading)

    assert known is not None
    assert known.section is section


@pytest.mark.parametrize(
    "heading",
    [
        "Infant Mental Health",
        "Mental health services for young children",
        "Teaching students with disabilities in preschool",
        "Inclusion of children with special needs",
        "Health and safety of infants in child care",
        "Self-care and reflective practice",
        "Mandated reporting of child abuse and neglect",
        "Diversity of families",
        "Attachment and loss",
        "Trauma",
    ],
)
def test_a_topic_is_never_taken_for_a_policy(heading: str) -> None:
    known = match_heading(heading)

    assert known is None or known.section is not SectionKind.POLICIES


def test_a_sub_heading_without_known_words_inherits_its_section() -> None:
    blocks = assign_sections(
        [head("Course Schedule", 2), head("Attachment", 3), prose("Ainsworth's work.")]
    )

    assert blocks[2].section is SectionKind.SCHEDULE
    assert blocks[2].path == ("Course Schedule", "Attachment")


def test_a_week_is_schedule_and_keeps_its_readings() -> None:
    blocks = assign_sections(
        [
            head("Week 5: Attachment and loss", 3),
            head("Readings", 4),
            item("Bowlby, chapter 2"),
            head("References", 2),
            item("Bowlby, J. (1988). A secure base."),
        ]
    )

    assert [block.section for block in blocks[:3]] == [SectionKind.SCHEDULE] * 3
    assert blocks[4].section is SectionKind.BIBLIOGRAPHY


def test_three_weeks_in_a_row_are_a_schedule_without_a_heading() -> None:
    lines = ["Week 1: Birth", "Read chapter 1", "Week 2: Bonding", "Week 3: Sleep", "Chapter 4"]
    blocks = assign_sections([prose(line) for line in lines])

    assert {block.section for block in blocks} == {SectionKind.SCHEDULE}


def test_two_dates_are_no_schedule() -> None:
    blocks = assign_sections([prose("Sept. 5 office closed"), prose("Oct. 9 holiday")])

    assert {block.section for block in blocks} == {SectionKind.OTHER}


def test_a_table_with_weeks_and_topics_is_a_schedule() -> None:
    blocks = assign_sections(
        [row(1, "Week", "Topic"), row(2, "1", "Attachment"), row(3, "2", "Loss")]
    )

    assert {block.section for block in blocks} == {SectionKind.SCHEDULE}


def test_a_row_whose_first_cell_names_a_part_belongs_to_it() -> None:
    description, attendance, other = assign_sections(
        [row(1, "Course Description", PROSE), row(2, "Attendance", "Always"), row(3, "Ann", "x")]
    )

    assert description.section is SectionKind.DESCRIPTION
    assert attendance.section is SectionKind.POLICIES
    assert other.section is SectionKind.OTHER


def test_citations_in_a_row_are_a_bibliography() -> None:
    citation = "Bowlby, J. (1988). A secure base. London: Routledge."
    blocks = assign_sections([prose("Welcome."), *[prose(citation)] * 4])

    assert [block.section for block in blocks[1:]] == [SectionKind.BIBLIOGRAPHY] * 4


def test_early_prose_is_the_description() -> None:
    blocks = assign_sections([prose("NURS 330"), prose(PROSE), head("Grading"), prose(PROSE)])

    assert blocks[1].section is SectionKind.DESCRIPTION
    assert blocks[3].section is SectionKind.ASSESSMENT


def test_a_list_below_able_to_is_outcomes() -> None:
    blocks = assign_sections([prose("After this course you will be able to:"), item("Observe")])

    assert blocks[1].section is SectionKind.OUTCOMES


def test_a_prerequisite_does_not_swallow_the_description_below() -> None:
    blocks = assign_sections([prose("Prerequisite: PSY 101"), prose(PROSE)])

    assert blocks[0].section is SectionKind.POLICIES
    assert blocks[1].section is SectionKind.DESCRIPTION


@pytest.mark.parametrize(
    "text",
    [
        "If you feel anxious or depressed, the Counseling Center offers free support to students.",
        "Students with disabilities who need accommodations should contact the office by week two.",
        "I am a mandated reporter and must tell the university about abuse you disclose to me.",
        "As a faculty member I am a responsible employee under Title IX.",
        "Plagiarism will result in a grade of zero and referral to the Dean.",
        "Call the 988 Suicide and Crisis Lifeline at any time.",
        "The university does not discriminate on the basis of race, sex or parental status.",
        "Clinical students need a background check, CPR certification and a negative PPD.",
        "Late assignments will lose ten points a day.",
        "The Writing Center helps students with papers.",
    ],
)
def test_boilerplate_is_set_aside_without_a_heading(text: str) -> None:
    (block,) = assign_sections([prose(text)])

    assert block.section is SectionKind.POLICIES


@pytest.mark.parametrize(
    "text",
    [
        "Students learn how mandated reporting protects infants and toddlers.",
        "We study how counseling supports families after a loss.",
        "Students practise self-care and reflection in supervision during the practicum.",
        "The course covers maternal depression, anxiety and trauma in pregnancy.",
        "Early intervention serves young children with disabilities and their families.",
        "Observe an infant at home and write a report on attachment.",
    ],
)
@pytest.mark.parametrize("heading", ["Introduction", "Course Schedule", "Assignments"])
def test_course_content_is_never_set_aside(heading: str, text: str) -> None:
    blocks = assign_sections([head(heading), prose(text), item(text)])

    assert all(block.section is not SectionKind.POLICIES for block in blocks)


@pytest.mark.parametrize(
    "heading",
    [
        "Attendance and participation",
        "Confidentiality in class",
        "Exams",
        "Class participation",
        "Papers and presentations",
        "Talking about infants and loss",
        "Missed quiz",
    ],
)
@pytest.mark.parametrize("umbrella", ["Policies", "Course Policies", "Rules and Procedures"])
def test_what_stands_below_policies_is_policies(umbrella: str, heading: str) -> None:
    blocks = assign_sections(
        [head(umbrella, 2), head(heading, 3), prose(PROSE), head("Other matters", 3), prose(PROSE)]
    )

    assert {block.section for block in blocks} == {SectionKind.POLICIES}


@pytest.mark.parametrize(("suffix", "make"), [m for m in MAKERS if m[0] != ".pdf"])
def test_styled_headings_below_policies_are_policies(
    suffix: str, make: Callable[[Spec], bytes]
) -> None:
    spec = [
        heading("Course Policies", 2),
        heading("Attendance and participation", 3),
        paragraph("Infants and families are at the centre of what we do together."),
        heading("Learning Outcomes", 2),
        paragraph("Describe how infants and families live together."),
    ]
    blocks = assemble_syllabus(make(spec), f"a{suffix}").blocks

    assert [block.section for block in blocks[:3]] == [SectionKind.POLICIES] * 3
    assert [block.section for block in blocks[3:]] == [SectionKind.OUTCOMES] * 2


@pytest.mark.parametrize(
    ("heading", "level", "section"),
    [
        ("Course Schedule", 3, SectionKind.SCHEDULE),
        ("Learning Outcomes", 3, SectionKind.OUTCOMES),
        ("Required Texts", 3, SectionKind.READINGS),
        ("Grading", 3, SectionKind.ASSESSMENT),
        ("Assignments", 3, SectionKind.ASSESSMENT),
        ("Participation", 2, SectionKind.ASSESSMENT),
        ("Exams", 1, SectionKind.ASSESSMENT),
        ("Family interview paper", 5, SectionKind.ASSESSMENT),
    ],
)
def test_a_heading_of_content_ends_the_policies(
    heading: str, level: int, section: SectionKind
) -> None:
    blocks = assign_sections([head("Policies", 2), prose(PROSE), head(heading, level), prose("x")])

    assert blocks[3].section is section


@pytest.mark.parametrize(
    "title", ["NURS 330: Infants and Toddlers", "Infants and Toddlers", "NURS 330 Syllabus"]
)
def test_the_documents_title_is_in_no_path(title: str) -> None:
    course = Course("NURS 330", "Infants and Toddlers", "Fall 2026")
    given = [head(title, 1), prose("Welcome."), head("Course Schedule", 2), prose("Play.")]
    blocks = assign_sections(given, course)

    assert [block.path for block in blocks] == [(), (), (), ("Course Schedule",)]
    assert blocks[0].text == title


@pytest.mark.parametrize("title", ["Infants and Toddlers: Course Schedule", "Infants"])
def test_a_heading_that_says_more_than_the_courses_name_stays_in_the_path(title: str) -> None:
    course = Course("NURS 330", "Infants and Toddlers", "Fall 2026")
    blocks = assign_sections([head(title, 1), prose("Play.")], course)

    assert blocks[1].path == (title,)


@pytest.mark.parametrize(
    "text",
    ["A 93-100; A- 90-92; B+ 87-89; B 83-86", "A = 93-100%", "B+: 87 - 89", "90-100 A", "A | 93"],
)
def test_a_scale_of_grades_is_policies(text: str) -> None:
    assert assign_sections([head("Grading"), item(text)])[1].section is SectionKind.POLICIES


@pytest.mark.parametrize("heading", ["Grading", "Grade weights", "Grades"])
@pytest.mark.parametrize(
    "text",
    ["Observation of an infant 20%", "A paper of 10 pages", "Family of origin paper | 15%"],
)
def test_weights_of_assignments_are_assessment(heading: str, text: str) -> None:
    blocks = assign_sections([head(heading), item(text)])

    assert {block.section for block in blocks} == {SectionKind.ASSESSMENT}


def test_texts_and_order_stay_as_they_are() -> None:
    given = [head("Course Description"), prose(PROSE), row(1, "Week", "Topic"), item("Play")]
    blocks = assign_sections(given)

    assert [(b.kind, b.text, b.place) for b in blocks] == [(b.kind, b.text, b.place) for b in given]


def test_no_blocks_give_no_blocks() -> None:
    assert assign_sections([]) == ()
    assert Block(BlockKind.PARAGRAPH, "x", "line 1").section is SectionKind.OTHER


def test_an_unmarked_name_of_a_part_ends_the_part_above() -> None:
    given = [
        head("Class Cancellation Policy"),
        prose("See the web site."),
        prose("Evaluation (quizzes, a paper and the percentages):"),
        item("Observation of an infant"),
        prose("Textbooks and other required readings:"),
        prose("A book on play."),
    ]

    assert [block.section for block in assign_sections(given)] == [
        SectionKind.POLICIES,
        SectionKind.POLICIES,
        SectionKind.ASSESSMENT,
        SectionKind.ASSESSMENT,
        SectionKind.READINGS,
        SectionKind.READINGS,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Assessment",
        "Interventions:",
        "Family assessment",
        "Readings (after class): Lee",
        "Journals",
    ],
)
def test_a_topic_in_a_schedule_opens_no_part(line: str) -> None:
    blocks = assign_sections([head("Topic Outline"), prose(line), prose("Genograms")])

    assert [block.section for block in blocks[1:]] == [SectionKind.SCHEDULE] * 2


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("II. Required Texts", SectionKind.READINGS),
        ("3.2 Course Objectives", SectionKind.OUTCOMES),
        ("Part II: Course Description", SectionKind.DESCRIPTION),
        ("Section 4. Grading", SectionKind.ASSESSMENT),
        ("Part II: Loss", SectionKind.SCHEDULE),
        ("Rural Sociology 101 Calendar", SectionKind.SCHEDULE),
        ("Assignments (two papers, one visit)", SectionKind.ASSESSMENT),
    ],
)
def test_numbers_and_parentheses_do_not_hide_a_part(heading: str, section: SectionKind) -> None:
    assert assign_sections([head(heading)])[0].section is section


def test_a_numbered_outcome_in_bold_is_an_entry_and_no_heading() -> None:
    blocks = assign_sections(
        [head("Learning Outcomes", 2), head("SLO1. Observe play", 3), head("SLO2. Grading", 3)]
    )

    assert {block.section for block in blocks} == {SectionKind.OUTCOMES}
    assert blocks[2].path == ("Learning Outcomes",)


def test_a_bold_line_below_the_table_ends_the_schedule() -> None:
    blocks = assign_sections(
        [
            head("Course Schedule", 2),
            row(1, "Week", "Topic"),
            row(2, "1", "Play"),
            head("Emergencies", 6),
            prose("The campus police answer at any hour. Inclement weather closes us."),
            head("A word of welcome", 6),
            prose("We are glad that you are here."),
        ]
    )

    assert [block.section for block in blocks[3:5]] == [SectionKind.POLICIES] * 2
    assert blocks[6].section is SectionKind.OTHER


def test_a_heading_of_unknown_words_ends_a_bibliography_of_which_it_has_no_entry() -> None:
    citation = prose("Bowlby, J. (1988). A secure base. London: Routledge.")
    blocks = assign_sections(
        [
            head("References", 2),
            head("Attachment", 5),
            citation,
            head("Further particulars", 5),
            prose("Three hours a week."),
        ]
    )

    assert [block.section for block in blocks[1:3]] == [SectionKind.BIBLIOGRAPHY] * 2
    assert [block.section for block in blocks[3:]] == [SectionKind.OTHER] * 2


@pytest.mark.parametrize("section", [SectionKind.READINGS, SectionKind.BIBLIOGRAPHY])
def test_further_reading_is_a_bibliography_only_at_the_end(section: SectionKind) -> None:
    after = [head("Schedule"), prose("Play.")] if section is SectionKind.READINGS else []
    citation = prose("Bowlby, J. (1988). A secure base. London: Routledge.")
    blocks = assign_sections([head("Recommended Reading List"), *[citation] * 5, *after])

    assert {block.section for block in blocks[:6]} == {section}


def test_required_texts_stay_readings_at_the_end() -> None:
    citation = prose("Bowlby, J. (1988). A secure base. London: Routledge.")
    blocks = assign_sections([head("Required Texts"), *[citation] * 6])

    assert {block.section for block in blocks} == {SectionKind.READINGS}


def test_outcomes_below_a_reading_list_are_outcomes() -> None:
    blocks = assign_sections(
        [head("Required Text"), prose("School counselors are expected to:"), item("Help groups")]
    )

    assert blocks[2].section is SectionKind.OUTCOMES


def test_a_menu_of_links_names_no_part() -> None:
    (menu,) = assign_sections([row(1, "Requirements", "Grading")])

    assert menu.section is SectionKind.OTHER


@pytest.mark.parametrize("heading", ["Attendance (50 pts)", "Late quizzes (10%)"])
def test_a_share_of_the_grade_stays_assessment(heading: str) -> None:
    blocks = assign_sections([head("Grading", 2), head(heading, 3), prose("Come to class.")])

    assert {block.section for block in blocks} == {SectionKind.ASSESSMENT}


@pytest.mark.parametrize("heading", ["Schedule", "Introduction", "x"])
def test_long_lines_of_marks_are_read_at_once(heading: str) -> None:
    for text in ("(" * 5000, "a:" * 3000, "| " * 4000, "1." * 4000, "Mon " * 3000, "(a" * 3000):
        assert len(assign_sections([head(heading), prose(text), row(1, text, text)])) == 3
