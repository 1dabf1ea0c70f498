"""Which ages a text and a course speak of."""

import pytest

from alignment.ages import Age, ages_of, course_ages, fits_ages
from alignment.coverage import CourseAlignment
from syllabi import Course, SectionKind
from tests.alignment.inputs import passage

PREGNANCY, INFANT, TODDLER, PRESCHOOL = Age


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A week after a house fire a three-year-old screams", {PRESCHOOL}),
        ("how a fifteen-month-old uses her parent", {TODDLER}),
        ("an 18-month-old and a six-week-old", {TODDLER, INFANT}),
        ("Two two-year-olds", {TODDLER}),
        ("Care of the Newborns", {INFANT}),
        ("Pregnant women", {PREGNANCY}),
        ("Postpartum care", {PREGNANCY, INFANT}),
        ("Toddlers and preschoolers", {TODDLER, PRESCHOOL}),
        ("thirty-month-old", {TODDLER}),
    ],
)
def test_a_text_speaks_of_the_ages_that_it_names(text: str, ages: set[Age]) -> None:
    assert ages_of(text) == ages


@pytest.mark.parametrize(
    "text", ["", "A parent of a child under six", "a sixteen-year-old mother", "Week 3, year 2"]
)
def test_a_word_for_any_child_or_for_others_must_not_name_an_age(text: str) -> None:
    assert ages_of(text) == frozenset()


def course(title: str, *topics: str, kind: SectionKind = SectionKind.SCHEDULE) -> CourseAlignment:
    schedule = tuple(passage(topic, kind) for topic in topics)
    return CourseAlignment("id", "a.md", Course("NURS 1", title), (), schedule=schedule)


def test_a_title_that_names_ages_speaks_for_its_course() -> None:
    assert course_ages(course("Newborn Care", "A toddler sister")) == {INFANT}


@pytest.mark.parametrize(
    "title",
    ["Maternal-Child Nursing", "Birth to Three", "Infant Mental Health", "Pediatrics", "Nursing"],
)
def test_any_other_course_speaks_of_what_its_weeks_name(title: str) -> None:
    assert course_ages(course(title, "Toddlers", "Preschool")) >= {TODDLER, PRESCHOOL}


def test_the_literature_must_not_name_the_ages_of_a_course() -> None:
    found = course("Nursing", "Toddlers", kind=SectionKind.READINGS)
    assert course_ages(found) == frozenset()


def test_what_names_no_age_fits_every_course_and_every_change_a_course_without_ages() -> None:
    assert fits_ages("A child under six", frozenset({INFANT}))
    assert fits_ages("A toddler", frozenset())
    assert fits_ages("A baby or toddler", frozenset({INFANT}))
    assert not fits_ages("A toddler", frozenset({INFANT, PREGNANCY}))
