"""What saved work gives out: frozen records, free of the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from alignment import AlignmentSettings
from syllabi import Course, SectionKind, Syllabus


class Requirement(StrEnum):
    """Whether every student of the program takes a course."""

    UNKNOWN = ""
    REQUIRED = "required"
    ELECTIVE = "elective"


@dataclass(frozen=True, slots=True)
class Program:
    """A program without its courses; `version` grows with every change to anything in it."""

    id: str
    name: str
    institution: str
    framework: str
    settings: AlignmentSettings
    version: int
    n_courses: int
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class SavedCourse:
    """A course with the current version of its syllabus.

    `syllabus` has the user's corrections in it, `as_read` are the facts without them. `number`
    counts the versions from 1. Whoever changes the course names its `version` as what they saw.
    """

    id: str
    program: str
    position: int
    requirement: Requirement
    year: int | None
    version: int
    number: int
    n_bytes: int
    syllabus: Syllabus
    as_read: Course
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class SyllabusVersion:
    """One version of a course's syllabus, without its text."""

    number: int
    file_name: str
    content_hash: str
    n_bytes: int
    added_by: str
    added_at: datetime
    is_current: bool
    has_original: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """A syllabus that was read from a file of `n_bytes`; `original` only where files are kept."""

    syllabus: Syllabus
    n_bytes: int = 0
    original: bytes | None = None


class Arrival(StrEnum):
    """What became of a syllabus that was added."""

    NEW = "new"
    REPEAT = "repeat"  # the very same content is there already
    NEW_VERSION = "new_version"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a syllabus, in which course; what was kept of the version before it.

    `number` is the new version's, `before` that of the version whose place it took; 0 for none.
    """

    arrival: Arrival
    course: str
    n_moves: int = 0
    n_facts: int = 0
    number: int = 0
    before: int = 0


@dataclass(frozen=True, slots=True)
class CourseChange:
    """What a person changes of a course; None leaves a thing as it is.

    `facts` are the course facts as they should read; `moves` the section of each block that
    was moved (see `syllabi.corrections`).
    """

    facts: Course | None = None
    moves: Mapping[str, SectionKind] | None = None
    requirement: Requirement | None = None
    year: int | None = None
    clears_year: bool = False


@dataclass(frozen=True, slots=True)
class Approval:
    """That a course was approved; `approved_report` is what no later change touches.

    `requirement` and `year` are those that the course had then; not known of early approvals.
    """

    id: int
    course: str
    syllabus_number: int
    by: str
    at: datetime
    note: str
    requirement: Requirement = Requirement.UNKNOWN
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the audit log; ids stand for courses, so that no words of a syllabus are in it."""

    at: datetime
    by: str
    action: str
    program: str
    course: str
    area: str
    detail: str
