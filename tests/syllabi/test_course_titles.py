"""A title is found in forms, catalogs and web pages; what is no title leaves it empty."""

import pytest

from syllabi import Block
from syllabi.assembly import assemble_syllabus
from syllabi.courses import find_course
from tests.syllabi.blocks import head, item, prose, row

PROSE = (
    "Students meet the families of a valley in the hills and write down, week by week, how the "
    "children there learn to row, to herd and to mend, and who among the old helps them with it."
)


def title_of(*lines: str) -> str:
    text = "\n".join((*lines, "", "Course Description", "", PROSE))
    return assemble_syllabus(text.encode(), "outline.txt").course.title


@pytest.mark.parametrize(
    "lines",
    [
        ["Course Title", "Valley Families"],
        ["COURSE TITLE: Valley Families", "COURSE NO.: VF 330"],
        ["I. Course Title: Valley Families", "II. Course Number: VF 330", "III. Credits: 3"],
        ["1. Title: Valley Families", "2. Number: (302)"],
        [
            "Effective Term: 2031/05",
            "School: Uplands",
            "Unit Title: Valley Families",
            "Unit ID: VF330",
        ],
        ["Effective Term: | 2031/05 |", "Unit Title: | Valley Families |", "Unit ID: | VF330 |"],
        ["- Unit Title: Valley Families", "- Unit Code: VF330", "- Year: 2031"],
        ["I. Course Number and Title", "VF330 Valley Families", "II. Credits", "3"],
        ["Course Number & Title: Upland Studies 330: Valley Families"],
        ["Division: Hills    Date: May, 2031", "", "Module Title: Valley Families", "Credits: 5"],
        ["Course: Valley Families", "VF 330 | 4 Quarter Hours"],
        ["Course: VF330", "Division: Hills", "Title: Valley Families"],
        ["VF 330 Valley Families _ _Semester: Fall 2031"],
    ],
)
def test_a_label_gives_the_title_wherever_the_form_puts_it(lines: list[str]) -> None:
    assert title_of(*lines) == "Valley Families"


@pytest.mark.parametrize(
    "rows",
    [
        [row(1, "Course code", "VF 330", "Course title", "Valley Families")],
        [row(1, "Course title:", "Valley Families", "Credits:", "3")],
        [
            row(1, "Course code", "Course title", "Credits"),
            row(2, "VF 330", "Valley Families", "3"),
        ],
    ],
)
def test_a_table_gives_the_title_beside_its_label_or_below(rows: list[Block]) -> None:
    assert find_course(rows, "a.docx").title == "Valley Families"


def test_a_row_of_labels_gives_each_value_from_the_row_below() -> None:
    heads = row(1, "Instructor", "Meeting Times", "Credits")
    course = find_course([heads, row(2, "Ana Lima", "MWF", "3")], "a.docx")

    assert (course.instructor, course.credits) == ("Ana Lima", "3")


