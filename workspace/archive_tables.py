"""An archive's parts in, the same as CSV for a spreadsheet out; nothing reads it back."""

from collections.abc import Iterable

from alignment import CoverageLevel
from syllabi import Course
from workspace.archive_parts import (
    ApprovalPart,
    CoursePart,
    DecisionPart,
    EventPart,
    PlannedPart,
)
from workspace.safe_csv import csv_bytes

_COURSES = (
    "course", "code", "title", "term", "discipline", "level", "credits", "requirement", "year",
    "file_name", "version_in_use", "n_versions", "changed_by", "changed_at",
)  # fmt: skip
_DECISIONS = (
    "course", "framework", "area", "revision", "decision", "level", "stage", "text", "resolver",
    "undoes", "proposed_level", "by", "at",
)  # fmt: skip
_APPROVALS = (
    "approval",
    "course",
    "syllabus_version",
    "framework",
    "fingerprint",
    "requirement",
    "year",
    "note",
    "by",
    "at",
)
_PLAN = (
    "course", "framework", "area", "week", "kind", "change", "standard", "who", "by_when",
    "done_at", "by", "at",
)  # fmt: skip
_EVENTS = ("at", "by", "action", "course", "area", "detail")


def course_table(rows: Iterable[tuple[CoursePart, Course]]) -> bytes:
    """A row a course, in order, with its facts as corrected; without the instructor."""
    return csv_bytes(_COURSES, (_course(part, facts) for part, facts in rows))


def decision_table(parts: Iterable[DecisionPart]) -> bytes:
    """A row a decision, in the order they were made."""
    return csv_bytes(_DECISIONS, (_decision(part) for part in parts))


def approval_table(parts: Iterable[ApprovalPart]) -> bytes:
    """A row an approval, in the order they were given; the number is that of its JSON."""
    return csv_bytes(_APPROVALS, (_approval(n, part) for n, part in enumerate(parts, 1)))


def plan_table(parts: Iterable[PlannedPart]) -> bytes:
    """A row a planned change, by course in the order they were picked; without a week's topic."""
    return csv_bytes(_PLAN, (_planned(part) for part in parts))


def event_table(parts: Iterable[EventPart]) -> bytes:
    """A row a line of the audit log, oldest first."""
    rows = ((p.at.isoformat(), p.by, p.action, p.course, p.area, p.detail) for p in parts)
    return csv_bytes(_EVENTS, rows)


def _course(part: CoursePart, facts: Course) -> tuple[object, ...]:
    (current,) = (version for version in part.versions if version.number == part.current)
    about = (facts.code, facts.title, facts.term, facts.discipline, facts.level, facts.credits)
    changed = (part.changed_by, part.changed_at.isoformat())
    standing = (part.requirement.value, part.year, current.file_name, part.current)
    return (part.number, *about, *standing, len(part.versions), *changed)


def _decision(part: DecisionPart) -> tuple[object, ...]:
    cell = (part.course, part.framework, part.area, part.revision)
    said = (part.kind.value, _level(part.level), part.stage, part.text, part.resolver)
    undone = part.undoes or ""
    return (*cell, *said, undone, _level(part.proposed), part.by, part.at.isoformat())


def _approval(number: int, part: ApprovalPart) -> tuple[object, ...]:
    about = (part.course, part.syllabus_number, part.framework, part.fingerprint)
    place = (part.requirement.value, part.year)
    return (number, *about, *place, part.note, part.by, part.at.isoformat())


def _planned(part: PlannedPart) -> tuple[object, ...]:
    about = (part.course, part.framework, part.area, part.week, part.kind.value, part.text)
    done = part.done_at.isoformat() if part.done_at else ""
    said = (part.standard, part.who, part.by_when, done)
    return (*about, *said, part.by, part.at.isoformat())


def _level(level: CoverageLevel | None) -> str:
    return "" if level is None else level.name.lower()
