import pytest

from exports.in_program import CourseInProgram, Requirement, in_program_text, places_in_program
from exports.options import ReportOptions
from exports.outline.course_facts import facts_text
from exports.outline.course_packet import course_packet
from exports.outline.vetting_packet import vetting_packet
from tests.exports.reports import program_report, small_report
from workspace import Requirement as SavedRequirement

REQUIRED, ELECTIVE = Requirement.REQUIRED, Requirement.ELECTIVE


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (CourseInProgram("a", REQUIRED, 2), "Required, year 2"),
        (CourseInProgram("a", ELECTIVE), "Elective"),
        (CourseInProgram("a", year=4), "Year 4"),
        (CourseInProgram("a"), ""),
    ],
)
def test_a_place_is_said_in_a_few_words_or_not_at_all(place: CourseInProgram, words: str) -> None:
    assert in_program_text(place) == words
    assert place.is_known is bool(words)


def test_courses_of_which_nobody_said_anything_have_an_empty_place() -> None:
    report = program_report(2, 4)
    own = report.courses[0].syllabus_id

    assert {place.is_known for place in places_in_program(report.courses, ())} == {False}
    assert places_in_program(report.courses[:1], [CourseInProgram("gone", REQUIRED)]) == (
        CourseInProgram(own),
    )


def test_the_facts_of_a_course_have_its_place_after_what_the_syllabus_says() -> None:
    (course,) = small_report().courses
    place = CourseInProgram(course.syllabus_id, REQUIRED, 2)

    assert "Nursing; required, year 2; syllabus nurs-330.docx." in facts_text(course, [place])
    assert "Nursing; syllabus nurs-330.docx." in facts_text(course)


def test_both_packets_say_the_place() -> None:
    report = small_report()
    options = ReportOptions(in_program=(CourseInProgram(report.courses[0].syllabus_id, ELECTIVE),))

    for nodes in (course_packet(report, 0, options), vetting_packet(report, options)):
        assert "; elective; syllabus" in repr(nodes)


def test_what_is_saved_of_a_course_has_the_same_words_here() -> None:
    assert [*map(str, SavedRequirement)] == [*map(str, Requirement)]
