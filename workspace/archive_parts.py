"""What stands in the members of an archive, field by field; `docs/archive.md` is its description.

Courses have numbers in place of ids, so that two archives of the same work are alike. Whoever
reads an archive has these types judge each value before anything is written.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from alignment import (
    AlignmentSettings,
    CourseAlignment,
    CoverageLevel,
    DecisionKind,
    Method,
    Stage,
)
from competency_map import ChangeKind
from syllabi import SectionKind
from workspace.records import Requirement

FORMAT = "imh-align-archive"
VERSION = 1
MANIFEST = "archive.json"

Count = Annotated[int, Meta(ge=0, le=2_147_483_647)]
Line = Annotated[str, Meta(max_length=4_000)]
Words = Annotated[str, Meta(max_length=20_000)]
Hash = Annotated[str, Meta(pattern="^[0-9a-f]{12}$")]
Time = Annotated[datetime, Meta(tz=True)]


@dataclass(frozen=True, slots=True)
class MemberPart:
    """A member of the zip: its name, its size in bytes, and its SHA-256 in hexadecimal digits."""

    name: Line
    n_bytes: Count
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True)
class MapPart:
    """A map that is needed; one without its wording must be on the machine that imports."""

    id: Line
    version: Line
    title: Line
    fingerprint: str
    is_private: bool
    has_wording: bool


@dataclass(frozen=True, slots=True)
class Manifest:
    """`archive.json`: what the archive is, and every other member of it."""

    format: str
    program: Line
    maps: tuple[MapPart, ...]
    members: tuple[MemberPart, ...]


@dataclass(frozen=True, slots=True)
class ProgramPart:
    """`program.json`; `fingerprint` is the map's, "" where it was not on the machine.

    `method` says how results were made there; it is for people, and nothing is read from it.
    """

    institution: Line
    name: Line
    framework: Line
    fingerprint: str
    settings: AlignmentSettings
    method: Method
    created_at: Time


@dataclass(frozen=True, slots=True)
class VersionPart:
    """A version of a course's syllabus; `member` holds the content, `original` the file ("")."""

    number: Count
    file_name: Line
    content_hash: Annotated[str, Meta(max_length=64)]
    n_bytes: Count
    added_by: Line
    added_at: Time
    facts: dict[str, Words]
    moves: dict[str, SectionKind]
    member: str
    original: str


@dataclass(frozen=True, slots=True)
class CoursePart:
    """A course of `courses.json`, which holds them in order; the first one has the number 1."""

    number: Count
    requirement: Requirement
    year: int | None
    discipline: str | None
    level: str | None
    current: Count
    changed_by: Line
    changed_at: Time
    versions: tuple[VersionPart, ...]


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """A decision of `decisions.json`, which holds them in the order they were made."""

    course: Count
    framework: Line
    area: Line
    revision: Count
    kind: DecisionKind
    person_id: Line
    by: Line
    at: Time
    proposed: CoverageLevel
    evidence: Hash
    level: CoverageLevel | None
    stage: Stage | None
    text: Words
    resolver: Line
    undoes: Count


@dataclass(frozen=True, slots=True)
class ApprovalPart:
    """`approvals/0001.json`: a course as it was approved.

    An archive of an earlier release says nothing of `requirement` and `year`.
    """

    course: Count
    syllabus_number: Count
    framework: Line
    fingerprint: Hash
    person_id: Line
    by: Line
    at: Time
    note: Words
    method: Method
    content: CourseAlignment
    requirement: Requirement = Requirement.UNKNOWN
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A change of `plan.json`, which holds them by course in the order they were picked."""

    course: Count
    framework: Line
    area: Line
    change: Hash
    lens: Line
    lens_fingerprint: Hash
    kind: ChangeKind
    unit: Words
    text: Words
    standard: Words
    week: Line
    topic: Line
    person_id: Line
    by: Line
    at: Time
    who: Line
    by_when: Line
    done_at: Time | None
    changed_by: Line
    changed_at: Time


@dataclass(frozen=True, slots=True)
class EventPart:
    """A line of `events.json`; `course` is a number, "removed 1" and so on, or ""."""

    at: Time
    person_id: Line
    by: Line
    action: Line
    course: Line
    area: Line
    detail: Words
