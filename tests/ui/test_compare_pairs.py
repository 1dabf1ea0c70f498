"""Which courses and versions stand before and now, unasked."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from syllabi import Course, Syllabus
from ui.comparing.pairs import comparable, first_pair
from workspace import Requirement, SavedCourse, SyllabusVersion

# A course's term, and the day of November on which each of its versions was added.
Made = tuple[str, Sequence[int]]


def day(number: int) -> datetime:
    return datetime(2026, 11, number, tzinfo=UTC)


def course(position: int, term: str, n_versions: int) -> SavedCourse:
    facts = Course("NURS 342", "Family Nursing", term)
    return SavedCourse(
        id=f"c{position}",
        program="p",
        position=position,
        requirement=Requirement.REQUIRED,
        year=None,
        version=1,
        number=n_versions,
        n_bytes=1,
        syllabus=Syllabus(f"s{position}", "one.md", facts, (), ()),
        as_read=facts,
        changed_by="ana",
        changed_at=day(1),
    )


def version(number: int, added: int) -> SyllabusVersion:
    return SyllabusVersion(number, "one.md", "hash", 1, "ana", day(added), True, False)


def pair(of: int, *made: Made) -> tuple[str, str]:
    saved = [course(place, term, len(days)) for place, (term, days) in enumerate(made)]
    versions = {
        f"c{place}": [version(number, added) for number, added in enumerate(days, start=1)]
        for place, (_, days) in enumerate(made)
    }
    return first_pair(f"c{of}", comparable(saved, versions)[f"c{of}"])


FALL, SPRING, NEXT_FALL, UNCLEAR = "Fall 2025", "Spring 2026", "Fall 2026", "Term 2"


@pytest.mark.parametrize(
    ("of", "made", "expected"),
    [
        # The newer term was added first, and must not stand before.
        (0, [(SPRING, [1]), (FALL, [2])], ("c1", "1")),
        (1, [(SPRING, [1]), (FALL, [2])], ("1", "c0")),
        # The one just before it, and not the oldest one.
        (0, [(NEXT_FALL, [1]), (FALL, [3]), (SPRING, [2])], ("c2", "1")),
        (1, [(NEXT_FALL, [1]), (FALL, [3]), (SPRING, [2])], ("1", "c2")),
        # Without a term that can be read, what was added later is the newer one.
        (0, [(UNCLEAR, [2]), (FALL, [1])], ("c1", "1")),
        (0, [("", [1]), ("", [2])], ("1", "c1")),
        (0, [(FALL, [2]), (FALL, [1])], ("c1", "1")),
        (1, [(FALL, [1]), (FALL, [1])], ("c0", "1")),
        # Its own version before comes first.
        (0, [(SPRING, [1, 3]), (SPRING, [2]), (FALL, [4])], ("1", "2")),
        (0, [(SPRING, [1, 2, 3])], ("2", "3")),
    ],
)
def test_the_older_side_stands_before(
    of: int, made: Sequence[Made], expected: tuple[str, str]
) -> None:
    assert pair(of, *made) == expected


def test_a_course_without_another_version_or_term_must_not_be_offered() -> None:
    assert comparable([course(0, FALL, 1)], {"c0": [version(1, 1)]}) == {}
