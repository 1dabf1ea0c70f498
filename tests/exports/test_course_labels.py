import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.report import AlignmentReport
from exports.labels import course_label, course_labels, file_name, full_course_names
from syllabi import Course
from tests.exports.reports import make_course, make_framework, make_report

NURS_FALL = Course("NURS 330", "Family nursing", "Fall 2025")
NURS_SPRING = Course("NURS 330", "Family nursing", "Spring 2026")


@pytest.mark.parametrize(
    ("course", "label"),
    [
        (NURS_FALL, "NURS 330"),
        (Course("", "Family nursing"), "Family nursing"),
        (Course(" ", " "), "outline.pdf"),
    ],
)
def test_a_label_is_the_code_else_the_title_else_the_file(course: Course, label: str) -> None:
    assert course_label(course, "Fall/outline.pdf") == label


@pytest.mark.parametrize(
    ("courses", "labels"),
    [
        ([(NURS_FALL, "a.docx"), (Course("EDUC 210"), "b.docx")], ("NURS 330", "EDUC 210")),
        (
            [(NURS_FALL, "a.docx"), (NURS_SPRING, "b.docx")],
            ("NURS 330 (Fall 2025)", "NURS 330 (Spring 2026)"),
        ),
        (
            [(NURS_FALL, "a.docx"), (NURS_FALL, "b.docx")],
            ("NURS 330 (a.docx)", "NURS 330 (b.docx)"),
        ),
        ([(NURS_FALL, "a.docx"), (NURS_FALL, "a.docx")], ("NURS 330 (1)", "NURS 330 (2)")),
        (
            [(Course("A"), "a"), (Course("A"), "a"), (Course("A (1)"), "a")],
            ("A (2)", "A (3)", "A (1)"),
        ),
    ],
)
def test_labels_gain_only_what_tells_courses_apart(
    courses: list[tuple[Course, str]], labels: tuple[str, ...]
) -> None:
    assert course_labels(_report(courses)) == labels


_WORDS = st.sampled_from(["", "A", "A (1)", "A (1) (2)", "b.pdf", "A (b.pdf)"])


@given(st.lists(st.tuples(_WORDS, _WORDS, _WORDS, _WORDS), max_size=8))
def test_labels_are_never_alike(facts: list[tuple[str, str, str, str]]) -> None:
    labels = course_labels(_report([(Course(*fact[:3]), fact[3]) for fact in facts]))
    assert len(set(labels)) == len(facts)


def test_a_full_name_adds_the_title_once() -> None:
    named = _report([(NURS_FALL, "a.docx"), (Course("", "Child care"), "b.docx")])
    assert full_course_names(named) == ("NURS 330, Family nursing", "Child care")


@pytest.mark.parametrize(
    ("source", "name"),
    [("a/b/c.pdf", "c.pdf"), ("C:\\x\\c.pdf", "c.pdf"), ("folder/", "folder"), ("", "untitled")],
)
def test_a_file_name_is_the_last_part_of_its_path(source: str, name: str) -> None:
    assert file_name(source) == name


def _report(courses: list[tuple[Course, str]]) -> AlignmentReport:
    framework = make_framework(1, 1)
    rows = (make_course(framework, course=course, source=source) for course, source in courses)
    return make_report(framework, *rows)