@pytest.mark.parametrize(
    "lines",
    [
        ["Home | Syllabus | Contact", "Valley Families", "VF 330"],
        ["Print Page", "Valley Families (VFAM 330)"],
        ["Back to the list of courses", "VFAM330 - Valley Families (2031)"],
        ["Who We Are", "Valley Families"],
        ["Version: 3/20/2031 2", "Valley Families"],
        ["Revised 08/2031", "VF 330 - Valley Families (3 CR.)"],
        ["Center for Curriculum and Transfer", "Valley Families", "Course: VF330", "First Term: I"],
        ["Upland Touring Center", "Valley Families"],
        ["UNIT GUIDE (short)", "Valley Families"],
        [
            "Upland University",
            "Course Syllabus",
            "Fall 2031",
            "Valley Families (Face-to-Face)",
            "VF 330-05",
        ],
        ["Child Development", "VF 133 syllabus", "Upland College", "VF 133 - Valley Families"],
        ["VF 330", "Section #", "Valley Families", "3 Units"],
        ["Valley Families", "Corequisite: students should be enrolled in LAW 667 and LAW 665."],
        ["Social Work 503", "Section 2", "Valley Families"],
        ["Social Work 475 - Valley Families", "SAMPLE COURSE OUTLINE"],
        ["Course Outline for Sociology 4", "Valley Families"],
        ["Psychology 2320B 001 FW31", "Valley Families"],
        ["Education | Valley Families", "P251 | 5587"],
        ["CE 504/RC 545: Valley Families"],
        ["Valley Families, VF/VFA 220"],
        ["VFAM 35500 - Valley Families"],
        ["92674 Valley Families"],
        ["VF 330 Valley Families (Upland University)"],
        ["Course specification for VFAM2120", "VFAM2120 Valley Families"],
    ],
)
def test_the_title_stands_among_other_lines(lines: list[str]) -> None:
    assert title_of(*lines) == "Valley Families"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["VF 885 - VALLEY FAMILIES:", "THEORY AND PRACTICE"],
            "VALLEY FAMILIES: THEORY AND PRACTICE",
        ),
        (["Foundations of", "Valley Families"], "Foundations of Valley Families"),
        (["Valley Families:", "This course is about hills."], "Valley Families"),
        (["Valley Families:", "Instructor: Ana Lima"], "Valley Families"),
    ],
)
def test_a_title_that_goes_on_below_is_joined_with_a_title_only(
    lines: list[str], title: str
) -> None:
    assert title_of(*lines) == title


@pytest.mark.parametrize(
    "line",
    [
        "Unit Code",
        "Campus offering",
        "Availabilities:",
        "Department: HILL",
        "Hours: 54 lecture",
        "Version: 3/20/2031 2",
        "First Term: I",
        "4 Quarter Hours",
        "Available in 2031",
        "Home | Information | Syllabus | Practice",
        "Who We Are",
        "Skip to main content",
        "Course Curriculum Information",
        "Course Title",
        "Course Number and Title:",
        "May 16, 2031",
        "Tuesday/Thursday",
        "Weeks 1 to 15",
        "STUDENT SYLLABUS",
        "Humanities, Fine Arts and Social Sciences Division",
        "Lakeland Campus: 17146 HILL",
        "HILL 105, 107, 120, 160, 170 and 190",
        "Title: Assistant Professor",
        "Course Title: TBA",
    ],
)
def test_a_label_a_place_or_a_number_is_no_title(line: str) -> None:
    assert title_of(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "The Modules below are developed, and our staff can give a training on each:",
        "refer to, and describe, the ways of the hills",
        "The valley life is examined by all: its history,",
        "A graduate course in applied herding, one morning a week in autumn 2031",
        "and LAW 665 at once",
        "VF 330 covers the life of a valley",
        "All who take VF 330 learn about valleys",
    ],
)
def test_a_sentence_or_a_piece_of_one_is_no_title(line: str) -> None:
    assert title_of(line) == ""


@pytest.mark.parametrize(
    "lines",
    [
        ["Prerequisite: VF 220 Valley Walks"],
        ["Grading Basis", "Graded", "Prerequisites", "VF 220 Valley Walks"],
        ["Strongly Recommended: VF 220 Valley Walks"],
    ],
)
def test_the_course_before_this_one_is_neither_title_nor_code(lines: list[str]) -> None:
    course = assemble_syllabus("\n".join((*lines, "", PROSE)).encode(), "outline.txt").course

    assert (course.title, course.code) == ("", "")


def test_what_stands_in_the_body_is_no_title() -> None:
    below = [head("Course content"), item("What a valley is"), item("How a valley grows")]
    assert find_course([head("Course description"), prose(PROSE), *below], "a.docx").title == ""
    assert find_course([head("Course objectives"), prose("Valley Families")], "a.docx").title == ""
    assert (
        find_course([head("Week 1"), head("Week 2"), prose("Valley Walks")], "a.docx").title == ""
    )


def test_an_item_of_a_list_is_a_title_only_behind_a_label() -> None:
    assert find_course([item("Valley Families")], "a.docx").title == ""
    assert find_course([item("Course title: Valley Families")], "a.docx").title == "Valley Families"


