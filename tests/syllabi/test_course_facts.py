"""Credits, level, instructor and discipline: what is unsure stays empty."""

from dataclasses import replace

import pytest

from syllabi import Block, DocumentPart
from syllabi.course_levels import find_level
from syllabi.courses import find_course, find_title
from tests.syllabi.blocks import head, prose, row


def course_of(*blocks: Block) -> tuple[str, str]:
    course = find_course(blocks, "syllabus.docx")
    assert find_title(blocks, "syllabus.docx") == course.title
    return course.credits, course.instructor


@pytest.mark.parametrize(
    ("text", "credits"),
    [
        ("Credits: 3", "3"),
        ("Credit Hours** : 3", "3"),
        ("3 credit hours", "3"),
        ("History of Social Work (3 credits)", "3"),
        ("NURS 330 Infants (3 cr.)", "3"),
        ("Units: 4", "4"),
        ("Units: 2.00", "2"),
        ("Units: 1.50", "1.5"),
        ("Semester Hours: Three (3)", "3"),
        ("A three-credit spring course in a nursing program", "3"),
        ("Spring 2002 / 5 credits", "5"),
        ("1-3 credits", "1-3"),
        ("Level 5 | 15 credits (7.5 ECTS) | Semester 2", "15"),
        ("Prerequisite: twenty credits of early childhood education", ""),
        ("Students need at least 6 credits to enrol", ""),
        ("You can earn up to 25 points of extra credit", ""),
        ("3 credits in psychology are needed", ""),
        ("Group practicum (10 points credit/no credit)", ""),
        ("Unit 3: Attachment", ""),
        ("Units: Infancy, childhood, youth", ""),
        ("Credit: Pass/Fail", ""),
        ("Credits: 300", ""),
        ("Child Growth (3 sem. hrs.)", "3"),
        ("3 sem. hours", "3"),
        ("HILL 310 | 4 Quarter Hours", "4"),
        ("III. Credit Hours: 3 credits", "3"),
        ("Photo credits: 2019 by the author", ""),
    ],
)
def test_credits_are_found_or_left_empty(text: str, credits: str) -> None:
    assert course_of(prose(text))[0] == credits


def test_credits_stand_below_their_heading_or_in_the_next_cell() -> None:
    assert course_of(head("Credits"), prose("3 semester hours"))[0] == "3"
    assert course_of(row(1, "Credit hours", "4"))[0] == "4"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Instructor: Dr. A. Lee", "Dr. A. Lee"),
        ("Instructor: Jo Ann O'Quin, Ph.D.", "Jo Ann O'Quin"),
        ("**Instructor: **Patricia J. Sawyer ** ** **", "Patricia J. Sawyer"),
        ("Professor Jane Doe; E-mail name@example.edu Office: 221", "Jane Doe"),
        ("Taught by: Maria de la Cruz", "Maria de la Cruz"),
        ("Lecturer: Prof. Wei Chan (office 2.14)", "Wei Chan"),
        ("Instructor: Rick Harrington, Ph.D. Office: West, Room 250", "Rick Harrington"),
        ("INSTRUCTOR - PROFESSOR ROBERT A. CALDWELL", "ROBERT A. CALDWELL"),
        ("Dr. Sharon Parkman 555-0100", "Dr. Sharon Parkman"),
        ("Instructor: name@example.edu", ""),
        ("Instructor: 555-0100", ""),
        ("Instructor: TBA", ""),
        ("Instructor: Staff", ""),
        ("Instructor: Dr.", ""),
        ("Instructor: to be decided by the department", ""),
        ("Please contact your instructor: Jane will help", ""),
        ("Professor of Psychology", ""),
        ("Professor Lee's main interest is constitutional law.", ""),
        ("For reference only, please refer to the outline of the respective teacher", ""),
        ("INSTRUCTOR DETAILS", ""),
        ("Instructor: Human Services Program Coordinator", ""),
        ("Ann Smith, Ph.D., LICSW", "Ann Smith"),
        ("Ann B. Smith, RN", "Ann B. Smith"),
        ("Child Welfare, Play, MSW", ""),
        ("Teaching Assistant: Ann Smith", ""),
    ],
)
def test_the_instructor_is_a_name_or_nothing(text: str, name: str) -> None:
    assert course_of(prose(text))[1] == name


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Instructor: Dr. Y. Haddad    Credits: 4    Term: Fall 2026", ("4", "Dr. Y. Haddad")),
        ("Credits: 3 Term: Fall 2026 Instructor: Ana Lima", ("3", "Ana Lima")),
        ("Students get little credit: instructor and term pay", ("", "")),
        ("Prerequisite credits: 45 or more", ("", "")),
        ("Prior learning: Transfer Credits: 30", ("", "")),
        ("Clinical instructor: Rosa Blum", ("", "")),
    ],
)
def test_each_of_several_facts_on_one_line_is_found(line: str, facts: tuple[str, str]) -> None:
    assert course_of(prose(line)) == facts


def test_the_instructor_stands_below_a_heading_or_in_the_next_cell() -> None:
    assert course_of(head("Instructor:"), prose("Ann Smith, RN"))[1] == "Ann Smith"
    assert course_of(row(1, "Instructor", "Ann Smith\nname@example.edu"))[1] == "Ann Smith"


