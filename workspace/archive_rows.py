"""Rows of the tables in, what an archive says of them out; numbers stand for ids."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from alignment import (
    AlignmentSettings,
    CourseAlignment,
    CoverageLevel,
    DecisionKind,
    Method,
    Stage,
    method_of,
)
from competency_map import ChangeKind
from syllabi import SUPPORTED_SUFFIXES, SectionKind
from workspace.archive_maps import NeededMaps, without_wording
from workspace.archive_parts import (
    ApprovalPart,
    CoursePart,
    DecisionPart,
    EventPart,
    PlannedPart,
    ProgramPart,
    VersionPart,
)
from workspace.content import unpacked
from workspace.records import Requirement
from workspace.tables import (
    ApprovalRow,
    CourseRow,
    DecisionRow,
    EventRow,
    PlannedChangeRow,
    ProgramRow,
    SyllabusVersionRow,
)

Numbers = Mapping[str, int]
"""The number of a course by its id."""


def program_part(row: ProgramRow, institution: str, maps: NeededMaps) -> ProgramPart:
    """The program itself, and how results are made here and now."""
    settings = AlignmentSettings(**row.settings)
    return ProgramPart(
        institution=institution,
        name=row.name,
        framework=row.framework,
        fingerprint=maps.own.fingerprint if maps.own else "",
        settings=settings,
        method=method_of(settings),
        created_at=row.created_at,
    )


def course_part(row: CourseRow, number: int, versions: Iterable[SyllabusVersionRow]) -> CoursePart:
    """A course with all versions of its syllabus, without their content."""
    return CoursePart(
        number=number,
        requirement=Requirement(row.requirement),
        year=row.year,
        discipline=row.discipline,
        level=row.level,
        current=row.current,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        versions=tuple(version_part(version, number) for version in versions),
    )


def version_part(row: SyllabusVersionRow, course: int) -> VersionPart:
    """A version of a course's syllabus, and the names of the members that hold its content."""
    name = f"{course:04d}-{row.number}"
    # Of the file's own name only a known ending is taken over.
    suffix = PurePosixPath(row.file_name).suffix.lower()
    suffix = suffix if suffix in SUPPORTED_SUFFIXES else ".bin"
    return VersionPart(
        number=row.number,
        file_name=row.file_name,
        content_hash=row.content_hash,
        n_bytes=row.n_bytes,
        added_by=row.added_by,
        added_at=row.added_at,
        facts=dict(row.facts),
        moves={key: SectionKind(section) for key, section in row.moves.items()},
        member=f"syllabi/{name}.json",
        original="" if row.original is None else f"originals/{name}{suffix}",
    )


def decision_part(row: DecisionRow, numbers: Numbers) -> DecisionPart:
    """A decision."""
    return DecisionPart(
        course=numbers[row.course_id],
        framework=row.framework,
        area=row.area,
        revision=row.revision,
        kind=DecisionKind(row.kind),
        person_id=row.person_id,
        by=row.person_name,
        at=row.at,
        proposed=CoverageLevel(row.proposed),
        evidence=row.evidence,
        level=None if row.level is None else CoverageLevel(row.level),
        stage=None if row.stage is None else Stage(row.stage),
        text=row.text,
        resolver=row.resolver,
        undoes=row.undoes,
    )


def approval_part(row: ApprovalRow, numbers: Numbers, maps: NeededMaps) -> ApprovalPart:
    """An approval with its frozen content."""
    content = unpacked(row.content, CourseAlignment)
    is_whole = maps.has_wording(maps.by_fingerprint[row.fingerprint].framework)
    return ApprovalPart(
        course=numbers[row.course_id],
        syllabus_number=row.syllabus_number,
        framework=row.framework,
        fingerprint=row.fingerprint,
        person_id=row.person_id,
        by=row.person_name,
        at=row.at,
        note=row.note,
        method=unpacked(row.method, Method),
        content=content if is_whole else without_wording(content),
        requirement=Requirement(row.requirement),
        year=row.year,
    )


def planned_part(row: PlannedChangeRow, numbers: Numbers) -> PlannedPart:
    """A change in the plan."""
    return PlannedPart(
        course=numbers[row.course_id],
        framework=row.framework,
        area=row.area,
        change=row.change,
        lens=row.lens,
        lens_fingerprint=row.lens_fingerprint,
        kind=ChangeKind(row.kind),
        unit=row.unit,
        text=row.text,
        standard=row.standard,
        week=row.week,
        topic=row.topic,
        person_id=row.person_id,
        by=row.person_name,
        at=row.at,
        who=row.who,
        by_when=row.by_when,
        done_at=row.done_at,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )


def event_parts(rows: Iterable[EventRow], numbers: Numbers) -> list[EventPart]:
    """The lines of the audit log; courses that are gone are numbered as they first come."""
    labels = {course_id: str(number) for course_id, number in numbers.items()}
    labels[""] = ""
    n_known = len(labels)
    return [
        EventPart(
            at=row.at,
            person_id=row.person_id,
            by=row.person_name,
            action=row.action,
            course=labels.setdefault(row.course_id, f"removed {len(labels) - n_known + 1}"),
            area=row.area,
            detail=row.detail,
        )
        for row in rows
    ]
