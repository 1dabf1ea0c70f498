"""What people said of courses' places in their program in, its words for documents out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alignment.coverage import CourseAlignment


class Requirement(StrEnum):
    """Whether every student of the program takes a course; "" where nobody said so."""

    UNKNOWN = ""
    REQUIRED = "required"
    ELECTIVE = "elective"


REQUIREMENT_NAMES = {
    Requirement.UNKNOWN: "",
    Requirement.REQUIRED: "Required",
    Requirement.ELECTIVE: "Elective",
}


@dataclass(frozen=True, slots=True)
class CourseInProgram:
    """What people said of one course, which `syllabus_id` names; no syllabus says it.

    `year` is the year of the program in which students take it, from 1; None where nobody said.
    """

    syllabus_id: str
    requirement: Requirement = Requirement.UNKNOWN
    year: int | None = None

    @property
    def is_known(self) -> bool:
        """Whether anything was said."""
        return bool(self.requirement) or self.year is not None


def places_in_program(
    courses: Sequence[CourseAlignment], known: Iterable[CourseInProgram]
) -> tuple[CourseInProgram, ...]:
    """One place a course, in the courses' order; an empty one where nobody said anything."""
    found = {place.syllabus_id: place for place in known}
    return tuple(
        found.get(course.syllabus_id, CourseInProgram(course.syllabus_id)) for course in courses
    )


def in_program_text(place: CourseInProgram) -> str:
    """Say a course's place in a few words: "Required, year 2"; "" where it is not known."""
    year = f"year {place.year}" if place.year is not None else ""
    text = ", ".join(filter(None, (REQUIREMENT_NAMES[place.requirement], year)))
    return text[:1].upper() + text[1:]
