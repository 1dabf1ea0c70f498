"""Parts of an archive in, an ArchiveError out where they contradict each other or our own rules.

The types have judged each value by itself; this is about what they cannot see.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime

from alignment import DecisionKind
from syllabi import COURSE_LEVELS, DISCIPLINES, Course, Syllabus
from workspace.archive_parts import (
    ApprovalPart,
    CoursePart,
    DecisionPart,
    EventPart,
    PlannedPart,
    VersionPart,
)
from workspace.courses import YEARS
from workspace.errors import ArchiveError

_OF_THE_COURSE = {"discipline", "level", "discipline_reason"}
_FACTS = {field.name for field in fields(Course)} - _OF_THE_COURSE
_REMOVED = re.compile(r"removed [1-9]\d{0,8}")


def refuse_unreadable(name: str, part: object) -> None:
    """Raise ArchiveError for a text or a time that no database can hold."""
    for value in _values(part):
        if isinstance(value, str) and "\0" in value:
            raise _error(name, "a text holds a character that is none")
        if isinstance(value, datetime) and not _is_in_utc(value):
            raise _error(name, f"the time {value.isoformat()} does not exist in UTC")


def check_courses(courses: Sequence[CoursePart]) -> None:
    """Raise ArchiveError where courses are out of order or say what no course can."""
    refuse_unreadable("courses.json", courses)
    members: set[str] = set()
    for number, course in enumerate(courses, 1):
        if problem := _course_problem(number, course):
            raise _error("courses.json", f"course {number}: {problem}")
        named = [v.member for v in course.versions]
        named += [v.original for v in course.versions if v.original]
        if members & set(named) or len(set(named)) != len(named):
            raise _error("courses.json", f"course {number}: a file belongs to two versions")
        members.update(named)


def check_decisions(decisions: Sequence[DecisionPart], n_courses: int) -> None:
    """Raise ArchiveError where decisions are of no course, or a cell's do not count from 1."""
    refuse_unreadable("decisions.json", decisions)
    revisions: dict[tuple[int, str, str], int] = defaultdict(int)
    for number, decision in enumerate(decisions, 1):
        cell = decision.course, decision.framework, decision.area
        revisions[cell] += 1
        if problem := _decision_problem(decision, n_courses, revisions[cell]):
            raise _error("decisions.json", f"entry {number}: {problem}")


def check_events(events: Sequence[EventPart], n_courses: int) -> None:
    """Raise ArchiveError where a line is about a course that is not there."""
    refuse_unreadable("events.json", events)
    known = {"", *(str(number) for number in range(1, n_courses + 1))}
    for number, event in enumerate(events, 1):
        if event.course not in known and not _REMOVED.fullmatch(event.course):
            raise _error(
                "events.json", f"entry {number}: there is no course {_shown(event.course)}"
            )


def check_plan(name: str, plan: Sequence[PlannedPart], n_courses: int) -> None:
    """Raise ArchiveError where a change is of no course, or planned twice."""
    refuse_unreadable(name, plan)
    there: set[tuple[int, str, str, str]] = set()
    for number, part in enumerate(plan, 1):
        if not 1 <= part.course <= n_courses:
            raise _error(name, f"entry {number}: there is no course {part.course}")
        if (planned := (part.course, part.framework, part.area, part.change)) in there:
            raise _error(name, f"entry {number}: the same change stands twice")
        there.add(planned)


def check_syllabus(syllabus: Syllabus, version: VersionPart) -> None:
    """Raise ArchiveError where a syllabus is not the one that the list of courses names."""
    if syllabus.id != version.content_hash:
        raise _error(version.member, "this is not the syllabus that courses.json names")
    _check_facts(version.member, syllabus.course)


def check_approval(name: str, approval: ApprovalPart, n_courses: int) -> None:
    """Raise ArchiveError where an approval is of a course that is not there."""
    refuse_unreadable(name, approval)
    if not 1 <= approval.course <= n_courses:
        raise _error(name, f"there is no course {approval.course}")
    if approval.year is not None and approval.year not in YEARS:
        raise _error(name, f"the year is {approval.year}")
    _check_facts(name, approval.content.course)


def _course_problem(number: int, course: CoursePart) -> str:
    numbers = [version.number for version in course.versions]
    unknown = sorted({key for v in course.versions for key in v.facts} - _FACTS)
    problems = (
        ("the courses are not in the order of their numbers", course.number != number),
        ("two versions have the same number", len(set(numbers)) != len(numbers)),
        ("a version has the number 0", 0 in numbers),
        (f"it has no version {course.current}", course.current not in numbers),
        (f"the year is {course.year}", course.year is not None and course.year not in YEARS),
        (
            f"there is no discipline {_shown(course.discipline)}",
            course.discipline is not None and course.discipline not in DISCIPLINES,
        ),
        (
            f"there is no level {_shown(course.level)}",
            course.level is not None and course.level not in COURSE_LEVELS,
        ),
        (f"there is no course fact {_shown(next(iter(unknown), None))}", bool(unknown)),
    )
    return next((problem for problem, is_so in problems if is_so), "")


def _decision_problem(decision: DecisionPart, n_courses: int, revision: int) -> str:
    is_change = decision.kind is DecisionKind.CHANGE_LEVEL
    problems = (
        (f"there is no course {decision.course}", not 1 <= decision.course <= n_courses),
        (f"its revision should be {revision}", decision.revision != revision),
        ("it changes to no level", is_change and decision.level is None),
        ("it undoes a later decision", decision.undoes >= decision.revision),
    )
    return next((problem for problem, is_so in problems if is_so), "")


def _check_facts(name: str, course: Course) -> None:
    if course.discipline not in DISCIPLINES:
        raise _error(name, f"there is no discipline {_shown(course.discipline)}")
    if course.level not in COURSE_LEVELS:
        raise _error(name, f"there is no level {_shown(course.level)}")


def _values(part: object) -> Iterator[object]:
    """All that stands in a part, however deep."""
    if isinstance(part, tuple | list):
        for entry in part:
            yield from _values(entry)
    elif isinstance(part, dict):
        yield from _values([*part.keys(), *part.values()])
    elif is_dataclass(part):
        for field in fields(part):
            yield from _values(getattr(part, field.name))
    else:
        yield part


def _is_in_utc(at: datetime) -> bool:
    try:
        at.astimezone(UTC)
    except OverflowError:
        return False
    return True


def _error(name: str, problem: str) -> ArchiveError:
    return ArchiveError(
        f"{name} in the archive does not fit: {problem}. Nothing was changed. Export the archive "
        "once more."
    )


def _shown(text: str | None) -> str:
    return repr((text or "")[:80])