@pytest.mark.parametrize(
    ("code", "line", "level"),
    [
        ("NURS 330", "", "undergraduate"),
        ("COUN 555", "", "graduate"),
        ("SOWK 5011", "", "graduate"),
        ("PSY 2110", "", "undergraduate"),
        ("NURS 830", "", ""),
        ("PSY 50", "", ""),
        ("21A.230J", "", ""),
        ("", "", ""),
        ("SW 430", "This is a graduate seminar.", "graduate"),
        ("", "MSW program, foundation year", "graduate"),
        ("", "Doctoral seminar in nursing science", "doctoral"),
        ("", "PhD students of education", "doctoral"),
        ("", "An undergraduate course", "undergraduate"),
        ("", "BSN Program", "undergraduate"),
        ("SW 430", "For graduate and undergraduate students", ""),
        ("", "Both undergraduate and graduate students are welcome", ""),
        ("SW 330", "Prerequisite: graduate standing", "undergraduate"),
        ("SW 330", "Instructor: Ann Smith, Ph.D.", "undergraduate"),
        ("SW 330", "Graduate teaching assistant: Ann Smith", "undergraduate"),
        ("SW 330", "This course prepares students for graduate programs", "undergraduate"),
    ],
)
def test_the_level_comes_from_words_else_from_the_number(code: str, line: str, level: str) -> None:
    assert find_level(code, "", [line]) == level


@pytest.mark.parametrize(
    ("line", "discipline", "reason"),
    [
        ("NURS 330: Wellness", "nursing", "NURS in the code"),
        ("Introduction to Social Work", "social_work", "\u201csocial work\u201d in the title"),
        ("Art of the Western World", "other", ""),
        ("CSL 835 Play in the Hills", "psychology", "CSL in the code"),
        ("Play Therapy", "psychology", "\u201cplay therapy\u201d in the title"),
        ("Care for Midwives", "nursing", "\u201cmidwives\u201d in the title"),
        ("Social Work 475 - Hills", "social_work", "\u201csocial work\u201d in the code"),
        ("Child Welfare in the Hills", "social_work", "\u201cchild welfare\u201d in the title"),
        ("Infant/Toddler Programs", "education", "\u201ctoddler programs\u201d in the title"),
        ("Infants and Toddlers", "education", "\u201cinfants and toddlers\u201d in the title"),
        (
            "Infant and Toddler Mental Health",
            "psychology",
            "\u201cinfant and toddler mental health\u201d in the title",
        ),
        ("Prerequisite: NUR 220", "other", ""),
        ("Education 310: Hills", "education", "\u201ceducation\u201d in the code"),
        ("Counseling 510: Grief", "psychology", "\u201ccounseling\u201d in the code"),
        ("Child Care 120: Hills", "education", "\u201cchild care\u201d in the code"),
        ("Teaching 310: Play", "education", "\u201cteaching\u201d in the code"),
        ("Human Services 101: Hills", "social_work", "\u201chuman services\u201d in the code"),
        ("Sociology 310: Teaching", "education", "\u201cteaching\u201d in the title"),
        ("Education 310: Psychology of Play", "education", "\u201ceducation\u201d in the code"),
        ("Sociology 310: Hills", "other", ""),
    ],
)
def test_a_discipline_is_given_with_its_reason(line: str, discipline: str, reason: str) -> None:
    course = find_course([prose(line)], "syllabus.docx")

    assert (course.discipline, course.discipline_reason) == (discipline, reason)


def test_a_page_header_gives_code_and_term_only_where_the_body_has_none() -> None:
    header = replace(prose("NURS 330, Fall 2026"), part=DocumentPart.RUNNING)
    bare = find_course([header, prose("Wellness of Families")], "a.docx")
    full = find_course([header, prose("SW 110 Families, Spring 2025")], "a.docx")

    assert (bare.code, bare.term, bare.title) == ("NURS 330", "Fall 2026", "Wellness of Families")
    assert (full.code, full.term) == ("SW 110", "Spring 2025")


@pytest.mark.parametrize("part", [DocumentPart.RUNNING, DocumentPart.HIDDEN])
def test_the_title_is_never_taken_from_outside_the_body(part: DocumentPart) -> None:
    assert find_course([replace(prose("Infant Studies"), part=part)], "a.docx").title == ""


@pytest.mark.parametrize(
    "line", ["MWF 1:25-2:15 PM, SSB 227", "Office: ED 223", "Location: BHB 219", "Room HB 3599"]
)
def test_a_room_is_no_code(line: str) -> None:
    assert find_course([prose(line)], "a.docx").code == ""


@pytest.mark.parametrize("line", ["Tel. (555-0100)", "T R 12:00-1:15 P.M.", "Section 151"])
def test_a_telephone_a_time_and_a_section_are_no_title(line: str) -> None:
    assert find_course([prose(line)], "a.docx").title == ""


def test_the_section_of_a_code_is_left_out_of_the_title() -> None:
    course = find_course([head("PSYC 325-1: Psychopathology")], "a.docx")

    assert (course.code, course.title) == ("PSYC 325", "Psychopathology")
