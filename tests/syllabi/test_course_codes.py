"""A code is found in letters, in figures and spelled out; a room or a term is none."""

import pytest

from syllabi.courses import find_course, is_course_name
from tests.syllabi.blocks import prose


def code_of(*lines: str, filename: str = "outline.txt") -> str:
    return find_course([prose(line) for line in lines], filename).code


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("EDU 35500 - Valley Families", "EDU 35500"),
        ("Social Work 475 - Valley Families", "Social Work 475"),
        ("Course Outline for Sociology 4", "Sociology 4"),
        ("NURSING 1009 - Valley Families", "NURSING 1009"),
        ("Herding 210: Valley Families", "Herding 210"),
        ("92674 Valley Families", "92674"),
        ("5N1764 Valley Families", "5N1764"),
        ("E63.2115 Valley families", "E63.2115"),
        ("Course Code: 920311", "920311"),
        ("II. Course number: (302)", "302"),
        ("Unit ID: TH00CA80-3001", "TH00CA80-3001"),
        ("NURS 330. Prerequisite: NURS 220", "NURS 330"),
    ],
)
def test_a_code_of_any_shape_is_found(line: str, code: str) -> None:
    assert code_of(line) == code


@pytest.mark.parametrize(
    "line",
    [
        "FW31",
        "Hillside 310",
        "Grade 100: Valleys",
        "Summer 2031",
        "Valleys in the Year 2031",
        "Ask in Springfield, MA 02139",
        "Code: of conduct",
        "Number: one",
        "Part 2 - Valleys",
        "Together with VF 220",
    ],
)
def test_a_room_a_term_or_a_post_code_is_no_code(line: str) -> None:
    assert code_of(line) == ""


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["Social Exclusion and Families", "SOWK 510"], "SOWK 510"),
        (["Social Exclusion", "Upland University", "SOWK 510"], "SOWK 510"),
        (["Social Exclusion: SOWK 510"], "SOWK 510"),
        (["Social Exclusion SOWK 510"], "SOWK 510"),
        (["Growing Together with Families EDUC 310"], "EDUC 310"),
        (["Learning Together with Infants (ECE 210)"], "ECE 210"),
        (["Recommended Practices in ECSE", "SPED 420"], "SPED 420"),
        (["Equivalent Fractions", "MATH 101 Numbers"], "MATH 101"),
        (["Formerly Jailed Parents - SOWK 510"], "SOWK 510"),
    ],
)
def test_words_of_a_title_must_not_make_a_code_another_course_s(
    lines: list[str], code: str
) -> None:
    assert code_of(*lines) == code


@pytest.mark.parametrize(
    "lines",
    [
        ["Valley Families (formerly VF 220)", "VF 330"],
        ["Valley Families, formerly known as VF 220", "VF 330"],
        ["Recommended preparation: VF 220", "VF 330"],
        ["Exclusion(s): VF 220", "VF 330"],
        ["Equivalent to VF 220", "VF 330"],
        ["Exclusions:", "VF 220", "VF 330"],
        ["Pre- and Corequisites", "VF 220", "VF 330"],
        ["Valley Families | Exclusion: VF 220", "VF 330"],
    ],
)
def test_the_code_of_another_course_is_not_this_one_s(lines: list[str]) -> None:
    assert code_of(*lines) == "VF 330"


def test_letters_come_before_words_with_the_same_number() -> None:
    assert code_of("Social Work 503", "Valley Families", "SOWK 503 opens a sequence") == "SOWK 503"
    assert code_of("Social Work 503", "Valley Families", "LAW 220 is next door") == (
        "Social Work 503"
    )


@pytest.mark.parametrize(
    ("filename", "code"),
    [
        ("vfa_67.docx", ""),
        ("ecd_67.docx", "ECD 67"),
        ("nurs330.pdf", "NURS 330"),
        ("ra_01.txt", ""),
    ],
)
def test_two_digits_in_a_file_name_need_letters_known_as_a_code_s(filename: str, code: str) -> None:
    assert code_of("Valley Families", filename=filename) == code


@pytest.mark.parametrize("line", ["Social Work 475 Syllabus", "Course Outline for Social Work 475"])
def test_a_line_with_a_spelled_out_code_names_the_course(line: str) -> None:
    course = find_course([prose("Social Work 475 - Valley Families")], "a.docx")

    assert (course.level, course.discipline) == ("undergraduate", "social_work")
    assert is_course_name(line, course)