def test_a_word_for_many_things_is_a_label_only_with_its_value_on_the_line() -> None:
    walk = [prose("Valley Families"), item("Unit"), item("Health and Hills")]
    assert find_course(walk, "a.docx").title == "Valley Families"
    assert find_course([prose("Unit: Nursing"), prose("Valley Families")], "a").title == (
        "Valley Families"
    )


def test_a_field_alone_is_the_title_where_nothing_else_is() -> None:
    assert title_of("Sociology", "Fall 2031") == "Sociology"
    assert title_of("Sociology", "Valley Families") == "Valley Families"


@pytest.mark.parametrize(
    "title", ["What Is Psychology?", "Becoming a Teacher", "Learning to Be", "Law and the Family"]
)
def test_a_title_with_a_verb_or_small_words_stays_one(title: str) -> None:
    assert title_of(f"VF 330: {title}") == title


@pytest.mark.parametrize("title", ["24 Hours in the Life of a Child", "10 Units of Play and Song"])
@pytest.mark.parametrize("before", ["EDU 310 ", "EDU 310: ", "Course title: ", ""])
def test_a_title_that_opens_with_a_number_of_hours_stays_one(before: str, title: str) -> None:
    assert title_of(before + title) == title
    assert title_of(f"{before}{title} (3 credits)") == title


@pytest.mark.parametrize(
    "line",
    [
        "3 credit hours",
        "3 Credit Hours, Lecture",
        "54 Hours Lecture, 18 Hours Lab",
        "3 hours of lecture and one of rowing",
        "3 Hours of Lecture",
        "3 Credits of Upland Herding Electives",
    ],
)
def test_a_number_of_credits_or_hours_is_no_title(line: str) -> None:
    assert title_of(f"EDU 310 {line}") == title_of(line) == ""


@pytest.mark.parametrize(
    "title",
    [
        "Nursing in the University Setting",
        "College Health Nursing",
        "Division of Labor in Families",
        "DIVISION OF LABOR IN FAMILIES",
        "Families and the Division of Labor",
        "Families at the Center",
    ],
)
@pytest.mark.parametrize("before", ["NURS 330 ", "NURS 330: ", "Course Title: ", "Course: VF 330 "])
def test_behind_a_code_or_a_label_a_title_may_hold_a_school_s_word(before: str, title: str) -> None:
    assert title_of("Upland University", before + title) == title


@pytest.mark.parametrize(
    "school",
    [
        "Upland University",
        "University of the Uplands",
        "School of Social Work",
        "Upland University School of Nursing",
        "College of Nursing, Upland University",
        "offered by the College of Nursing",
        "Taught at Upland College",
        "Upland Touring Center",
        "Office of the Dean",
        "Assistant Professor of Herding",
        "name@example.edu",
        "12/5/2031",
    ],
)
@pytest.mark.parametrize("before", ["NURS 330 ", "Course Title: ", "Course title\n", ""])
def test_a_school_or_a_person_is_no_title_behind_a_code_or_a_label(
    before: str, school: str
) -> None:
    assert title_of(before + school) == ""


def test_only_on_the_line_of_its_label_may_a_title_name_a_part() -> None:
    assert title_of("Course Title: Assessment", "VF 330", "", "Assessment") == "Assessment"
    assert title_of("Course Title", "Assessment", "VF 330") == ""
    assert find_course([row(1, "Course title", "Assessment")], "a.docx").title == ""


def test_a_cell_beside_its_label_may_hold_a_school_s_word() -> None:
    nursing = row(1, "Course title", "College Health Nursing")
    assert find_course([nursing], "a.docx").title == "College Health Nursing"


@pytest.mark.parametrize(
    "lines",
    [
        ["Valley Families [SOCY-111]"],
        ["[SOCY-111] Valley Families"],
        ["SOCY-111]", "Valley Families"],
    ],
)
def test_a_bracket_beside_a_code_does_not_make_it_a_title(lines: list[str]) -> None:
    assert title_of(*lines) == "Valley Families"
    assert title_of("SOCY-111]") == title_of("[SOCY-111]") == ""
