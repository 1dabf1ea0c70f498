"""Code, title, term and discipline come from the first lines; rubbish never becomes a title."""

import pytest

from syllabi import Course
from syllabi.courses import find_course
from tests.syllabi.blocks import head, prose, row


@pytest.mark.parametrize(
    ("lines", "course"),
    [
        (
            ["NURS 330: Promoting Family Wellness", "Fall 2025"],
            Course("NURS 330", "Promoting Family Wellness", "Fall 2025", "nursing"),
        ),
        (["PSY-2110 Child Psychology"], Course("PSY 2110", "Child Psychology", "", "psychology")),
        (
            ["SOWK5011", "Family in a Changing Society", "2024-25 Term 1"],
            Course("SOWK 5011", "Family in a Changing Society", "2024-25 Term 1", "social_work"),
        ),
        (
            ["21A.230J The Contemporary American Family"],
            Course("21A.230J", "The Contemporary American Family", "", "other"),
        ),
        (
            ["University of Somewhere", "Introduction to Social Work", "Spring Semester, 2002"],
            Course("", "Introduction to Social Work", "Spring Semester, 2002", "social_work"),
        ),
        (["ASTRONOMY 236 - The Sky"], Course("ASTRONOMY 236", "The Sky", "", "other")),
        (["The Sky | Syllabus", "Fall", "2024"], Course("", "The Sky", "Fall 2024", "other")),
        (["The Sky", "1st Term 2002-03"], Course("", "The Sky", "1st Term 2002-03", "other")),
        (["The Sky [draft]", "word " * 15 + "Fall 2001"], Course("", "The Sky", "", "other")),
        (["EDUC 4050", "Office: ROOM 204"], Course("EDUC 4050", "", "", "education")),
    ],
)
def test_course_facts_come_from_the_first_lines(lines: list[str], course: Course) -> None:
    found = find_course([prose(line) for line in lines], "syllabus.docx")

    assert (found.code, found.title, found.term, found.discipline) == (
        course.code,
        course.title,
        course.term,
        course.discipline,
    )


def test_the_file_name_gives_the_code_when_the_text_has_none() -> None:
    assert find_course([prose("Welcome to this class.")], "nurs_330_fall.docx").code == "NURS 330"


def test_a_table_of_facts_gives_the_title() -> None:
    assert find_course([row(1, "Course title", "Infant Studies")], "a").title == "Infant Studies"


@pytest.mark.parametrize(
    "line",
    [
        "word " * 60,
        "This course will be about many things. Students will read and write about them.",
        "Instructor: Dr. A. Somebody",
        "name@example.edu",
        "Course Syllabus",
        "16340 ART",
        "Week 1: Introduction",
    ],
)
def test_rubbish_is_no_title(line: str) -> None:
    assert find_course([prose(line)], "file.txt").title == ""


@pytest.mark.parametrize("line", ["ROOM 204", "Fall 2025", "Tel 555", "WEEK 10", "ISBN 978"])
def test_rooms_terms_and_numbers_are_no_code(line: str) -> None:
    assert find_course([head(line)], "file.txt").code == ""


def test_nothing_gives_an_empty_course() -> None:
    assert find_course([], "syllabus.pdf") == Course()


@pytest.mark.parametrize(
    "lines",
    [
        ["SOWK 420: Group Work"],
        ["SOWK 420 Group Work", "Fall 2026"],
        ["SOWK 420", "Group Work (3 credits)", "Course Description", "Small groups."],
        ["State University", "Group Work", "Instructor: Dr. A. Somebody"],
        ["Course title: Group Work", "Instructor: Dr. A. Somebody"],
    ],
)
def test_a_title_that_also_names_a_part_is_one_in_the_place_of_the_title(lines: list[str]) -> None:
    assert find_course([prose(line) for line in lines], "a.txt").title == "Group Work"


@pytest.mark.parametrize("heading", ["Course Description", "Assessment", "Readings", "Policies"])
def test_the_heading_of_a_part_below_the_code_is_no_title(heading: str) -> None:
    lines = ["SOWK 420", heading, "Instructor: Dr. A. Somebody"]
    assert find_course([prose(line) for line in lines], "a.txt").title == ""


def test_a_part_far_from_the_title_is_no_title() -> None:
    lines = ["SOWK 420: Practice", "Fall 2026", "Course Description", "Text.", "Group Work"]
    assert find_course([prose(line) for line in lines], "a.txt").title == "Practice"
