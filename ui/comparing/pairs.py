"""A program's courses and their syllabus versions in; what can be compared with what out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workspace import SavedCourse, SyllabusVersion


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a course with that version of its syllabus."""

    course: SavedCourse
    number: int


def comparable(
    saved: Sequence[SavedCourse], versions: Mapping[str, Sequence[SyllabusVersion]]
) -> dict[str, dict[str, Side]]:
    """The sides by course and key, for each course that there are at least two for.

    First other courses of the same code, such as last year's, by their id; then the course's own
    versions by their number, the newest last.
    """
    found = {course.id: _sides(course, saved, versions.get(course.id, ())) for course in saved}
    return {id_: sides for id_, sides in found.items() if len(sides) > 1}


def _sides(
    course: SavedCourse, saved: Sequence[SavedCourse], own: Sequence[SyllabusVersion]
) -> dict[str, Side]:
    others = [other for other in saved if other.id != course.id and _code(other) == _code(course)]
    of_code = {other.id: Side(other, other.number) for other in others if _code(course)}
    return of_code | {str(version.number): Side(course, version.number) for version in own}


def _code(course: SavedCourse) -> str:
    return "".join(course.syllabus.course.code.casefold().split())
