import pytest

from alignment.course_pairs import PairedBy, pair_courses
from alignment.snapshot import CourseSnapshot
from tests.alignment.snapshots import course

PAIRED = [
    (
        "the same code, whatever the file is called",
        course("NURS 330", title="Families", source="old.docx"),
        course("nurs330", title="Nursing of families", source="new.pdf"),
        PairedBy.CODE,
    ),
    (
        "the same title under a new code",
        course("NURS 330", title="Family Nursing", source="old.docx"),
        course("NURS 3300", title="family nursing", source="new.pdf"),
        PairedBy.TITLE,
    ),
    (
        "the same file name where no code is known",
        course("", title="Family nursing", source="2024/fam.docx"),
        course("", title="Nursing with families", source="2025/fam.pdf"),
        PairedBy.FILE,
    ),
]
APART = [
    (
        "another code and title under the same file name",
        course("NURS 330", title="Families", source="syllabus.docx"),
        course("PSYC 101", title="Psychology", source="syllabus.docx"),
    ),
    (
        "nothing is known of either",
        course("", title="", source="one.docx"),
        course("", title="", source="two.docx"),
    ),
]


@pytest.mark.parametrize(("why", "old", "new", "by"), PAIRED)
def test_a_course_is_found_again(
    why: str, old: CourseSnapshot, new: CourseSnapshot, by: PairedBy
) -> None:
    (pair,) = pair_courses([old], [new])

    assert (pair.old, pair.new, pair.paired_by) == (old, new, by), why


@pytest.mark.parametrize(("why", "old", "new"), APART)
def test_two_courses_must_not_be_taken_for_one(
    why: str, old: CourseSnapshot, new: CourseSnapshot
) -> None:
    pairs = pair_courses([old], [new])

    assert {(pair.old, pair.new) for pair in pairs} == {(old, None), (None, new)}, why


@pytest.mark.parametrize(("why", "old", "new"), APART)
def test_two_files_that_a_person_names_are_one_course(
    why: str, old: CourseSnapshot, new: CourseSnapshot
) -> None:
    (pair,) = pair_courses([old], [new], same_course=True)

    assert pair.paired_by is PairedBy.CHOICE, why


def test_sections_of_one_course_are_paired_by_their_files() -> None:
    old = [course(source="a/s1.docx"), course(source="a/s2.docx")]
    new = [course(source="b/s2.docx"), course(source="b/s3.docx"), course(source="b/s1.docx")]

    pairs = {
        (p.old.source if p.old else "", p.new and p.new.source) for p in pair_courses(old, new)
    }

    assert pairs == {("a/s1.docx", "b/s1.docx"), ("a/s2.docx", "b/s2.docx"), ("", "b/s3.docx")}


def test_the_order_of_the_courses_changes_nothing() -> None:
    old = [course(f"NURS {n}", source=f"{n}.docx") for n in range(5)]
    new = [course(f"NURS {n}", source=f"new {n}.docx") for n in range(2, 8)]

    assert pair_courses(old, new) == pair_courses(old[::-1], new[::-1])
