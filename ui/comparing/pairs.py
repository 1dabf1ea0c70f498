"""A program's courses and their syllabus versions in; what can be compared with what out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cmp_to_key

from ui.comparing.terms import term_order
from workspace import SavedCourse, SyllabusVersion

Versions = Mapping[str, Sequence[SyllabusVersion]]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a course with that version of its syllabus, and when it came."""

    course: SavedCourse
    number: int
    added_at: datetime


def comparable(saved: Sequence[SavedCourse], versions: Versions) -> dict[str, dict[str, Side]]:
    """The sides by course and key, the oldest first, where there are at least two for a course.

    They are the course's own versions, by their number, and other courses of the same code, such
    as last year's, by their id. Courses stand by their terms where both of two terms can be
    read, else by when they were added.
    """
    found = {course.id: _sides(course, saved, versions) for course in saved}
    return {id_: sides for id_, sides in found.items() if len(sides) > 1}


def first_pair(course: str, sides: Mapping[str, Side]) -> tuple[str, str]:
    """The keys of before and now at first: the course's newest version, and the one before it.

    Where nothing is older, that version stands before, and the next newer one now.
    """
    own = max((side for side in sides.values() if side.course.id == course), key=_number)
    others = {key: side for key, side in sides.items() if side != own}
    older = [key for key, side in others.items() if _difference(side, own) < 0]
    if older:
        # The course's own version before says more than another course that stands between.
        older.sort(key=lambda key: sides[key].course.id == course)
        return older[-1], str(own.number)
    return str(own.number), next(iter(others))


def _sides(
    course: SavedCourse, saved: Sequence[SavedCourse], versions: Versions
) -> dict[str, Side]:
    others = [other for other in saved if other.id != course.id and _code(other) == _code(course)]
    found = {other.id: _current(other, versions) for other in others if _code(course)}
    for version in versions.get(course.id, ()):
        found[str(version.number)] = Side(course, version.number, version.added_at)
    in_time = cmp_to_key(_difference)
    return dict(sorted(found.items(), key=lambda item: in_time(item[1])))


def _code(course: SavedCourse) -> str:
    return "".join(course.syllabus.course.code.casefold().split())


def _current(course: SavedCourse, versions: Versions) -> Side:
    own = [version for version in versions.get(course.id, ()) if version.number == course.number]
    return Side(course, course.number, own[0].added_at if own else course.changed_at)


def _difference(one: Side, other: Side) -> int:
    """Below 0 where the first side is the older one, above 0 where it is the newer one."""
    if one.course.id == other.course.id:
        return one.number - other.number
    when, then = (term_order(side.course.syllabus.course.term) for side in (one, other))
    if when and then and when != then:
        return -1 if when < then else 1
    first, second = ((side.added_at, side.course.position) for side in (one, other))
    return -1 if first < second else 1


def _number(side: Side) -> int:
    return side.number
